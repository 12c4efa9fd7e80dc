package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** One name is enough for a person: it is what they are called, and what they are recognized and kept apart by. */
class OneNameInTheDatabaseTest {

    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run("INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('one name')::uuid, 'One Name', 'UTC')");
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Mary, Berg, , Mary, Berg, Mary Berg",
        "Mary, Berg, Mia, Mia, Berg, Mia Berg",
        "Suharto, , , Suharto, , Suharto",
        ", Suharto, , Suharto, , Suharto",
        ", Suharto, Harto, Harto, Suharto, Harto Suharto",
        "Suharto, , Harto, Harto, , Harto"
    })
    void a_person_is_called_by_what_there_is_without_a_blank_too_many(
            String given, String family, String preferred, String called, String after, String whole)
            throws SQLException {
        register(given, family, preferred);
        String of = " FROM openchair.patient p WHERE p.clinic_id = md5('one name')::uuid";
        assertThat(one("SELECT openchair.call_name(p)" + of)).isEqualTo(called);
        assertThat(one("SELECT openchair.name_after(p)" + of)).isEqualTo(after);
        assertThat(one("SELECT openchair.full_name(p)" + of)).isEqualTo(whole);
        assertThat(PersonName.whole(preferred, given, family)).isEqualTo(whole);
        assertThat(PersonName.of(called, after)).isEqualTo(whole);
    }

    @Test
    void a_person_without_any_name_is_refused() {
        assertThatThrownBy(() -> register(null, null, "Harto")).hasMessageContaining("a_patient_has_a_name");
    }

    @ParameterizedTest
    @CsvSource({
        "Suharto, , Suharto, , true",
        "Suharto, , , Suharto, true",
        ", Suharto, Suharto, , true",
        ", Suharto, Haji, Suharto, true",
        "Suharto, , Suharto, Haji, true",
        "Haji, Suharto, Suharto, , true",
        "Haji, Suharto, , Haji, true",
        "Suharto, , Sukarno, , false",
        "Haji, Suharto, Sukarno, Haji, false",
        "Suharto, , Haji, Sukarno, false"
    })
    void a_person_is_kept_apart_by_the_one_name_that_is_known(
            String given, String family, String noted, String notedFamily, boolean known) throws SQLException {
        register(given, family, null);
        try (PreparedStatement query = owner.prepareStatement(
                "SELECT openchair.known_as(p.id, CAST(? AS text), CAST(? AS text), '1980-01-02')::text FROM openchair.patient p"
                        + " WHERE p.clinic_id = md5('one name')::uuid")) {
            query.setString(1, noted);
            query.setString(2, notedFamily);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(String.valueOf(known));
            }
        }
    }

    @Test
    void two_of_one_only_name_in_a_group_are_told_apart_by_a_code() throws SQLException {
        run(
                "INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES (md5('one name')::uuid, 'DRAFT', 'One', now())");
        register(null, "Suharto", null);
        String called =
                """
                SELECT openchair.told_apart(p, g) FROM openchair.patient p, openchair.support_group g
                 WHERE p.clinic_id = md5('one name')::uuid AND g.id = md5('one name')::uuid""";
        assertThat(one(called)).isEqualTo("Suharto");
    }

    @Test
    void a_person_of_one_name_is_found_and_recognized() throws SQLException {
        register(null, "Suharto", null);
        assertThat(one("SELECT count(*) FROM openchair.patients_named_like(md5('one name')::uuid, 'suharto')"))
                .isEqualTo("1");
        for (String born : new String[] {"1980-01-02", "1980-02-01", "1981-01-02"}) {
            assertThat(one(
                            "SELECT count(*) FROM openchair.patients_alike(md5('one name')::uuid, 'Suharto', NULL, NULL, '%s', NULL, 20)"
                                    .formatted(born)))
                    .isEqualTo("1");
        }
    }

    private void register(String given, String family, String preferred) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, preferred_name, birth_date, registered_at)"
                        + " VALUES (md5('one name')::uuid, md5('one name')::uuid, 'ONE', ?, ?, ?, '1980-01-02', now())")) {
            insert.setString(1, given);
            insert.setString(2, family);
            insert.setString(3, preferred);
            insert.executeUpdate();
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement running = owner.createStatement()) {
            running.execute(statement);
        }
    }

    private String one(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
