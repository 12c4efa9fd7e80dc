package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** People of whom only the year or the month of birth is known: recognized, kept apart and measured by every day that is possible. */
class ApproximateBirthInTheDatabaseTest {

    private final UUID person = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('approximate')::uuid, 'Approximate', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('approximate')::uuid, 'Approximate')""");
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1971,       1971",
        "1971,       1971-03",
        "1971,       1971-03-04",
        "1971-03,    1971",
        "1971-03,    1971-03",
        "1971-03,    1971-03-04",
        "1971-03-04, 1971",
        "1971-03-04, 1971-03"
    })
    void a_namesake_who_can_have_been_born_then_is_alike(String known, String sought) throws SQLException {
        register("Mary Anne", "Van der Bergzz", null, known);
        assertThat(alike("Mary Anne", "Van der Bergzz", sought)).isEqualTo("born_perhaps named_alike");
        assertThat(alike("Van der Bergzz", "Mary Anne", sought)).as("swapped").isEqualTo("born_perhaps named_alike");
        assertThat(alike("Maryanne", "Vanderbergz", sought)).as("a slip").isEqualTo("born_perhaps named_alike");
        assertThat(alike("Mary Beth", "Van der Bergzz", sought))
                .as("one name is not enough where the day is not known")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1971, 1972", "1971, 1970-12-31", "1971-03-04, 1972", "1971-03-04, 1970-02", "1971-03, 1971-07-09"})
    void a_namesake_of_nearly_that_year_is_nearly_so(String known, String sought) throws SQLException {
        register("Mary", "Bergzz", null, known);
        assertThat(alike("Mary", "Bergzz", sought)).isEqualTo("born_near named_alike");
    }

    @ParameterizedTest
    @CsvSource({"1971, 1973", "1971, 1969-12-31", "1971-03-04, 1973", "1971-03-04, 1971-11-20"})
    void a_namesake_of_another_year_or_day_is_another_person(String known, String sought) throws SQLException {
        register("Mary", "Bergzz", null, known);
        assertThat(alike("Mary", "Bergzz", sought)).isEmpty();
    }

    @Test
    void the_preferred_name_counts_too_and_a_correction_of_the_precision_is_followed() throws SQLException {
        register("Margaret", "Bergzz", "Peg", "1971-01-01");
        assertThat(alike("Peg", "Bergzz", "1971-08-09")).isEmpty();
        run("UPDATE openchair.patient SET birth_precision = 'YEAR' WHERE id = '" + person + "'");
        assertThat(alike("Peg", "Bergzz", "1971-08-09")).isEqualTo("born_perhaps named_alike");
    }

    @ParameterizedTest
    @CsvSource({
        "1984,       1984-03-01, true",
        "1984-03,    1984-03-01, true",
        "1984-03-01, 1984,       true",
        "1984-03-01, 1984-03,    true",
        "1984,       1984,       true",
        "1984-03-01, 1984-05,    false",
        "1984-05,    1984-03-01, false",
        "1984,       1986-03-01, false",
        "1984-03-01, 1986,       false"
    })
    void a_person_is_known_as_who_can_have_been_born_then(String known, String noted, boolean same)
            throws SQLException {
        register("Maria", "Garcia", null, known);
        assertThat(knownAs("Maria", "Garcia", noted)).isEqualTo(same);
        assertThat(knownAs(null, "Garcia", noted)).as("one name").isEqualTo(same);
        assertThat(knownAs("Anna", "Garcia", noted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1984,       1983",
        "1984,       1985-03",
        "1984,       1985-12-31",
        "1984-03,    1983",
        "1984-03-01, 1985",
        "1984-03,    1984-04",
        "1984-03,    1984-02-29",
        "1984-12,    1985-01",
        "1984-03-01, 1984-04",
        "1984-03,    1985-03",
        "1984-03,    1983-03-31",
        "1984-03-01, 1985-03"
    })
    void a_person_is_known_with_the_year_or_month_beside_it_by_the_whole_name(String known, String noted)
            throws SQLException {
        register("Maria", "Garcia", null, known);
        assertThat(knownAs("Maria", "Garcia", noted)).isTrue();
        assertThat(knownAs("Garcia", "Mariah", noted)).isTrue();
        assertThat(knownAs("Anna", "Garcia", noted)).isFalse();
        assertThat(knownAs("M.", "Garcia", noted)).as("an initial").isFalse();
        assertThat(knownAs(null, "Garcia", noted)).as("one name").isFalse();
    }

    @Test
    void less_than_a_day_is_near_the_years_and_months_beside_it_and_the_same_month_a_year_off() throws SQLException {
        List<BirthDate> births = IntStream.rangeClosed(-30, 30)
                .mapToObj(YearMonth.of(1984, 6)::plusMonths)
                .flatMap(month -> Stream.of(
                        BirthDate.ofYear(month.getYear()), BirthDate.of(month), BirthDate.of(month.atEndOfMonth())))
                .distinct()
                .toList();
        List<String> expected = births.stream()
                .flatMap(one -> births.stream()
                        .filter(other -> !(one.isWhole() && other.isWhole()) && near(one, other))
                        .map(other -> one + " " + other))
                .sorted()
                .toList();
        String texts = births.stream().map(BirthDate::toString).collect(Collectors.joining("','", "'", "'"));
        String found = one(
                """
                SELECT string_agg(one || ' ' || other, ',' ORDER BY (one || ' ' || other) COLLATE "C")
                  FROM unnest(ARRAY[%1$s]) one CROSS JOIN unnest(ARRAY[%1$s]) other
                 WHERE least(length(one), length(other)) < 10 AND openchair.births_are_near(one, other)"""
                        .formatted(texts));
        assertThat(List.of(found.split(","))).isEqualTo(expected);
    }

    private static boolean near(BirthDate one, BirthDate other) {
        if (one.precision() == BirthDate.Precision.YEAR || other.precision() == BirthDate.Precision.YEAR) {
            return Math.abs(one.first().getYear() - other.first().getYear()) <= 1;
        }
        YearMonth month = YearMonth.from(one.first());
        return Stream.of(-12, -1, 0, 1, 12).map(month::plusMonths).anyMatch(YearMonth.from(other.first())::equals);
    }

    @Test
    void what_was_only_made_more_exact_says_nothing_of_its_own() throws SQLException {
        register("Maria", "Garcia", null, "1984-03-01");
        change("1984", "1984-03-01");
        assertThat(knownAs("Maria", "Garcia", "1984-07-07")).isFalse();
        change("1990-05-05", "1984");
        assertThat(knownAs("Maria", "Garcia", "1990-05-05")).isTrue();
        run("UPDATE openchair.patient SET birth_precision = 'YEAR', birth_date = '1984-01-01' WHERE id = '" + person
                + "'");
        change("1984-03-01", "1984");
        assertThat(knownAs("Maria", "Garcia", "1984-07-07"))
                .as("the day turned out not to be known")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1990, 1989-12-31, false",
        "1990, 1990-01-01, true",
        "1990-03, 1990-02-28, false",
        "1990-03, 1990-03-01, true"
    })
    void a_score_is_not_before_the_earliest_possible_birth(String known, LocalDate takenOn, boolean kept)
            throws SQLException {
        register("Maria", "Garcia", null, known);
        if (kept) {
            score(takenOn);
        } else {
            assertThatThrownBy(() -> score(takenOn)).hasMessageContaining("scores_are_after_birth");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-01, 1990-03-01, true",
        "1990-03-01, 1990-03-02, false",
        "1990-03-15, 1990-03, true",
        "1990-03-15, 1990-04, false",
        "1990-03-15, 1991, false"
    })
    void a_birth_is_not_corrected_to_after_a_score_that_counts(LocalDate takenOn, String corrected, boolean kept)
            throws SQLException {
        register("Maria", "Garcia", null, "1980");
        score(takenOn);
        BirthDate birth = BirthDate.read(corrected).orElseThrow();
        String correction = "UPDATE openchair.patient SET birth_date = '%s', birth_precision = '%s' WHERE id = '%s';"
                .formatted(birth.first(), birth.precision(), person);
        String atTheEnd = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED";
        if (kept) {
            run(correction + atTheEnd);
        } else {
            run("SAVEPOINT before");
            assertThatThrownBy(() -> run(correction + atTheEnd)).hasMessageContaining("births_are_before_scores");
            run("ROLLBACK TO before");
            run(
                    "UPDATE openchair.assessment SET entered_in_error_at = recorded_at, entered_in_error_by = recorded_by WHERE patient_id = '"
                            + person + "'");
            run(correction + atTheEnd);
        }
    }

    private void score(LocalDate takenOn) throws SQLException {
        run(
                """
                INSERT INTO openchair.assessment (id, patient_id, instrument, version, taken_on, method, score, prorated, risk, recorded_by,
                  recorded_at)
                SELECT gen_random_uuid(), '%s', i.code, i.version, '%s', 'FROM_RECORD', 1, false, 'UNKNOWN', md5('approximate')::uuid, now()
                  FROM openchair.instrument i LIMIT 1"""
                        .formatted(person, takenOn));
    }

    @ParameterizedTest
    @CsvSource({"1984-03-07, MONTH", "1984-03-01, YEAR", "1984-01-02, YEAR", "1984-01-01, ABOUT"})
    void what_is_known_is_kept_by_its_first_day(LocalDate day, String precision) throws SQLException {
        register("Maria", "Garcia", null, "1984");
        String change = "UPDATE openchair.patient SET birth_date = '%s', birth_precision = '%s' WHERE id = '%s'"
                .formatted(day, precision, person);
        assertThatThrownBy(() -> run(change))
                .hasMessageMatching("(?s).*(birth_date_is_the_first_possible_day|birth_precision_check).*");
    }

    private void register(String given, String family, String preferred, String born) throws SQLException {
        BirthDate birth = BirthDate.read(born).orElseThrow();
        try (PreparedStatement insert = owner.prepareStatement(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, preferred_name, birth_date, birth_precision,
                  registered_at) VALUES (?, md5('approximate')::uuid, 'A', ?, ?, ?, ?, ?, now())""")) {
            insert.setObject(1, person);
            insert.setString(2, given);
            insert.setString(3, family);
            insert.setString(4, preferred);
            insert.setObject(5, birth.first());
            insert.setString(6, birth.precision().name());
            insert.executeUpdate();
        }
    }

    private void change(String before, String after) throws SQLException {
        run(
                """
                INSERT INTO openchair.identity_change (id, patient_id, field, old_value, new_value, changed_at, changed_by)
                VALUES (gen_random_uuid(), '%s', 'BIRTH_DATE', '%s', '%s', now(), md5('approximate')::uuid)"""
                        .formatted(person, before, after));
    }

    /** By what the person is alike, or nothing. */
    private String alike(String given, String family, String born) throws SQLException {
        return one(
                """
                SELECT coalesce(string_agg(concat_ws(' ', CASE WHEN born_alike THEN 'born_alike' END,
                         CASE WHEN born_perhaps THEN 'born_perhaps' END, CASE WHEN born_near THEN 'born_near' END,
                         CASE WHEN named_alike THEN 'named_alike' END), ', '), '')
                  FROM openchair.patients_alike(md5('approximate')::uuid, ?, ?, NULL, ?, NULL, 20)""",
                given,
                family,
                born);
    }

    private boolean knownAs(String given, String family, String born) throws SQLException {
        return "true".equals(one("SELECT openchair.known_as('" + person + "', ?, ?, ?)::text", given, family, born));
    }

    private String one(String query, String... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement running = owner.createStatement()) {
            running.execute(statement);
        }
    }
}
