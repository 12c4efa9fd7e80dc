package org.openchair.service.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openchair.Outcome;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * Codes and links that were tried in vain. Those from one address are counted in memory and refused for the rest of the minute, so
 * that no stranger keeps others out; those of everyone together, in the database and without an address, only make the next wrong
 * ones slower. Right ones are not counted: a full hall is never kept waiting.
 */
@RequestScoped
public class FeedbackRateLimit {

    static final int MOST_A_MINUTE = 120;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Requests that pause at once; beyond these, none holds a thread of the server. */
    private static final Semaphore PAUSES = new Semaphore(8);

    @Inject
    Rows rows;

    @Inject
    GuessesByAddress byAddress;

    @Inject
    BrowserAddress browser;

    @Inject
    Clock clock;

    /** Were there too many from this address within this minute? */
    public boolean tooMany() {
        return byAddress.tooMany(browser.text(), minute());
    }

    /** Counts one, whatever becomes of the act that it was made in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wrong() {
        byAddress.count(browser.text(), minute());
        rows.change(Query.of(
                """
                INSERT INTO openchair.feedback_guess (minute, guesses) VALUES (?, 1)
                ON CONFLICT (minute) DO UPDATE SET guesses = feedback_guess.guesses + 1""",
                minute()));
        rows.change(Query.of(
                "DELETE FROM openchair.feedback_guess WHERE minute < ?",
                clock.instant().minus(KEPT)));
    }

    /** Lets the refusal of a wrong one wait a little, when many were tried within this minute. To be called outside of a transaction. */
    public <T> Outcome<T> slowed(Outcome<T> answer) {
        if (answer instanceof Outcome.Refused<T> refused
                && refused.refusal().code().equals(ReceiveFeedback.UNKNOWN)
                && manyAltogether()
                && PAUSES.tryAcquire()) {
            pause();
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            PAUSES.release();
        }
    }

    private boolean manyAltogether() {
        return rows.any(Query.of(
                "SELECT 1 FROM openchair.feedback_guess WHERE minute = ? AND guesses >= ?", minute(), MOST_A_MINUTE));
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
