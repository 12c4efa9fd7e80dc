package org.openchair.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A meeting of somebody who leads a group with a supervisor. That it took place is noted, never what was said.
 *
 * @param person who was supervised
 * @param supervisor by whom
 * @param minutes how long, 5 to 480
 */
public record Supervision(UUID person, UUID supervisor, LocalDate heldOn, int minutes) {

    /** Days after which somebody who leads a listed group is due to meet a supervisor again. */
    public static final int DUE_AFTER_DAYS = 90;

    /** This, if it can be noted today; refused with {@code supervises-self} or {@code held-in-the-future}. */
    public Outcome<Supervision> noted(LocalDate today) {
        return objection(today).<Outcome<Supervision>>map(Outcome::refused).orElseGet(() -> Outcome.done(this));
    }

    private Optional<Refusal> objection(LocalDate today) {
        if (person.equals(supervisor)) {
            return Optional.of(selfSupervised());
        }
        return heldOn.isAfter(today)
                ? Optional.of(
                        new Refusal("held-in-the-future", "Enter the day on which the meeting was held.", "heldOn"))
                : Optional.empty();
    }

    /** Whoever supervises is somebody else. */
    public static Refusal selfSupervised() {
        return new Refusal("supervises-self", "Choose someone else as the supervisor.", "supervisorId");
    }

    /** Whoever's wait counts from this day, or from before, is due to meet a supervisor. */
    public static LocalDate due(LocalDate today) {
        return today.minusDays(DUE_AFTER_DAYS);
    }
}
