package org.openchair.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A training that somebody who leads a group has completed.
 *
 * @param subject what it was about
 * @param validUntil last day on which it counts, or null when it does not run out
 */
public record Training(String subject, LocalDate completedOn, LocalDate validUntil) {

    /** This, if it can be noted today; refused with {@code completed-in-the-future} or {@code valid-before-completed}. */
    public Outcome<Training> noted(LocalDate today) {
        return objection(today).<Outcome<Training>>map(Outcome::refused).orElseGet(() -> Outcome.done(this));
    }

    private Optional<Refusal> objection(LocalDate today) {
        if (completedOn.isAfter(today)) {
            return Optional.of(
                    new Refusal("completed-in-the-future", "Enter the day on which it was completed.", "completedOn"));
        }
        return validUntil != null && validUntil.isBefore(completedOn)
                ? Optional.of(
                        new Refusal("valid-before-completed", "It cannot end before it was completed.", "validUntil"))
                : Optional.empty();
    }
}
