package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.flywaydb.core.Flyway;
import org.openchair.testing.TestDatabase;

/** A record number is one of its clinic, however it is written; what was two records before stays two. */
class OneRecordNumberTest {

    private static final String BETWEEN = " -\u00a0\u2003\u2010\u2013\u2014\u2212\u3000\u200b\ufeff\t";

    private Connection owner;

    @BeforeTry
    void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(owner, clinic());
    }

    @AfterTry
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Property(tries = 60)
    void a_second_record_of_the_same_number_is_refused(@ForAll("numbers") String number, @ForAll("blanks") String blank)
            throws SQLException {
        String other = number.chars()
                .mapToObj(letter -> "" + Character.toLowerCase((char) letter))
                .reduce("", (all, letter) -> all + letter + blank);
        run(owner, patient("one", number));
        assertThat(RecordNumbers.key(other)).isEqualTo(RecordNumbers.key(number));
        assertThatThrownBy(() -> run(owner, patient("two", other)))
                .hasMessageMatching(
                        "(?s).*(record_number_is_one_however_written|record_number_is_unique_in_its_clinic).*");
    }

    @Example
    void what_is_no_variant_is_another_number() throws SQLException {
        run(owner, patient("one", "SP121"));
        run(owner, patient("two", "SP_121") + ";" + patient("three", "SP122") + ";" + patient("four", "5P121"));
        assertThatThrownBy(() ->
                        run(owner, "UPDATE openchair.patient SET record_number = 'sp 121' WHERE id = " + id("two")))
                .hasMessageContaining("record_number_is_one_however_written");
    }

    @Example
    void a_number_with_slashes_or_in_wide_letters_is_the_same() throws SQLException {
        run(owner, patient("one", "MRN1234"));
        for (String other : new String[] {"MRN12/34", "ＭＲＮ１２３４", "mrn 12／34"}) {
            Savepoint before = owner.setSavepoint();
            assertThatThrownBy(() -> run(owner, patient("two", other)))
                    .as(other)
                    .hasMessageContaining("record_number_is_one_however_written");
            owner.rollback(before);
        }
    }

    @Example
    void records_whose_numbers_become_the_same_by_a_slash_stay() throws SQLException {
        String url = TestDatabase.start().another("slashed_numbers");
        migrate(url, "176");
        try (Connection before = java.sql.DriverManager.getConnection(url, TestDatabase.OWNER, TestDatabase.OWNER)) {
            run(before, clinic() + ";" + patient("one", "12/34") + ";" + patient("two", "1234"));
            migrate(url, "180");
            assertThat(one(before, "SELECT count(*) FROM openchair.patient WHERE number_is_shared"))
                    .isEqualTo("1");
        }
    }

    @Example
    void records_that_shared_a_number_before_stay_and_no_third_comes() throws SQLException {
        String url = TestDatabase.start().another("shared_numbers");
        migrate(url, "131");
        try (Connection before = java.sql.DriverManager.getConnection(url, TestDatabase.OWNER, TestDatabase.OWNER)) {
            run(
                    before,
                    clinic() + ";" + patient("one", "A-1") + ";" + patient("two", "A–1") + ";"
                            + patient("three", "a1"));
            run(before, "UPDATE openchair.patient SET merged_into = " + id("three") + " WHERE id = " + id("one"));
            migrate(url, "132");
            assertThat(
                            one(
                                    before,
                                    "SELECT string_agg(record_number, ' ' ORDER BY record_number COLLATE \"C\") FROM openchair.patient"))
                    .isEqualTo("A-1 A–1 a1");
            assertThat(one(
                            before,
                            "SELECT string_agg(record_number, ' ') FROM openchair.patient WHERE NOT number_is_shared"))
                    .isIn("A–1", "a1");
            assertThatThrownBy(() -> run(before, patient("four", "A 1")))
                    .hasMessageContaining("record_number_is_one_however_written");
            run(
                    before,
                    "UPDATE openchair.patient SET record_number = 'B1' WHERE number_is_shared AND merged_into IS NULL");
            assertThat(one(before, "SELECT number_is_shared::text FROM openchair.patient WHERE record_number = 'B1'"))
                    .isEqualTo("false");
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(BETWEEN).ofMinLength(1).ofMaxLength(2);
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, TestDatabase.OWNER, TestDatabase.OWNER)
                .schemas("openchair", "reporting", "ledger")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static String clinic() {
        return "INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('numbers')::uuid, 'Numbers', 'UTC')";
    }

    private static String id(String patient) {
        return "md5('numbers" + patient + "')::uuid";
    }

    private static String patient(String patient, String number) {
        return ("INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES (%s, md5('numbers')::uuid, '%s', 'Given', 'Family', '1980-01-02', now())")
                .formatted(id(patient), number);
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
