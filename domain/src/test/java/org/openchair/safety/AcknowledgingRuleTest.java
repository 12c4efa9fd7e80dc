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
    void a_colleague_takes_an_alert_on() {
        assertThat(code(new Asked(RAISER, null, COLLEAGUE, 1))).isEqualTo("taken");
    }

    @Test
    void who_raised_it_does_not_while_there_is_a_colleague() {
        assertThat(code(new Asked(RAISER, null, RAISER, 1))).isEqualTo("needs-a-colleague");
        assertThat(code(new Asked(RAISER, null, RAISER, 0))).isEqualTo("taken");
    }

    @Test
    void it_is_taken_on_once() {
        assertThat(code(new Asked(RAISER, Ids.next(), COLLEAGUE, 2))).isEqualTo("already-acknowledged");
    }

    private static String code(Asked asked) {
        Outcome<Asked> outcome = Rule.check(List.of(AcknowledgingRule.values()), asked);
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "taken";
    }
}
