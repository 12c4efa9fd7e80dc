package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** Who belongs to a session, and how people of one name are called in a group. */
class ExpectedInTheDatabaseTest {

    private static final String GROUP = "md5('expected group')::uuid";

    private Connection owner;

    @BeforeEach
    void a_group_meets() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('expected clinic')::uuid, 'Clinic of the Expected', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('expected staff')::uuid, 'Leader');
                INSERT INTO openchair.support_group (id, status, name, format, updated_at)
                  VALUES (%1$s, 'DRAFT', 'Circle', 'IN_PERSON', now());
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                  VALUES (%1$s, %1$s, '2026-03-04', '2026-03-04T12:00Z', '2026-03-04T13:30Z', 'HELD')"""
                        .formatted(GROUP));
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest(name = "from {0} {1} to {2} {3}: {4}")
    @CsvSource({
        "2026-03-03, 2026-03-03T20:00Z, , , true",
        "2026-03-04, 2026-03-04T11:00Z, , , true",
        "2026-03-04, 2026-03-04T12:45Z, , , true",
        "2026-03-04, 2026-03-04T15:00Z, , , false",
        "2026-03-04, , , , true",
        "2026-03-05, 2026-03-05T09:00Z, , , false",
        "2026-03-01, 2026-03-01T09:00Z, 2026-03-04, 2026-03-04T09:00Z, false",
        "2026-03-01, 2026-03-01T09:00Z, 2026-03-04, 2026-03-04T12:10Z, true",
        "2026-03-01, 2026-03-01T09:00Z, 2026-03-04, , true",
        "2026-03-01, , 2026-03-03, , false",
        "2026-03-01, , 2026-03-05, , true"
    })
    void is_expected_who_held_a_seat_while_the_group_met(
            String startedOn, String startedAt, String endedOn, String endedAt, boolean expected) throws SQLException {
        UUID person = person("Robin", "Park", null);
        seat(person);
        run(
                "UPDATE openchair.enrollment SET started_on = '%s', started_at = %s, state = %s, ended_on = %s WHERE patient_id = '%s'"
                        .formatted(
                                startedOn,
                                quoted(startedAt),
                                endedOn == null ? "'ACTIVE'" : "'ENDED'",
                                quoted(endedOn),
                                person));
        run("UPDATE openchair.enrollment SET ended_at = %s WHERE patient_id = '%s'".formatted(quoted(endedAt), person));
        assertThat(text("SELECT openchair.is_expected(e, s) FROM openchair.enrollment e, openchair.group_session s"
                        + " WHERE e.patient_id = '" + person + "' AND s.id = " + GROUP))
                .isEqualTo(expected ? "t" : "f");
    }

    @Test
    void a_seat_notes_when_it_begins_and_when_it_ends() throws SQLException {
        UUID person = person("Robin", "Park", null);
        seat(person);
        run("UPDATE openchair.enrollment SET state = 'ENDED', ended_on = current_date WHERE patient_id = '" + person
                + "'");
        assertThat(text("SELECT started_at IS NOT NULL AND ended_at >= started_at FROM openchair.enrollment"
                        + " WHERE patient_id = '" + person + "'"))
                .isEqualTo("t");
    }

    @Test
    void one_alone_is_called_by_the_first_name() throws SQLException {
        assertThat(called(member("Ana", "Mora", null))).isEqualTo("Ana");
    }

    @Test
    void people_of_one_name_are_told_apart_by_as_much_of_the_family_name_as_it_takes() throws SQLException {
        UUID mora = member("Ana", "Mora", null);
        UUID diaz = member("ana", "Diaz", null);
        assertThat(called(mora)).isEqualTo("Ana M.");
        assertThat(called(diaz)).isEqualTo("ana D.");
        UUID moreno = member("Ana", "Moreno", null);
        assertThat(called(mora)).isEqualTo("Ana Mora");
        assertThat(called(moreno)).isEqualTo("Ana More.");
        assertThat(called(diaz)).isEqualTo("ana D.");
    }

    @Test
    void people_whose_whole_names_are_alike_get_a_code() throws SQLException {
        UUID one = member("Ana", "Mora", null);
        UUID other = member("Ana", "Mora", null);
        assertThat(called(one)).matches("Ana \\([0-9a-f]{4}\\)");
        assertThat(called(other)).matches("Ana \\([0-9a-f]{4}\\)").isNotEqualTo(called(one));
    }

    @Test
    void an_alias_is_not_given_away_by_the_family_name() throws SQLException {
        run("UPDATE openchair.support_group SET format = 'ONLINE_VIDEO' WHERE id = " + GROUP);
        UUID one = member("Ana", "Mora", "Sky");
        member("Bea", "Diaz", "Sky");
        assertThat(called(one)).matches("Sky \\([0-9a-f]{4}\\)");
    }

    @Test
    void a_namesake_who_shares_no_name_stays_unknown() throws SQLException {
        UUID one = member("Ana", "Mora", null);
        seat(person("Ana", "Diaz", null));
        assertThat(called(one)).isEqualTo("Ana");
    }

    private UUID member(String given, String family, String alias) throws SQLException {
        UUID person = person(given, family, alias);
        seat(person);
        run(
                "INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at, recorded_by)"
                        + " VALUES (gen_random_uuid(), '" + person + "', '{NAME}', 'GROUP', " + GROUP
                        + ", 'TREATMENT', 'VERBAL', now(), now(), md5('expected staff')::uuid)");
        return person;
    }

    private UUID person(String given, String family, String alias) throws SQLException {
        UUID person = UUID.randomUUID();
        run(
                "INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, alias, birth_date, registered_at)"
                        + " VALUES ('%1$s', md5('expected clinic')::uuid, '%1$s', '%2$s', '%3$s', %4$s, '1990-01-01', now())"
                                .formatted(person, given, family, quoted(alias)));
        return person;
    }

    private void seat(UUID person) throws SQLException {
        run(
                """
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)
                  VALUES ('%1$s', '%1$s', md5('expected clinic')::uuid, md5('expected staff')::uuid, 'DRAFT', now(), now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                  VALUES ('%1$s', %2$s, '%1$s', '%1$s', 'ACTIVE', current_date)"""
                        .formatted(person, GROUP));
    }

    private String called(UUID person) throws SQLException {
        return text(
                "SELECT openchair.called_in_group(p, g) FROM openchair.patient p, openchair.support_group g WHERE p.id = '"
                        + person + "' AND g.id = " + GROUP);
    }

    private static String quoted(String value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
