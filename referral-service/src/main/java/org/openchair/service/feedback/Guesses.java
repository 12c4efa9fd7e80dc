package org.openchair.service.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/**
 * Counts codes and links that were tried in vain, of everybody together: a room shares one address, and none is kept. Right ones are
 * not counted, so that a full hall is never kept waiting.
 */
@RequestScoped
public class Guesses {

    static final int MOST_A_MINUTE = 120;
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Were there too many within this minute? */
    public boolean tooMany() {
        return rows.any(Query.of(
                "SELECT 1 FROM openchair.feedback_guess WHERE minute = ? AND guesses >= ?", minute(), MOST_A_MINUTE));
    }

    /** Counts one, whatever becomes of the act that it was made in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wrong() {
        rows.change(Query.of(
                """
                INSERT INTO openchair.feedback_guess (minute, guesses) VALUES (?, 1)
                ON CONFLICT (minute) DO UPDATE SET guesses = feedback_guess.guesses + 1""",
                minute()));
        rows.change(Query.of(
                "DELETE FROM openchair.feedback_guess WHERE minute < ?",
                clock.instant().minus(KEPT)));
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
