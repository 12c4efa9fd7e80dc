package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.referral.ReferralMove;
import org.openchair.web.frame.FieldErrors;

class MoveFormsTest {

    @Test
    void say_that_a_message_is_kept_from_a_clinic_that_does_not_hear_back() {
        assertThat(forms(true).commentHint()).contains("only if the person agreed");
        assertThat(forms(false).commentHint()).isNull();
    }

    private static MoveForms forms(boolean keptFromSome) {
        return MoveForms.of(
                "/inbox/1/moves",
                1,
                "Sam",
                List.of(ReferralMove.GIVE_UP),
                null,
                List.of(),
                keptFromSome,
                MoveForm.none(),
                FieldErrors.none());
    }
}
