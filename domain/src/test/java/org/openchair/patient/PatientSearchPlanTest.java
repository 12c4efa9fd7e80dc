package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openchair.testing.TestDatabase;

/** With ten thousand patients the database finds names by its indexes, also misspelled ones, and people who are alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientSearchPlanTest {

    private static final String PATIENTS =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('plan')::uuid, 'Plan Clinic', 'UTC');
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, phone, registered_at)
            SELECT gen_random_uuid(), md5('plan')::uuid, n::text, substr(md5(n::text), 1, 8), substr(md5((n + 7)::text), 1, 9),
                   date '1930-01-01' + n, '212' || lpad(n::text, 7, '0'), now()
              FROM generate_series(1, 10000) n;
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, preferred_name, birth_date, phone, registered_at)
            VALUES (md5('john')::uuid, md5('plan')::uuid, 'J', 'John', 'O''Hára-Lindqvist', NULL, '1970-01-01', '(646) 555-0199', now());
            ANALYZE openchair.patient""";

    private Connection owner;

    @BeforeAll
    void write_ten_thousand_patients() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(PATIENTS);
        }
    }

    @AfterAll
    void forget_them() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void looks_names_up_by_their_beginning_by_a_slip_and_by_likeness() throws SQLException {
        assertThat(
                        lines(
                                """
                        EXPLAIN SELECT p.id FROM openchair.patient p
                         WHERE p.search_names LIKE (SELECT '% lindqv%')
                            OR p.search_slips && (SELECT openchair.name_slips(ARRAY['lindqvst']))
                            OR (SELECT 'lindquist') OPERATOR(openchair.<%) p.search_names"""))
                .contains("patient_search_names", "patient_search_slips")
                .doesNotContain("Seq Scan on patient");
    }

    @Test
    void looks_people_who_are_alike_or_called_so_up_by_their_indexes() throws SQLException {
        assertThat(
                        lines(
                                "EXPLAIN SELECT id FROM openchair.patient WHERE alike_keys && ARRAY[1::bigint, 2] AND merged_into IS NULL LIMIT 20"))
                .contains("patient_alike_keys");
        assertThat(
                        lines(
                                "EXPLAIN SELECT id FROM openchair.patient WHERE search_slips && ARRAY['johnohara'] AND birth_precision <> 'DAY' LIMIT 20"))
                .contains("patient_of_approximate_birth");
        assertThat(lines("EXPLAIN SELECT * FROM openchair.patients_called(md5('plan')::uuid, '(646) 555-0199')"))
                .contains("patient_phone_digits", "patient_phone_without_area");
    }

    @Test
    void finds_a_name_however_it_is_written_and_not_another_one() throws SQLException {
        for (String written : new String[] {
            "John O'Hara", "OHARA JOHN", "jhon lindqvist", "jon", "Lindqvits, John", "lindquist", "lind", "o’hára"
        }) {
            assertThat(found(written)).as(written).contains("J");
        }
        for (String other : new String[] {"Mary Lindqvist", "John Smith", "Lundgren", "%", "  "}) {
            assertThat(found(other)).as(other).doesNotContain("J");
        }
    }

    @Test
    void knows_a_telephone_number_however_it_is_written_but_not_without_its_area_code() throws SQLException {
        String alike =
                "SELECT p.record_number FROM openchair.patients_alike(md5('plan')::uuid, 'Nobody', NULL, NULL, '2000-01-01', '%s', 20) a"
                        + " JOIN openchair.patient p ON p.id = a.patient_id";
        assertThat(lines(alike.formatted("+1 646.555.0199"))).contains("J");
        assertThat(lines(alike.formatted("555-0199"))).doesNotContain("J");
    }

    private String found(String written) throws SQLException {
        return lines("SELECT p.record_number FROM openchair.patients_named_like(md5('plan')::uuid, '%s') a"
                        .formatted(written.replace("'", "''"))
                + " JOIN openchair.patient p ON p.id = a.patient_id");
    }

    private String lines(String query) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
