package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.PossibleAges;
import org.openchair.patient.BirthDate.Precision;

/** What is known of a birth date, and what follows from it. */
class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "1985,       1985-01-01, 1985-12-31, 1985",
        "1985-02,    1985-02-01, 1985-02-28, February 1985",
        "1984-02,    1984-02-01, 1984-02-29, February 1984",
        "1985-03-07, 1985-03-07, 1985-03-07, 'March 7, 1985'"
    })
    void a_year_a_month_and_a_day_are_read_written_and_said(
            String text, LocalDate first, LocalDate last, String words) {
        BirthDate born = born(text);
        assertThat(born.first()).isEqualTo(first);
        assertThat(born.last()).isEqualTo(last);
        assertThat(born).hasToString(text);
        assertThat(born.words()).isEqualTo(words);
        assertThat(born.isWhole()).isEqualTo(text.length() == 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "85",
                "198",
                "19855",
                "1985-",
                "1985-3",
                "1985-13",
                "1985-00",
                "1985-02-30",
                "1985-03-7",
                "1985-03-07T00:00",
                " 1985",
                "1985\n",
                "+1985",
                "-1985",
                "١٩٨٥",
                "1985-W10",
                "about 1985"
            })
    void any_other_text_is_no_birth_date(String text) {
        assertThat(BirthDate.read(text)).isEmpty();
        assertThat(text).doesNotMatch(text.matches(BirthDate.PATTERN) ? "(?!)" : BirthDate.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "1985,       40, 41",
        "1985-11,    41, 41",
        "1984-12,    41, 41",
        "1985-12,    40, 40",
        "1985-11-30, 41, 41",
        "1985-12-01, 40, 40",
        "2008,       17, 18",
        "2026,       0,  0",
        "2026-11,    0,  0",
        "1900,       125, 126"
    })
    void every_age_that_is_possible_counts(String text, int youngest, int oldest) {
        assertThat(born(text).agesOn(TODAY)).isEqualTo(new PossibleAges(youngest, oldest));
    }

    @Test
    void on_the_last_day_of_the_year_the_age_is_known() {
        assertThat(born("1985").agesOn(LocalDate.of(2026, 12, 31))).isEqualTo(PossibleAges.of(41));
        assertThat(born("1985").agesOn(TODAY).words()).isEqualTo("40 or 41");
        assertThat(PossibleAges.of(41).words()).isEqualTo("41");
    }

    @ParameterizedTest
    @CsvSource({
        "1899,       false",
        "1899-12-31, false",
        "1900,       true",
        "1900-01-01, true",
        "2026,       true",
        "2026-11,    true",
        "2026-12,    false",
        "2026-11-30, true",
        "2026-12-01, false",
        "2027,       false",
        "0000,       false"
    })
    void a_person_who_is_there_was_born_from_1900_to_today(String text, boolean possible) {
        assertThat(born(text).isPossibleOn(TODAY)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "1985,       1985-03-07, true,  false",
        "1985-03-07, 1985,       true,  true",
        "1985-03,    1985,       true,  true",
        "1985-03,    1985-03-07, true,  false",
        "1985,       1985,       true,  false",
        "1985-03,    1985-04,    false, false",
        "1985-03-07, 1985-04,    false, false",
        "1985,       1986,       false, false"
    })
    void two_can_be_one_where_a_day_is_in_both(String one, String other, boolean canBe, boolean moreExact) {
        assertThat(born(one).canBe(born(other))).isEqualTo(canBe);
        assertThat(born(other).canBe(born(one))).isEqualTo(canBe);
        assertThat(born(one).isMoreExactThan(born(other))).isEqualTo(moreExact);
    }

    @Test
    void a_day_in_the_middle_of_a_year_is_not_its_first() {
        assertThatThrownBy(() -> new BirthDate(LocalDate.of(1985, 3, 7), Precision.MONTH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BirthDate(LocalDate.of(1985, 3, 1), Precision.YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BirthDate born(String text) {
        return BirthDate.read(text).orElseThrow();
    }
}
