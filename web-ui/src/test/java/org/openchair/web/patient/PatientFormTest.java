package org.openchair.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.patient.BirthDate;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.SubmittedForm;

class PatientFormTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String BIRTH = "&birthDate-month=3&birthDate-day=31&birthDate-year=1980";

    @Test
    void says_how_to_correct_each_field_that_must_be_there() {
        assertThat(PatientForm.from(ID, SubmittedForm.parse("")).errors(TODAY).all())
                .containsOnlyKeys("recordNumber", "givenName", "birthDate");
    }

    @Test
    void takes_a_patient_with_the_least_that_is_needed() {
        PatientForm entered = entered("recordNumber=A-1&givenName=Li&familyName=Chen" + BIRTH);
        assertThat(entered.errors(TODAY).isEmpty()).isTrue();
        assertThat(entered.id()).isEqualTo(ID);
        assertThat(entered.details().preferredName()).isNull();
        assertThat(entered.details().birthDate()).hasToString("1980-03-31");
    }

    @Test
    void takes_one_name_and_says_nothing_in_place_of_the_other() {
        for (String name : new String[] {"givenName", "familyName"}) {
            PatientForm entered = entered("recordNumber=A-1&" + name + "=Suharto" + BIRTH);
            assertThat(entered.errors(TODAY).isEmpty()).isTrue();
            assertThat(entered.details().givenName()).isEqualTo(name.equals("givenName") ? "Suharto" : null);
            assertThat(entered.details().familyName()).isEqualTo(name.equals("familyName") ? "Suharto" : null);
        }
    }

    @Test
    void refuses_a_birth_date_in_the_future() {
        PatientForm entered = entered("recordNumber=A-1&givenName=Li&familyName=Chen"
                + "&birthDate-month=3&birthDate-day=2&birthDate-year=2026");
        assertThat(entered.errors(TODAY).of("birthDate")).isEqualTo("Enter a birth date in the past");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 1985, 1985",
        "3, '', 1985, 1985-03",
        "March, '', 1985, 1985-03",
        "'', '', 2026, 2026",
        "3, '', 2026, 2026-03",
        "'', 7, 1985, ",
        "3, 7, '', ",
        "3, '', '', ",
        "13, '', 1985, ",
        "'', '', 85, ",
        "'', '', 2027, ",
        "4, '', 2026, ",
        "'', '', 1899, "
    })
    void takes_what_is_known_of_a_birth_date(String month, String day, String year, String born) {
        PatientForm entered =
                entered("recordNumber=A-1&givenName=Li&birthDate-month=%s&birthDate-day=%s&birthDate-year=%s"
                        .formatted(month, day, year));
        if (born == null) {
            assertThat(entered.errors(TODAY).all()).containsOnlyKeys("birthDate");
        } else {
            assertThat(entered.errors(TODAY).isEmpty()).isTrue();
            assertThat(entered.details().birthDate()).hasToString(born);
            assertThat(DateFields.of(entered.details().birthDate()).birthDate())
                    .contains(entered.details().birthDate());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1980-03-31, 1980-03-31",
        "3/31/1980, 1980-03-31",
        "3/1980, 1980-03",
        "March/1980, 1980-03",
        "1980-03, 1980-03",
        "' 1980 ', 1980",
        "31/3/1980, ",
        "3/80, ",
        "1/2/3/1980, ",
        "last year, ",
        "/, "
    })
    void looks_for_what_is_known_of_a_birth_date(String typed, String born) {
        assertThat(DateFields.birthDate(typed).map(BirthDate::toString).orElse(null))
                .isEqualTo(born);
    }

    @Test
    void keeps_what_was_typed_even_where_it_is_wrong() {
        PatientForm entered = entered("givenName=Li&birthDate-month=13&birthDate-day=x&birthDate-year=80");
        assertThat(entered.givenName()).isEqualTo("Li");
        assertThat(entered.birthDate().month()).isEqualTo("13");
        assertThat(entered.errors(TODAY).of("birthDate"))
                .startsWith("Enter the birth date, such as 3 31 1980. If only the year");
    }

    private static PatientForm entered(String body) {
        return PatientForm.from(ID, SubmittedForm.parse(body));
    }
}
