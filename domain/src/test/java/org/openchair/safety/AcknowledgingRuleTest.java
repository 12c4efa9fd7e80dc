package org.openchair.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Refused;
import org.openchair.Rule;
import org.openchair.safety.AcknowledgingRule.Asked;

class AcknowledgingRuleTest {

    private static final UUID RAISER = Ids.next();
    private static final UUID COLLEAGUE = Ids.next();

    @Test
    void a_colleague_handles_an_alert_with_or_without_words() {
        assertThat(code(new Asked(RAISER, null, COLLEAGUE, false, null))).isEqualTo("taken");
        assertThat(code(new Asked(RAISER, null, COLLEAGUE, false, "Called her")))
                .isEqualTo("taken");
    }

    @Test
    void who_raised_it_handles_it_with_a_reason() {
        assertThat(code(new Asked(RAISER, null, RAISER, false, null))).isEqualTo("raiser-reason-missing");
        assertThat(code(new Asked(RAISER, null, RAISER, false, " "))).isEqualTo("raiser-reason-missing");
        assertThat(code(new Asked(RAISER, null, RAISER, false, "I work alone today")))
                .isEqualTo("taken");
    }

    @Test
    void who_is_alone_at_the_clinic_is_not_asked_about_colleagues() {
        assertThat(code(new Asked(RAISER, null, RAISER, true, null))).isEqualTo("taken");
        assertThat(code(new Asked(RAISER, RAISER, RAISER, true, null))).isEqualTo("already-acknowledged");
    }

    @Test
    void it_is_handled_once() {
        assertThat(code(new Asked(RAISER, Ids.next(), COLLEAGUE, false, null))).isEqualTo("already-acknowledged");
        assertThat(code(new Asked(RAISER, RAISER, RAISER, false, "again"))).isEqualTo("already-acknowledged");
    }

    private static String code(Asked asked) {
        Outcome<Asked> outcome = Rule.check(List.of(AcknowledgingRule.values()), asked);
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "taken";
    }
}
