package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** By which names a person is recognized who must not meet another, and what the database refuses then. */
class KnownAsInTheDatabaseTest {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 1);

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('apart one')::uuid, 'Apart One', 'UTC'),
                  (md5('apart two')::uuid, 'Apart Two', 'UTC') ON CONFLICT DO NOTHING;
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('apart')::uuid, 'Apart') ON CONFLICT DO NOTHING""");
        execute(
                "INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Apart %1$s', now())"
                        .formatted(group));
        register(other, "apart one", "Ruth", "Abel");
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Maria, Garcia, 1984-03-01, true",
        "MARÍA, garcía, 1984-03-01, true",
        "Garcia, Maria, 1984-03-01, true",
        "Mariah, Garcia, 1984-03-01, true",
        "Maria Jose, Garcia Lopez, 1984-03-01, true",
        "MariaJose, Garcia, 1984-03-01, true",
        "Mia, Garcia, 1984-03-01, true",
        "Maria, Garcia-Lopez, 1984-03-01, true",
        "Maria, Garcia, 1984-01-03, true",
        "Maria, Garcia, 1983-03-01, true",
        "Maria, Garcia, 1984-03-07, true",
        "Maria, Garcia, 1948-03-01, true",
        "Maria, Garcia, 1989-03-01, true",
        "Maria, Garcia, 1972-03-01, false",
        "Maria, Garcia, 1984-04-02, false",
        "Maria, Garcia, 1994-03-02, false",
        "Anna, Garcia, 1984-01-03, false",
        "Maria, Smith, 1984-03-01, false",
        "Anna, Garcia, 1984-03-01, false",
        "Maria, Jose, 1984-03-01, false"
    })
    void a_person_is_known_by_each_of_their_names_and_the_birth_date(
            String given, String family, LocalDate born, boolean known) throws SQLException {
        execute(patient(person, "apart two", "María José", "García López", BORN));
        execute("UPDATE openchair.patient SET preferred_name = 'Mia' WHERE id = '" + person + "'");
        assertThat(knownAs(given, family, born)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Robert, Miller, Bob, Miller, true",
        "Bob, Miller, Robert, Miller, true",
        "Rob, Miller, Bobby, Miller, true",
        "Robert, Miller, Miller, Bob, true",
        "Robert James, Miller, Jim, Miller, true",
        "Elizabeth, Ortiz, Liz, Ortiz, true",
        "Francisco, Ortiz, Paco, Ortiz, true",
        "Guadalupe, Ortiz, Lupita, Ortiz, true",
        "Robert, Miller, Bill, Miller, false",
        "Robert, Miller, Bob, Milton, false",
        "Robert, Miller, Bob, Robert, false"
    })
    void a_person_is_known_by_a_nickname_and_by_the_name_it_stands_for(
            String given, String family, String notedGiven, String notedFamily, boolean known) throws SQLException {
        execute(patient(person, "apart two", given, family, BORN));
        assertThat(knownAs(notedGiven, notedFamily, BORN)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Robert, Miller, R., Miller, 1984-03-01, true",
        "R., Miller, Robert, Miller, 1984-03-01, true",
        "Robert, Miller, R, Miler, 1984-03-01, true",
        "Robert, Miller, B., Miller, 1984-03-01, true",
        "Robert J., Miller, James, Miller, 1984-03-01, true",
        "Robert, Miller, J., Miller, 1984-03-01, false",
        "Robert, Miller, R., Milton, 1984-03-01, false",
        "Robert, Miller, R., Miller, 1984-01-03, false",
        "Robert, Miller, Rachel, Miller, 1984-03-01, false"
    })
    void a_person_is_known_by_an_initial_with_the_family_name_and_the_very_birth_date(
            String given, String family, String notedGiven, String notedFamily, LocalDate born, boolean known)
            throws SQLException {
        execute(patient(person, "apart two", given, family, BORN));
        assertThat(knownAs(notedGiven, notedFamily, born)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Fay Foster, Fay, Foster, true",
                "Fay Foster, Foster, Fay, true",
                "Dr. Fay Foster, Fay, Foster, true",
                "Fay M. Foster-Lane, Fay, Foster, true",
                "Robert Foster, Bob, Foster, true",
                "R. Foster, Robert, Foster, true",
                "Fay, Fay, Foster, true",
                "Fay Foster, -, Foster, true",
                "Fay Foster, Ann, Foster, false",
                "Fay Foster, Fay, Lane, false"
            })
    void a_leader_is_recognized_by_the_name_that_is_shown(String shown, String given, String family, boolean called)
            throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("SELECT openchair.is_called(?, ?, ?)")) {
            statement.setString(1, shown);
            statement.setString(2, given);
            statement.setString(3, family);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getBoolean(1)).isEqualTo(called);
            }
        }
    }

    @Test
    void a_person_stays_known_by_what_a_correction_or_a_merge_replaced() throws SQLException {
        UUID duplicate = UUID.randomUUID();
        execute(patient(person, "apart two", "Nora", "New", LocalDate.of(1990, 1, 1)));
        execute(
                """
                INSERT INTO openchair.identity_change (id, patient_id, field, old_value, new_value, changed_at, changed_by)
                VALUES (gen_random_uuid(), '%1$s', 'FAMILY_NAME', 'Old', 'New', now(), md5('apart')::uuid),
                       (gen_random_uuid(), '%1$s', 'BIRTH_DATE', '1984-03-01', '1990-01-01', now(), md5('apart')::uuid)"""
                        .formatted(person));
        assertThat(knownAs("Nora", "Old", BORN)).isTrue();
        execute(patient(duplicate, "apart two", "Eleanor", "Second", BORN));
        assertThat(knownAs("Eleanor", "Second", BORN)).isFalse();
        execute("UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(person, duplicate));
        assertThat(knownAs("Eleanor", "Second", BORN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"李, 明", "مريم, حسن", "O'Neil, D’Arcy"})
    void names_of_any_script_are_told_apart(String given, String family) throws SQLException {
        execute(patient(person, "apart two", given.replace("'", "''"), family.replace("'", "''"), BORN));
        assertThat(knownAs(given, family, BORN)).isTrue();
        assertThat(knownAs("王", "芳", BORN)).isFalse();
        assertThat(knownAs("-", ".", BORN)).isFalse();
    }

    @Test
    void neither_takes_a_seat_beside_the_other_whoever_came_first_and_whichever_is_registered_later()
            throws SQLException {
        note(other, "Maria", "Garcia");
        register(person, "apart two", "María", "García");
        seat(other);
        assertThatThrownBy(() -> seat(person)).hasMessageContaining("kept_apart_take_no_seat_together");
        free(other);
        seat(person);
        assertThatThrownBy(() -> seat(other)).hasMessageContaining("kept_apart_take_no_seat_together");
        execute(
                "UPDATE openchair.kept_apart_by_name SET ended_by = md5('apart')::uuid, ended_at = now() WHERE patient_id = '"
                        + other + "'");
        free(person);
        seat(person);
        seat(other);
    }

    @Test
    void a_note_follows_its_patient_when_records_are_merged() throws SQLException {
        UUID kept = UUID.randomUUID();
        register(kept, "apart one", "Ruth", "Abel");
        note(other, "Maria", "Garcia");
        execute("UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(kept, other));
        register(person, "apart two", "Maria", "Garcia");
        seat(person);
        assertThatThrownBy(() -> seat(kept)).hasMessageContaining("kept_apart_take_no_seat_together");
    }

    @Test
    void a_note_says_whether_its_patient_was_seated_then_whoever_else_was_there() throws SQLException {
        note(other, "Nobody", "Known");
        assertThat(text("SELECT seated_then::text FROM openchair.kept_apart_by_name WHERE patient_id = '%s'"
                        .formatted(other)))
                .isEqualTo("false");
        register(person, "apart two", "Maria", "Garcia");
        seat(person);
        note(person, "Nobody", "Known");
        assertThat(text("SELECT count(*)::text FROM openchair.kept_apart_matter WHERE patient_id = '%s'"
                        .formatted(person)))
                .isEqualTo("1");
    }

    private boolean knownAs(String given, String family, LocalDate born) throws SQLException {
        return knownAs(given, family, born.toString());
    }

    private boolean knownAs(String given, String family, String born) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("SELECT openchair.known_as(?, ?, ?, ?)")) {
            statement.setObject(1, person);
            statement.setString(2, given);
            statement.setString(3, family);
            statement.setString(4, born);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void register(UUID id, String clinic, String given, String family) throws SQLException {
        execute(patient(id, clinic, given, family, BORN) + ";"
                + ("INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)"
                                + " VALUES ('%1$s', '%1$s', md5('%2$s')::uuid, md5('apart')::uuid, 'DRAFT', now(), now())")
                        .formatted(id, clinic));
    }

    private static String patient(UUID id, String clinic, String given, String family, LocalDate born) {
        return ("INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES ('%1$s', md5('%2$s')::uuid, '%1$s', '%3$s', '%4$s', '%5$s', now())")
                .formatted(id, clinic, given, family, born);
    }

    private void note(UUID patient, String given, String family) throws SQLException {
        execute(("INSERT INTO openchair.kept_apart_by_name"
                        + " (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)"
                        + " VALUES (gen_random_uuid(), '%s', '%s', '%s', '%s', 'Example', false, md5('apart')::uuid, now())")
                .formatted(patient, given, family, BORN));
    }

    private void seat(UUID patient) throws SQLException {
        execute(
                """
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES (gen_random_uuid(), '%1$s', '%2$s', '%2$s', 'TRIAL', current_date);
                UPDATE openchair.referral SET state = 'ATTENDING', group_id = '%1$s', sent_at = now() WHERE id = '%2$s'"""
                        .formatted(group, patient));
    }

    private void free(UUID patient) throws SQLException {
        execute(
                """
                UPDATE openchair.enrollment SET state = 'ENDED', ended_on = current_date WHERE referral_id = '%1$s';
                UPDATE openchair.referral SET state = 'LEFT_EARLY' WHERE id = '%1$s'"""
                        .formatted(patient));
    }

    private void execute(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
