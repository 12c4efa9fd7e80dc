package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;
import org.openchair.patient.BirthDate;
import org.openchair.testing.TestDatabase;

/** Which groups tell of open seats, and which ages they admit, as the database says. */
class WhoTakesASeatInTheDatabaseTest {

    private static final int OLDEST = 20;

    private final TestDatabase database = TestDatabase.start();

    @ParameterizedTest(name = "{0}, {1}, from {2} to {3} days from today, {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "VETTED, OPEN, -, -, FREQ=WEEKLY, FEW",
                "VETTED, -, -, -, -, FEW",
                "VETTED, -, 1, 90, FREQ=WEEKLY, FEW",
                "VETTED, -, 0, 90, FREQ=WEEKLY, CLOSED",
                "VETTED, -, -, -1, FREQ=WEEKLY, CLOSED",
                "VETTED, -, -, 90, FREQ=WEEKLY, -",
                "VETTED, CLOSED_COHORT, 1, 90, FREQ=WEEKLY, FEW",
                "VETTED, CLOSED_COHORT, 0, 90, FREQ=WEEKLY, CLOSED",
                "VETTED, CLOSED_COHORT, -30, 60, FREQ=WEEKLY, CLOSED",
                "VETTED, CLOSED_COHORT, -90, -1, FREQ=WEEKLY, CLOSED",
                "VETTED, CLOSED_COHORT, -90, -, FREQ=WEEKLY, CLOSED",
                "VETTED, CLOSED_COHORT, -, -1, FREQ=WEEKLY, CLOSED",
                "VETTED, CLOSED_COHORT, -, 90, FREQ=WEEKLY, -",
                "VETTED, CLOSED_COHORT, -, -, FREQ=WEEKLY, -",
                "VETTED, OPEN, -90, -1, FREQ=WEEKLY, FEW",
                "VETTED, OPEN, -, -, FREQ=WEEKLY;UNTIL=20200131, CLOSED",
                "VETTED, OPEN, -, -, FREQ=WEEKLY;UNTIL=20200131T235959Z, CLOSED",
                "VETTED, OPEN, -, -, FREQ=WEEKLY;UNTIL=21000131, FEW",
                "SUSPENDED, OPEN, -, -, FREQ=WEEKLY, CLOSED",
                "RETIRED, OPEN, -, -, FREQ=WEEKLY, CLOSED",
                "DRAFT, OPEN, -, -, FREQ=WEEKLY, FEW",
            })
    void a_group_that_takes_no_one_tells_of_no_open_seat(
            String status, String enrollment, Integer begins, Integer ends, String rule, String told)
            throws SQLException {
        String group = "SELECT openchair.openings(g) FROM jsonb_populate_record(NULL::openchair.support_group,"
                + " jsonb_build_object('capacity', 8, 'seats_taken', 2, 'seats_offered', 0, 'status', CAST(? AS text), 'enrollment', CAST(? AS text),"
                + " 'cohort_starts_on', openchair.today_in('UTC') + CAST(? AS integer),"
                + " 'cohort_ends_on', openchair.today_in('UTC') + CAST(? AS integer), 'recurrence_rule', CAST(? AS text), 'time_zone', 'UTC')) g";
        assertThat(first(group, status, enrollment, begins, ends, rule)).isEqualTo(told);
    }

    @Test
    void a_group_that_takes_no_one_says_so_whatever_it_says_of_its_capacity() throws SQLException {
        assertThat(first(
                        "SELECT openchair.openings(g) FROM jsonb_populate_record(NULL::openchair.support_group,"
                                + " jsonb_build_object('status', CAST(? AS text))) g",
                        "SUSPENDED"))
                .isEqualTo("CLOSED");
    }

    @Test
    void ages_are_admitted_as_in_the_code() throws SQLException {
        for (Integer youngest : new Integer[] {null, 0, 13, 18, 19}) {
            for (Integer oldest : new Integer[] {null, 17, 19}) {
                for (int age = 0; age <= OLDEST; age++) {
                    assertThat(first("SELECT openchair.admits_age(?, ?, ?)", youngest, oldest, age))
                            .as("%s to %s admits %d", youngest, oldest, age)
                            .isEqualTo(new AgeLimits(youngest, oldest).admit(PossibleAges.of(age)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30", "2026-12-31", "2027-01-01", "2028-02-29"})
    void whoever_may_have_several_ages_is_admitted_as_in_the_code(LocalDate day) throws SQLException {
        for (String text : new String[] {
            "2008", "2008-02", "2008-11", "2008-12", "2008-02-29", "2009", "2009-12", "2009-12-31", "1980", "2026"
        }) {
            BirthDate born = BirthDate.read(text).orElseThrow();
            for (Integer youngest : new Integer[] {null, 0, 17, 18, 19}) {
                for (Integer oldest : new Integer[] {null, 16, 17, 18, 46}) {
                    assertThat(first(
                                    "SELECT openchair.admits_person(g, p, CAST(? AS date))"
                                            + " FROM jsonb_populate_record(NULL::openchair.support_group,"
                                            + " jsonb_build_object('min_age', CAST(? AS integer), 'max_age', CAST(? AS integer))) g,"
                                            + " jsonb_populate_record(NULL::openchair.patient,"
                                            + " jsonb_build_object('birth_date', CAST(? AS text), 'birth_precision', CAST(? AS text))) p",
                                    day.toString(),
                                    youngest,
                                    oldest,
                                    born.first().toString(),
                                    born.precision().name()))
                            .as("%s to %s admits who was born %s on %s", youngest, oldest, text, day)
                            .isEqualTo(new AgeLimits(youngest, oldest).admit(born.agesOn(day)));
                }
            }
        }
    }

    private Object first(String query, Object... values) throws SQLException {
        try (Connection app = database.connect(TestDatabase.APP);
                PreparedStatement statement = app.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(place, text);
        } else {
            statement.setObject(place, value, value == null ? Types.NULL : Types.INTEGER);
        }
    }
}
