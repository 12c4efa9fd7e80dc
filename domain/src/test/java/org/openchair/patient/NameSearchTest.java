package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** A person is found by any name they go or went by, in any script, whole or in part, and by their telephone number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameSearchTest {

    private static final String PEOPLE =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('names')::uuid, 'Names', 'UTC');
            INSERT INTO openchair.staff (id, display_name) VALUES (md5('names')::uuid, 'Names');
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, preferred_name, alias, birth_date, phone, registered_at)
            SELECT md5('names' || number)::uuid, md5('names')::uuid, number, given, family, preferred, alias, '1970-01-01', phone, now()
              FROM (VALUES ('berg', 'Mary Anne', 'Van der Bergzz', NULL, NULL, '(646) 555-0199'),
                           ('joined', 'Luann', 'Delacruz', NULL, NULL, NULL),
                           ('wang', '小明', '王', NULL, NULL, NULL),
                           ('tanaka', '花子', '田中', NULL, NULL, NULL),
                           ('kim', '민수', '김', NULL, NULL, NULL),
                           ('ahmad', 'مُحَمَّد', 'أحمد', NULL, NULL, NULL),
                           ('rahman', 'عبد الرحمن', 'حسن', NULL, NULL, NULL),
                           ('bob', 'Robert', 'Tables', NULL, NULL, NULL),
                           ('pepe', 'Pepe', 'Ruiz', NULL, NULL, NULL),
                           ('alias', 'Doris', 'Quill', 'Dot', 'Nightowl', NULL),
                           ('hara', 'Seán', 'O’Hara-Nuñez', NULL, NULL, '+44 20 7946 0958'))
                   p (number, given, family, preferred, alias, phone);
            INSERT INTO openchair.identity_change (id, patient_id, field, old_value, new_value, changed_at, changed_by)
            VALUES (gen_random_uuid(), md5('namesalias')::uuid, 'FAMILY_NAME', 'Maidenhead', 'Quill', now(), md5('names')::uuid)""";

    private Connection owner;

    @BeforeAll
    void register() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(PEOPLE);
        }
    }

    @AfterAll
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Anne | berg",
                "Maryanne | berg",
                "Van der Bergzz | berg",
                "vanderbergzz | berg",
                "van derbergzz mary | berg",
                "bergzz van der, maryanne | berg",
                "maryannevanderbergzz | berg",
                "Lu Ann De La Cruz | joined",
                "de la cruz | joined",
                "delacruz luann | joined",
                "王小明 | wang",
                "小明 | wang",
                "王 | wang",
                "明 | wang",
                "小明王 | wang",
                "王 小明 | wang",
                "田中 | tanaka",
                "中 | tanaka",
                "田中花子 | tanaka",
                "김민수 | kim",
                "민수 | kim",
                "محمد | ahmad",
                "محمد احمد | ahmad",
                "مُحَمَّد إحمد | ahmad",
                "أحمد | ahmad",
                "عبدالرحمن | rahman",
                "عبد الرحمن | rahman",
                "Bob Tables | bob",
                "bobby | bob",
                "Rob Tables | bob",
                "José Ruiz | pepe",
                "jose | pepe",
                "Dorothy Quill | alias",
                "Nightowl | alias",
                "Maidenhead | alias",
                "doris maidenhead | alias",
                "sean ohara | hara",
                "O'Hara Nunez | hara",
                "nuñez-o'hara | hara",
                "oharanunez | hara",
            })
    void a_person_is_found_by_every_way_to_write_the_name(String written, String number) throws SQLException {
        assertThat(named(written)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bob Ruiz | bob",
                "Mary Cruz | berg",
                "王花 | wang",
                "李 | wang",
                "Pepe Tables | bob",
                "حسن | ahmad",
                "' ' | bob",
                "% | bob"
            })
    void another_name_finds_someone_else(String written, String number) throws SQLException {
        assertThat(named(written)).doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6465550199 | berg",
                "+1 (646) 555-0199 | berg",
                "646.555.0199 | berg",
                "1-646-555-0199 | berg",
                "646‑555‑0199 | berg",
                "555-0199 | berg",
                "5550199 | berg",
                "646-555-0199 ext. 4 | berg",
                "646-555-0199 x12 | berg",
                "(646) 555-0199, extensión 4 | berg",
                "555-0199 ext 4 | berg",
                "020 7946 0958 | hara"
            })
    void a_telephone_number_is_found_by_its_digits(String written, String number) throws SQLException {
        assertThat(called(written)).containsExactly(number);
    }

    @Test
    void what_is_no_telephone_number_finds_nobody() throws SQLException {
        for (String written : new String[] {"0199", "", "   ", "Mary", "1980-03-31", "99999999999"}) {
            assertThat(called(written)).as(written).isEmpty();
        }
    }

    private Set<String> named(String written) throws SQLException {
        return numbers(
                "SELECT p.record_number FROM openchair.patients_named_like(md5('names')::uuid, ?) a"
                        + " JOIN openchair.patient p ON p.id = a.patient_id",
                written);
    }

    private Set<String> called(String written) throws SQLException {
        return numbers(
                "SELECT p.record_number FROM openchair.patients_called(md5('names')::uuid, ?) a"
                        + " JOIN openchair.patient p ON p.id = a",
                written);
    }

    private Set<String> numbers(String query, String written) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, written);
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> numbers = new TreeSet<>();
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
                return numbers;
            }
        }
    }
}
