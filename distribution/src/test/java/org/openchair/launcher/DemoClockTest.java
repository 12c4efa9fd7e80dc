package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openchair.testing.TestDatabase;

class DemoClockTest {

    private static final long DAY = 86_400;

    private final TestDatabase database = TestDatabase.start();
    private final Clock machine = Clock.fixed(Instant.parse("2026-11-29T23:55:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    @BeforeEach
    @AfterEach
    void is_the_machines() throws SQLException {
        change(
                "DELETE FROM openchair.patient WHERE given_name = 'Clock'; DELETE FROM openchair.clinic WHERE name = 'Clock';"
                        + " UPDATE openchair.demo_clock SET ahead_seconds = 0");
    }

    @Test
    void is_the_machines_when_nothing_is_asked() throws Exception {
        clock(null).set();
        assertThat(clock(null).aheadSeconds()).isZero();
        assertThat(clock(null).otherDay()).isEmpty();
    }

    @Test
    void is_that_day_at_the_same_time_of_day() throws Exception {
        clock("2028-02-29").set();
        assertThat(clock(null).otherDay()).contains(LocalDate.of(2028, 2, 29));
        assertThat(clock(null).aheadSeconds() % DAY).isZero();
        assertThat(text("SELECT openchair.now() - now() = make_interval(secs => 457 * 86400)"))
                .isEqualTo("t");
    }

    @Test
    void lives_on_from_there_when_the_folder_is_started_again() throws Exception {
        clock("2026-12-31").set();
        Clock tomorrow = Clock.offset(machine, Duration.ofDays(1));
        DemoClock again = new DemoClock(settings(null), tomorrow);
        again.set();
        assertThat(again.otherDay()).contains(LocalDate.of(2027, 1, 1));
    }

    @Test
    void does_not_go_back_once_people_have_lived_by_it() throws Exception {
        someoneIsRegistered();
        clock("2027-03-14").set();
        assertThatThrownBy(() -> clock("2027-03-13").set())
                .hasMessage("The data folder /d lives on 2027-03-14 already, and its time does not go back."
                        + " Give --today that day or a later one, or choose another folder with --data.");
        clock("2027-03-14").set();
        assertThat(clock(null).otherDay()).contains(LocalDate.of(2027, 3, 14));
    }

    private void someoneIsRegistered() throws SQLException {
        change(
                "INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('clock')::uuid, 'Clock', 'America/New_York');"
                        + " INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES (md5('clock')::uuid, md5('clock')::uuid, 'C', 'Clock', 'Clock', '1980-01-01', now())");
    }

    private DemoClock clock(String today) throws CannotStart {
        return new DemoClock(settings(today), machine);
    }

    private Settings settings(String today) throws CannotStart {
        Map<String, String> given = new HashMap<>(Map.of(
                "OPENCHAIR_DATABASE_URL", database.url(),
                "OPENCHAIR_OWNER_DATABASE_USER", TestDatabase.OWNER,
                "OPENCHAIR_OWNER_DATABASE_PASSWORD", TestDatabase.OWNER));
        for (String other : new String[] {"", "REPORTING_", "LEDGER_"}) {
            given.put("OPENCHAIR_" + other + "DATABASE_PASSWORD", "unused");
        }
        Options options = new Options(
                8080,
                8180,
                5433,
                Path.of("/d"),
                true,
                1,
                Optional.ofNullable(today).map(LocalDate::parse));
        return Settings.of(options, given, Secrets.in(temporary.resolve("secrets.properties")));
    }

    private void change(String statements) throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
