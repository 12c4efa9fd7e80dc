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
        assertThat(code(new Asked(RAISER, null, COLLEAGUE, null))).isEqualTo("taken");
        assertThat(code(new Asked(RAISER, null, COLLEAGUE, "Called her"))).isEqualTo("taken");
    }

    @Test
    void who_raised_it_handles_it_with_a_reason() {
        assertThat(code(new Asked(RAISER, null, RAISER, null))).isEqualTo("raiser-reason-missing");
        assertThat(code(new Asked(RAISER, null, RAISER, " "))).isEqualTo("raiser-reason-missing");
        assertThat(code(new Asked(RAISER, null, RAISER, "I work alone today"))).isEqualTo("taken");
    }

    @Test
    void it_is_handled_once() {
        assertThat(code(new Asked(RAISER, Ids.next(), COLLEAGUE, null))).isEqualTo("already-acknowledged");
        assertThat(code(new Asked(RAISER, RAISER, RAISER, "again"))).isEqualTo("already-acknowledged");
    }

    private static String code(Asked asked) {
        Outcome<Asked> outcome = Rule.check(List.of(AcknowledgingRule.values()), asked);
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "taken";
    }
}
