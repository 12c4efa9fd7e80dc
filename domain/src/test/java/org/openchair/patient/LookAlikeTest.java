package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** Who is shown to someone who registers a person: people of nearly this name and birth date, however either was written. */
class LookAlikeTest {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 4);

    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run("INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('lookalike')::uuid, 'Lookalike', 'UTC'),"
                + " (md5('elsewhere')::uuid, 'Elsewhere', 'UTC')");
        register("lookalike", "X", "Somebody", "Else", LocalDate.of(1950, 1, 1));
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1971-04-03, day and month swapped",
        "1972-03-04, a year later",
        "1970-03-04, a year earlier",
        "1917-03-04, two digits swapped",
        "1971-03-05, one digit wrong",
        "1971-03-14, one digit wrong",
        "1971-08-04, one digit wrong",
        "1991-03-04, one digit wrong",
        "1971-03-04, the same"
    })
    void the_same_name_with_a_birth_date_near_is_listed(LocalDate born, String why) throws SQLException {
        register("lookalike", "A", "Mary Anne", "Van der Bergzz", BORN);
        assertThat(alike("Mary Anne", "Van der Bergzz", born)).as(why).containsExactly("A");
    }

    @Test
    void a_year_off_by_one_over_the_end_of_a_decade_is_listed() throws SQLException {
        register("lookalike", "A", "Mary", "Bergzz", LocalDate.of(1999, 12, 31));
        assertThat(alike("Mary", "Bergzz", LocalDate.of(2000, 12, 31))).containsExactly("A");
        assertThat(alike("Mary", "Bergzz", LocalDate.of(1998, 12, 31))).containsExactly("A");
        assertThat(alike("Mary", "Bergzz", LocalDate.of(2001, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1973-03-05", "1975-11-20", "1962-04-04"})
    void the_same_name_with_another_birth_date_is_not_listed(LocalDate born) throws SQLException {
        register("lookalike", "A", "Mary Anne", "Van der Bergzz", BORN);
        assertThat(alike("Mary Anne", "Van der Bergzz", born)).isEmpty();
    }

    @Test
    void another_name_with_a_birth_date_near_is_not_listed() throws SQLException {
        register("lookalike", "A", "Mary Anne", "Van der Bergzz", BORN);
        assertThat(alike("Mary Beth", "Van der Bergzz", LocalDate.of(1971, 4, 3)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maryanne | Vanderbergzz",
                "mary-anne | VAN-DER-BERGZZ",
                "Mary | Anne Van der Bergzz",
                "Mary Anne van der | Bergzz",
                "Van der Bergzz | Mary Anne",
                "Vanderbergzz | Maryanne",
                "Máry Änne | Van der Bergzz",
                "Mary\u00a0Anne | Van\u2003der Bergzz",
                "Mary Anne | Van d’er Bergzz",
            })
    void names_run_together_split_swapped_or_marked_otherwise_are_one(String given, String family) throws SQLException {
        register("lookalike", "A", "Mary Anne", "Van der Bergzz", BORN);
        assertThat(alike(given, family, BORN)).as("born the same day").containsExactly("A");
        assertThat(alike(given, family, LocalDate.of(1971, 4, 3)))
                .as("day and month swapped")
                .containsExactly("A");
        run("DELETE FROM openchair.patient WHERE record_number = 'A'");
        register("lookalike", "B", given, family, BORN);
        assertThat(alike("Mary Anne", "Van der Bergzz", LocalDate.of(1971, 4, 3)))
                .as("the other way round")
                .containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource({
        "Işıl, Kılıç, Isil, Kilic",
        "İbrahim, Yıldız, Ibrahim, Yildiz",
        "محمد, أحمد, مُحَمَّد, احمد",
        "Zoë, O’Hara, Zoe, OHara",
        "Łukasz, Größe, Lukasz, Grosse",
        "王, 小明, 小明, 王",
        "Anna, Smith-Jones, Anna, Smith Jones"
    })
    void letters_of_other_alphabets_are_compared_as_people_read_them(
            String given, String family, String sought, String soughtFamily) throws SQLException {
        register("lookalike", "A", given, family, BORN);
        assertThat(alike(sought, soughtFamily, LocalDate.of(1971, 4, 3))).containsExactly("A");
        assertThat(alike(sought, soughtFamily, BORN)).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({"Anna, Jones", "Anna, Smith", "Ana, Jonse"})
    void a_name_of_before_or_after_a_marriage_is_listed_with_the_birth_date(String given, String family)
            throws SQLException {
        register("lookalike", "A", "Anna", "Smith-Jones", BORN);
        assertThat(alike(given, family, BORN)).containsExactly("A");
    }

    @Test
    void the_longest_names_of_any_letters_can_be_kept_and_compared() throws SQLException {
        for (String letter :
                new String[] {"a", "\ufdfa", "\ufb03 ", "ß", "王", "\ud83d\ude00", "- ", "e\u0301", "\u0651"}) {
            String longest = letter.repeat(100 / letter.length());
            register("lookalike", "L" + letter, longest, longest, BORN);
            assertThat(alike(longest, longest, LocalDate.of(1972, 3, 4)).size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void nobody_of_another_clinic_is_listed() throws SQLException {
        register("elsewhere", "A", "Mary Anne", "Van der Bergzz", BORN);
        assertThat(alike("Mary Anne", "Van der Bergzz", BORN)).isEmpty();
    }

    @Test
    void five_thousand_of_one_name_and_birth_date_cost_no_more_than_a_few() throws SQLException {
        run(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, phone, registered_at)
                SELECT gen_random_uuid(), md5('lookalike')::uuid, n::text, 'Mary', 'Bergzz', '1971-03-04', '212 555 0100', now()
                  FROM generate_series(1, 5000) n; ANALYZE openchair.patient""");
        run("SET LOCAL statement_timeout = '10s'");
        String plan = String.join("\n", plan("lookalike"));
        assertThat(plan).contains("patient_alike_keys").doesNotContain("Seq Scan on patient");
        assertThat(visited(plan)).as(plan).isLessThanOrEqualTo(4 * 20);
        assertThat(alike("Mary", "Bergzz", BORN)).hasSize(20);
    }

    /** The most rows of patients that any one step of the search came by. */
    private static int visited(String plan) {
        return plan.lines()
                .filter(line -> line.contains("Bitmap Heap Scan on patient"))
                .map(line -> line.replaceAll(".*rows=(\\d+).*loops=(\\d+).*", "$1 $2")
                        .split(" "))
                .mapToInt(rows -> Integer.parseInt(rows[0]) * Integer.parseInt(rows[1]))
                .sum();
    }

    // What a function does is explained only where its statement is written out.
    private List<String> plan(String clinic) throws SQLException {
        run("SET LOCAL enable_seqscan = off");
        String body = one("SELECT prosrc FROM pg_proc WHERE oid = 'openchair.patients_alike'::regproc")
                .replaceAll("\\bclinic\\b", "md5('" + clinic + "')::uuid")
                .replaceAll("\\bgiven\\b", "'Mary'")
                .replaceAll("\\bfamily\\b", "'Bergzz'")
                .replaceAll("\\bpreferred\\b", "CAST(NULL AS text)")
                .replaceAll("\\bborn\\b", "text '1971-03-04'")
                .replaceAll("\\bcalled\\b", "'212 555 0100'")
                .replaceAll("\\bmost\\b", "20");
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + body)) {
            List<String> lines = new java.util.ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private void register(String clinic, String number, String given, String family, LocalDate born)
            throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES (gen_random_uuid(), md5(?)::uuid, ?, ?, ?, ?, now())")) {
            insert.setString(1, clinic);
            insert.setString(2, number);
            insert.setString(3, given);
            insert.setString(4, family);
            insert.setObject(5, born);
            insert.executeUpdate();
        }
    }

    private Set<String> alike(String given, String family, LocalDate born) throws SQLException {
        return alike(given, family, born.toString());
    }

    private Set<String> alike(String given, String family, String born) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                "SELECT p.record_number FROM openchair.patients_alike(md5('lookalike')::uuid, ?, ?, NULL, ?, NULL, 20) a"
                        + " JOIN openchair.patient p ON p.id = a.patient_id")) {
            query.setString(1, given);
            query.setString(2, family);
            query.setString(3, born);
            try (ResultSet rows = query.executeQuery()) {
                Set<String> numbers = new TreeSet<>();
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
                return numbers;
            }
        }
    }

    private String one(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement running = owner.createStatement()) {
            running.execute(statement);
        }
    }
}
