package org.openchair.service.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.api.participation.Participation;
import org.openchair.service.data.DirectRows;
import org.openchair.testing.TestDatabase;

/** A meeting that was moved is one meeting, for the clinic that hears of a person and in the record of the group. */
class MovedMeetingsTest {

    private static final String SESSION =
            """
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state, cancel_reason)
            VALUES (gen_random_uuid(), '%s', '%s', '%s 18:30Z', '%2$s 20:00Z', '%s', %s)""";

    private final UUID group = Ids.next();
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).minusMonths(7).withDayOfMonth(8);
    private final Participations participations = new Participations();
    private Connection owner;

    @BeforeEach
    void one_person_in_a_group_that_met() throws SQLException {
        participations.rows = DirectRows.ofTheApplication();
        participations.clock = Clock.systemUTC();
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Someone Else');
                INSERT INTO openchair.support_group (id, status, name, time_zone, updated_at)
                VALUES ('%1$s', 'DRAFT', 'Group %1$s', 'UTC', now());
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', '%1$s', '%1$s', 'Rosa', 'Quintero', '1980-01-01', now());
                INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at,
                  recorded_by)
                VALUES ('%1$s', '%1$s', ARRAY['NAME', 'PARTICIPATION'], 'GROUP', '%1$s', 'TREATMENT', 'VERBAL',
                  now() - interval '300 days', now(), '%1$s');
                INSERT INTO openchair.referral (id, clinic_id, patient_id, referrer_id, group_id, state, created_at, sent_at, state_since)
                VALUES ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', 'ATTENDING', now(), now(), now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES ('%1$s', '%1$s', '%1$s', '%1$s', 'ACTIVE', '%2$s')"""
                        .formatted(group, day.minusDays(30)));
        session(day.minusDays(7), "HELD", null);
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    @Test
    void moved_and_held_is_one_that_was_held() throws SQLException {
        moved(day, day.plusDays(1), "WEATHER");
        session(day, "CANCELLED_OTHER", "WEATHER");
        session(day.plusDays(1), "HELD", null);
        assertThat(told()).isEqualTo("2 held, 0 canceled").isEqualTo(recorded());
    }

    @Test
    void moved_twice_and_held_is_one_that_was_held() throws SQLException {
        undone(moved(day, day.plusDays(1), "WEATHER"));
        moved(day, day.plusDays(2), "HOST");
        session(day, "CANCELLED_BY_HOST", "HOST");
        session(day.plusDays(1), "CANCELLED_OTHER", "SCHEDULE");
        session(day.plusDays(2), "HELD", null);
        assertThat(told()).isEqualTo("2 held, 0 canceled").isEqualTo(recorded());
    }

    @Test
    void moved_to_another_hour_of_the_day_is_not_canceled() throws SQLException {
        moved(day, day, "OTHER");
        execute(SESSION.formatted(group, day, day, "CANCELLED_OTHER", "'OTHER'").replace(" 18:30Z", " 10:00Z"));
        session(day, "HELD", null);
        assertThat(told()).isEqualTo("2 held, 0 canceled").isEqualTo(recorded());
    }

    @Test
    void moved_and_still_to_come_is_neither() throws SQLException {
        LocalDate coming = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        moved(day, coming, "WEATHER");
        session(day, "CANCELLED_OTHER", "WEATHER");
        session(coming, "PLANNED", null);
        assertThat(told()).isEqualTo("1 held, 0 canceled").isEqualTo(recorded());
    }

    @Test
    void moved_and_then_called_off_is_canceled_once() throws SQLException {
        undone(moved(day, day.plusDays(1), "WEATHER"));
        execute("INSERT INTO openchair.schedule_exception (id, group_id, kind, on_date, reason, made_by, made_at)"
                + " VALUES (gen_random_uuid(), '%s', 'CALL_OFF', '%s', 'HOST', 'someone', now())"
                        .formatted(group, day));
        session(day, "CANCELLED_BY_HOST", "HOST");
        session(day.plusDays(1), "CANCELLED_OTHER", "SCHEDULE");
        assertThat(told()).isEqualTo("1 held, 1 canceled").isEqualTo(recorded());
    }

    @Test
    void moved_with_the_whole_schedule_is_not_canceled() throws SQLException {
        session(day, "CANCELLED_OTHER", "SCHEDULE");
        session(day.plusDays(1), "HELD", null);
        assertThat(told()).isEqualTo("2 held, 0 canceled").isEqualTo(recorded());
    }

    @Test
    void canceled_for_a_closing_day_or_without_a_reason_is_canceled() throws SQLException {
        session(day, "CANCELLED_OTHER", "CLOSED");
        session(day.plusDays(7), "CANCELLED_BY_HOST", null);
        assertThat(told()).isEqualTo("1 held, 2 canceled").isEqualTo(recorded());
    }

    private String told() {
        Participation told = participations.ofReferral(group);
        return told.held() + " held, " + told.cancelled() + " canceled";
    }

    private String recorded() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT sessions_held || ' held, ' || sessions_cancelled || ' canceled' FROM reporting.group_record"
                                + " WHERE group_id = '" + group
                                + "' ORDER BY first_quarter, last_quarter DESC LIMIT 1")) {
            found.next();
            return found.getString(1);
        }
    }

    private UUID moved(LocalDate from, LocalDate to, String reason) throws SQLException {
        UUID id = Ids.next();
        execute(
                "INSERT INTO openchair.schedule_exception (id, group_id, kind, on_date, new_date, new_starts_at, reason, made_by, made_at)"
                        + " VALUES ('%s', '%s', 'MOVE', '%s', '%s', '18:30', '%s', 'someone', now())"
                                .formatted(id, group, from, to, reason));
        return id;
    }

    private void undone(UUID change) throws SQLException {
        execute("UPDATE openchair.schedule_exception SET undone_by = 'someone', undone_at = now() WHERE id = '" + change
                + "'");
    }

    private void session(LocalDate on, String state, String reason) throws SQLException {
        execute(SESSION.formatted(group, on, on, state, reason == null ? "NULL" : "'" + reason + "'"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
