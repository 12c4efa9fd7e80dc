package org.openchair.safety;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** Who can say that they have taken an alert on. */
public enum AcknowledgingRule implements Rule<AcknowledgingRule.Asked> {
    ONCE(
            "already-acknowledged",
            "Somebody has taken this on. Reload the page to see who.",
            asked -> asked.acknowledgedBy() != null),
    BY_ANOTHER(
            "needs-a-colleague",
            "You raised this alert: a colleague has to take it on with you. Call one now.",
            asked -> asked.by().equals(asked.raisedBy()) && asked.colleagues() > 0);

    /**
     * An alert about to be acknowledged.
     *
     * @param acknowledgedBy who did before; null while nobody has
     * @param colleagues how many others of the clinic could
     */
    public record Asked(UUID raisedBy, UUID acknowledgedBy, UUID by, int colleagues) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    AcknowledgingRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }
}
