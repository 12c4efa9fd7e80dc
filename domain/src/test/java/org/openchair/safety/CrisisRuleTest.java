package org.openchair.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.safety.CrisisRule.Entered;

class CrisisRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ENGLISH = "Call or text 1-800-985-5990.";
    private static final String SPANISH = "Llame al 1-800-985-5990.";

    @Test
    void passes_what_ships_with_the_platform() {
        for (CrisisResource each : CrisisResources.unitedStates(Locale.ENGLISH)) {
            assertThat(check(each.dial(), each.how(), each.how(), each.checkedOn()))
                    .as(each.name())
                    .isInstanceOf(Done.class);
        }
    }

    @Test
    void a_number_is_dialed_in_digits() {
        assertThat(refusal("1-800-985-5990", ENGLISH, SPANISH, TODAY).code()).isEqualTo("dial-invalid");
        assertThat(refusal("91", ENGLISH, SPANISH, TODAY).code()).isEqualTo("dial-invalid");
    }

    @Test
    void the_text_in_either_language_says_the_number_that_is_dialed() {
        assertThat(check("18009855990", ENGLISH, SPANISH, TODAY)).isInstanceOf(Done.class);
        assertThat(refusal("18009855991", ENGLISH, SPANISH, TODAY).field()).isEqualTo("howEn");
        assertThat(refusal("18009855990", ENGLISH, "Llame.", TODAY).field()).isEqualTo("howEs");
    }

    @Test
    void nobody_has_checked_a_number_tomorrow() {
        assertThat(refusal("18009855990", ENGLISH, SPANISH, TODAY.plusDays(1)).code())
                .isEqualTo("checked-in-the-future");
    }

    @Test
    void is_due_again_after_a_year() {
        assertThat(CrisisResource.checkDue(TODAY)).isEqualTo(LocalDate.of(2025, 11, 22));
    }

    private static Outcome<Entered> check(String dial, String english, String spanish, LocalDate checkedOn) {
        return Rule.check(CrisisRule.all(), new Entered(dial, english, spanish, checkedOn, TODAY));
    }

    private static Refusal refusal(String dial, String english, String spanish, LocalDate checkedOn) {
        return ((Refused<Entered>) check(dial, english, spanish, checkedOn)).refusal();
    }
}
