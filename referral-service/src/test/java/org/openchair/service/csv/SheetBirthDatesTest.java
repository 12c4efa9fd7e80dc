package org.openchair.service.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.patient.BirthDate;

/** Birth dates as people write them, as far as they are known, and what a US Excel makes of them. */
class SheetBirthDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1985 | 1985",
                "1985.0 | 1985",
                "1985-03 | 1985-03",
                "1985/3 | 1985-03",
                "03/1985 | 1985-03",
                "3/1985 | 1985-03",
                "3-1985 | 1985-03",
                "03.1985 | 1985-03",
                "Mar 1985 | 1985-03",
                "March 1985 | 1985-03",
                "march, 1985 | 1985-03",
                "Mar-1985 | 1985-03",
                "Mar-85 | 1985-03",
                "MAR-85 | 1985-03",
                "Dec-26 | 1926-12",
                "Jan-27 | 1927-01",
                "Dec-99 | 1999-12",
                "1985-03-07 | 1985-03-07",
                "3/7/1985 | 1985-03-07",
                "3/7/1985 0:00 | 1985-03-07",
                "March 7, 1985 | 1985-03-07",
                "7-Mar-1985 | 1985-03-07"
            })
    void what_is_known_is_read(String written, String born) {
        assertThat(SheetBirthDates.read(written, false, TODAY)).hasToString(born);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar-05", "Nov-26", "Jan-26", "Dec-00", "85", "3/85", "3-85", "3/7/85", "7-Mar-85"})
    void a_year_of_two_digits_is_not_read_where_two_centuries_fit_or_a_day_could_be_meant(String written) {
        assertThatThrownBy(() -> SheetBirthDates.read(written, false, TODAY)).isInstanceOf(SheetDates.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1985-13",
                "13/1985",
                "0/1985",
                "about 1985",
                "1985?",
                "31112",
                "198",
                "Maz-85",
                "1985-03-",
                "-1985"
            })
    void anything_else_is_none(String written) {
        assertThatThrownBy(() -> SheetBirthDates.read(written, false, TODAY))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1905-06-07, 1985",
        "1905-03-14, 1900",
        "1905-07-18, 2026",
        "1905-03-13, ",
        "1905-07-19, ",
        "1985-06-07, ",
        "1905-06, ",
        "1905, "
    })
    void a_year_in_a_cell_for_dates_is_recognized(String born, Integer year) {
        assertThat(SheetBirthDates.turnedIntoDate(BirthDate.read(born).orElseThrow(), TODAY)
                        .orElse(null))
                .isEqualTo(year);
    }
}
