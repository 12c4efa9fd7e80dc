package org.openchair.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A talk of somebody who led a session with their supervisor about how it went. That it took place is noted, never what was said.
 *
 * @param session what was talked through
 * @param heldOn day of the talk, the session's own or later
 * @param minutes how long, 5 to 480
 */
public record Debrief(UUID session, LocalDate heldOn, int minutes) {

    /**
     * This, if it can be noted today; refused with {@code held-in-the-future} or {@code held-before-session}.
     *
     * @param sessionDay day of the session in the zone of its group
     */
    public Outcome<Debrief> noted(LocalDate sessionDay, LocalDate today) {
        return objection(sessionDay, today)
                .<Outcome<Debrief>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(this));
    }

    private Optional<Refusal> objection(LocalDate sessionDay, LocalDate today) {
        if (heldOn.isAfter(today)) {
            return Optional.of(new Refusal("held-in-the-future", "Enter the day on which you talked.", "heldOn"));
        }
        return heldOn.isBefore(sessionDay)
                ? Optional.of(new Refusal(
                        "held-before-session", "A debrief is held after the session. Enter its day.", "heldOn"))
                : Optional.empty();
    }
}
