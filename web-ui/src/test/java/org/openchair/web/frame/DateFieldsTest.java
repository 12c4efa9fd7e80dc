package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateFieldsTest {
    @Test
    void reads_a_date_typed_as_numbers() {
        assertThat(new DateFields("3", "31", "1980").date()).contains(LocalDate.of(1980, 3, 31));
    }

    @Test
    void reads_a_month_typed_as_a_word() {
        assertThat(new DateFields("Sept", "1", "1980").date()).contains(LocalDate.of(1980, 9, 1));
    }

    @Test
    void does_not_guess_the_century() {
        assertThat(new DateFields("3", "31", "80").date()).isEmpty();
    }

    @Test
    void takes_four_digits_for_a_year_and_no_more() {
        assertThat(new DateFields("1", "1", "9999").date()).isPresent();
        assertThat(new DateFields("1", "1", "10000").date()).isEmpty();
        assertThat(new DateFields("1", "1", "999999999").date()).isEmpty();
    }

    @Test
    void knows_that_some_days_do_not_exist() {
        assertThat(new DateFields("2", "30", "1980").date()).isEmpty();
        assertThat(new DateFields("thirteenth", "1", "1980").date()).isEmpty();
        assertThat(DateFields.EMPTY.date()).isEmpty();
    }

    @Test
    void says_that_a_month_has_no_such_day() {
        assertThat(new DateFields("2", "29", "2023").advice("Enter it."))
                .isEqualTo("February 2023 has only 28 days. Enter it.");
        assertThat(new DateFields("Apr", "31", "2024").advice("Enter it."))
                .isEqualTo("April 2024 has only 30 days. Enter it.");
        assertThat(new DateFields("2", "0", "2023").advice("Enter it.")).isEqualTo("Enter it.");
        assertThat(new DateFields("13", "31", "2024").advice("Enter it.")).isEqualTo("Enter it.");
        assertThat(DateFields.EMPTY.advice("Enter it.")).isEqualTo("Enter it.");
    }

    @Test
    void takes_its_three_fields_from_a_form() {
        SubmittedForm form = SubmittedForm.parse("birthDate-month=3&birthDate-day=31&birthDate-year=1980");
        assertThat(DateFields.from(form, "birthDate")).isEqualTo(new DateFields("3", "31", "1980"));
    }
}
