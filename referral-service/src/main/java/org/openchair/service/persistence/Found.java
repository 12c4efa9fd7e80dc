package org.openchair.service.persistence;

import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;

/** Something looked up on behalf of somebody. */
public final class Found {

    private Found() {}

    /** What was found, or the refusal {@code not-found}. */
    public static <T> Outcome<T> or404(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }
}
