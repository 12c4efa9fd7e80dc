package org.openchair.service.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** Writes that were answered, by the caller's key. */
@RequestScoped
@Transactional
public class AnsweredRequests {

    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What was answered.
     *
     * @param fingerprint SHA-256 of method, address and body
     * @param body as JSON
     */
    public record Answer(byte[] fingerprint, int status, String body) {}

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the caller was answered under this key, if anything. */
    public Optional<Answer> find(String key) {
        return rows.first(
                Query.of(
                        "SELECT fingerprint, status, body FROM openchair.answered_request"
                                + " WHERE subject = ? AND key = ? AND answered_at > ?",
                        caller.subject(),
                        key,
                        clock.instant().minus(KEPT)),
                row -> new Answer(row.bytes("fingerprint"), row.count("status"), row.text("body")));
    }

    /** Keeps an answer. Of two at once, the first stays. */
    public void keep(String key, Answer answer) {
        rows.change(Query.of(
                "INSERT INTO openchair.answered_request (key, subject, fingerprint, status, body, answered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                key,
                caller.subject(),
                answer.fingerprint(),
                answer.status(),
                answer.body(),
                clock.instant()));
    }

    /**
     * Forgets answers that are older than a day.
     *
     * @return how many
     */
    public int forgetOld() {
        return rows.change(Query.of(
                "DELETE FROM openchair.answered_request WHERE answered_at <= ?",
                clock.instant().minus(KEPT)));
    }
}
