package org.openchair.safety;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** Who can handle an alert: anyone at the clinic, once. The person who raised it says why a colleague does not, where there is one; colleagues are told. */
public enum AcknowledgingRule implements Rule<AcknowledgingRule.Asked> {
    ONCE(
            "already-acknowledged",
            "Someone is already handling this alert. Reload the page to see who.",
            asked -> asked.acknowledgedBy() != null),
    REASON_FROM_RAISER(
            "raiser-reason-missing",
            "You raised this alert. You can handle it yourself: say why a colleague is not handling it. Your colleagues are told.",
            asked -> !asked.alone()
                    && asked.by().equals(asked.raisedBy())
                    && (asked.note() == null || asked.note().isBlank()));

    /**
     * An alert about to be acknowledged.
     *
     * @param acknowledgedBy who did before; null while nobody has
     * @param alone does no one at the clinic but the person who raised it have an account?
     * @param note what the person who handles it writes, or null
     */
    public record Asked(UUID raisedBy, UUID acknowledgedBy, UUID by, boolean alone, String note) {}

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
        return broken.test(asked)
                ? Optional.of(new Refusal(code, detail, this == REASON_FROM_RAISER ? "note" : null))
                : Optional.empty();
    }
}
