package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** A list of people is compared with everyone in a time that grows with the list; record numbers are compared as people read them. */
class AlikeAtOnceTest {

    private static final String CLINIC = "md5('alike')::uuid";
    private static final String REGISTER =
            """
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, phone, registered_at)
            SELECT md5('alike' || n)::uuid, md5('alike')::uuid, n::text, %s, %s, %s, %s, now() FROM generate_series(1, %d) n""";

    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run("INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('alike')::uuid, 'Alike Clinic', 'UTC')");
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void two_thousand_of_one_birth_date_are_compared_at_once() throws SQLException {
        for (String given : List.of("'Olivia'", "substr(md5(n::text), 1, 8)", "'Olivi' || chr(97 + n % 26)")) {
            run(REGISTER.formatted(given, "'Smith' || (n % 40)", "date '1970-01-01'", "NULL", 2_000));
            run("SET LOCAL statement_timeout = '30s'");
            assertThat(count("SELECT count(DISTINCT patient_id) FROM openchair.patients_alike_each(" + CLINIC
                            + ", ARRAY(SELECT id FROM openchair.patient WHERE clinic_id = " + CLINIC + "), 5)"))
                    .isGreaterThan(1_900);
            run("DELETE FROM openchair.patient WHERE clinic_id = " + CLINIC);
        }
    }

    @Test
    void two_people_are_compared_with_their_own_notes_and_with_no_one_else_s() throws SQLException {
        run(REGISTER.formatted("'Olivia'", "'Smith'", "date '1970-01-01'", "NULL", 2_000));
        run("INSERT INTO openchair.staff (id, display_name) VALUES (md5('alike')::uuid, 'Dr. Alike')");
        run("ALTER TABLE openchair.kept_apart_by_name DISABLE TRIGGER USER");
        run(
                "INSERT INTO openchair.kept_apart_by_name (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)"
                        + " SELECT p.id, p.id, 'Olivia', 'Doe', date '1970-01-01', 'Some', false, md5('alike')::uuid, now()"
                        + " FROM openchair.patient p WHERE p.clinic_id = " + CLINIC);
        run("SET LOCAL statement_timeout = '30s'");
        assertThat(count("SELECT count(*) FROM generate_series(2, 41) n, openchair.notes_between(md5('alike1')::uuid,"
                        + " md5('alike' || n)::uuid)"))
                .isZero();
    }

    @Test
    void says_of_each_what_is_said_of_one() throws SQLException {
        run(REGISTER.formatted(
                "(ARRAY['Maria', 'Mario', 'Anne', 'Ann', 'Bob', 'Zoë', 'Mary-Lou', 'José'])[1 + n % 8]",
                "(ARRAY['Silva', 'Sliva', 'Lindqvist', 'O''Hara', 'Brown'])[1 + n % 5]",
                "date '1970-01-01' + n % 7 * 45",
                "CASE WHEN n % 3 = 0 THEN '212 555 010' || (n % 4) END",
                90));
        run("UPDATE openchair.patient SET birth_precision = 'YEAR', birth_date = '1970-01-01' WHERE clinic_id = "
                + CLINIC + " AND record_number IN ('5', '15', '25', '35', '45', '57', '88')");
        String each = "SELECT patient_id || ' ' || other_id FROM openchair.patients_alike_each(" + CLINIC
                + ", ARRAY(SELECT id FROM openchair.patient WHERE clinic_id = " + CLINIC + "), 100)";
        String one =
                """
                SELECT own.id || ' ' || a.patient_id
                  FROM openchair.patient own
                 CROSS JOIN LATERAL openchair.patients_alike(own.clinic_id, own.given_name, own.family_name, own.preferred_name,
                   openchair.birth_of(own), own.phone, 100) a
                 WHERE own.clinic_id = md5('alike')::uuid AND a.patient_id <> own.id""";
        assertThat(lines(each)).isNotEmpty().isEqualTo(lines(one));
    }

    @Test
    void record_numbers_are_compared_alike_in_java_and_in_the_database() throws SQLException {
        for (String written : List.of(
                "SP 12 1",
                "sp121",
                "A-1",
                "A–1",
                "A−1",
                "B1\u00a0",
                "z1",
                "Z1",
                "\u2003x\u200b-9",
                "ß-ñ",
                "a_b",
                "12/34",
                "12／34",
                "1⁄2∕3",
                "ＭＲＮ１２",
                "ﬁ①",
                "  ")) {
            assertThat(lines("SELECT '<' || openchair.record_number_key('" + written + "') || '>'"))
                    .as(written)
                    .containsExactly("<" + RecordNumbers.key(written) + ">");
        }
        assertThat(RecordNumbers.key("SP 12 1")).isEqualTo(RecordNumbers.key("sp\u00a0121"));
        assertThat(RecordNumbers.key("A–1")).isEqualTo(RecordNumbers.key("a-1")).isEqualTo("A1");
        assertThat(RecordNumbers.key("12/34")).isEqualTo(RecordNumbers.key("1234"));
        assertThat(RecordNumbers.key("ＭＲＮ１２")).isEqualTo(RecordNumbers.key("mrn-12"));
    }

    private void run(String statement) throws SQLException {
        try (Statement running = owner.createStatement()) {
            running.execute(statement);
        }
    }

    private int count(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Set<String> lines(String query) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
