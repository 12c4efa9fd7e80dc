package org.openchair.service.once;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Writes that carried an {@code Idempotency-Key}, for a day. One who sends the same key at the same time waits here. */
@RequestScoped
@Transactional
public class AnsweredRequests {

    private static final Duration KEPT = Duration.ofDays(1);

    /** An import that was not answered until then was cut off, and can be sent again. */
    private static final Duration CUT_OFF = Duration.ofMinutes(15);

    // A key that is older than a day, and not forgotten yet, begins again.
    private static final String CLAIM =
            """
            INSERT INTO openchair.answered_request AS kept (subject, key_hash, fingerprint, received_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (subject, key_hash) DO UPDATE
               SET fingerprint = excluded.fingerprint, answer = NULL, received_at = excluded.received_at
             WHERE kept.received_at <= ? OR kept.answer IS NULL AND kept.received_at <= ?""";

    /**
     * A write under the same key.
     *
     * @param answer null while it is not answered
     */
    record Before(byte[] fingerprint, byte[] answer) {}

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Claims the key for a request; gives what was sent under it before, if anything. */
    Optional<Before> claim(IdempotencyKey key, byte[] fingerprint) {
        Instant now = clock.instant();
        int claimed = rows.change(
                Query.of(CLAIM, key.subject(), key.hash(), fingerprint, now, now.minus(KEPT), now.minus(CUT_OFF)));
        return claimed == 1 ? Optional.empty() : find(key);
    }

    Optional<Before> find(IdempotencyKey key) {
        return rows.first(
                Query.of(
                        "SELECT fingerprint, answer FROM openchair.answered_request WHERE subject = ? AND key_hash = ?",
                        key.subject(),
                        key.hash()),
                AnsweredRequests::before);
    }

    /** Keeps the answer, which no one reads without the key. */
    void keep(IdempotencyKey key, KeptAnswer answer) {
        rows.change(Query.of(
                "UPDATE openchair.answered_request SET answer = ? WHERE subject = ? AND key_hash = ?",
                key.seal(answer.bytes()),
                key.subject(),
                key.hash()));
    }

    /** Frees the key, since nothing was done. */
    void free(IdempotencyKey key) {
        rows.change(Query.of(
                "DELETE FROM openchair.answered_request WHERE subject = ? AND key_hash = ? AND answer IS NULL",
                key.subject(),
                key.hash()));
    }

    /**
     * Forgets answers that are older than a day.
     *
     * @return how many
     */
    public int forgetOld() {
        return rows.change(Query.of(
                "DELETE FROM openchair.answered_request WHERE received_at <= ?",
                clock.instant().minus(KEPT)));
    }

    private static Before before(Row row) {
        return new Before(row.bytes("fingerprint"), row.bytes("answer"));
    }
}
