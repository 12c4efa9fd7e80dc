package org.openchair.service.feedback;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.feedback.AnswerFeedback;
import org.openchair.api.feedback.FeedbackInvitation;
import org.openchair.feedback.FeedbackQuestion;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.FeedbackSecret;
import org.openchair.service.persistence.Act;

/**
 * Takes the ratings of whoever has a code or a link. They are counted, not kept: no row holds what one person answered, when, or
 * by which link. Nothing here is audited, since nobody is known.
 */
@Act
public class ReceiveFeedback {

    static final String UNKNOWN = "feedback-unknown";

    private static final Duration TO_FILL_IT_IN = Duration.ofMinutes(30);

    private static final String BY_CODE =
            """
            SELECT r.session_id, s.local_date
              FROM openchair.feedback_round r JOIN openchair.group_session s ON s.id = r.session_id
             WHERE r.code_hash = ? AND r.code_ends_at > ? AND r.closes_at > ?""";

    private static final String BY_LINK =
            """
            SELECT r.session_id, s.local_date
              FROM openchair.feedback_link l
              JOIN openchair.feedback_round r ON r.session_id = l.session_id
              JOIN openchair.group_session s ON s.id = r.session_id
             WHERE l.token_hash = ? AND r.closes_at > ?""";

    private static final String COUNT =
            """
            INSERT INTO openchair.feedback_count (session_id, question, rating, answers) VALUES (?, ?, ?, 1)
            ON CONFLICT (session_id, question, rating) DO UPDATE SET answers = feedback_count.answers + 1""";

    private record Open(UUID sessionId, LocalDate day) {}

    @Inject
    Rows rows;

    @Inject
    FeedbackRateLimit guesses;

    @Inject
    Clock clock;

    /** The session that can be rated; refused with {@code feedback-unknown} or {@code too-many-guesses}. */
    public Outcome<FeedbackInvitation> look(FeedbackSecret secret) {
        return open(secret, clock.instant()).then(open -> Outcome.done(new FeedbackInvitation(open.day())));
    }

    /**
     * Counts the ratings. A form that was begun while the code worked can be sent for half an hour more. Refused with
     * {@code feedback-unknown}, {@code feedback-full} or {@code too-many-guesses}. The same sheet counts once.
     */
    public Outcome<FeedbackInvitation> answer(AnswerFeedback asked) {
        FeedbackSecret secret = new FeedbackSecret(asked.secret());
        return open(secret, clock.instant().minus(TO_FILL_IT_IN)).then(open -> {
            lock(open);
            return use(secret, open, asked.sheet()) ? count(open, asked) : Outcome.done(invitation(open));
        });
    }

    private Outcome<Open> open(FeedbackSecret secret, Instant codeWorksAt) {
        if (guesses.tooMany()) {
            return Outcome.refused("too-many-guesses", "Too many codes were tried. Wait a minute, then try again.");
        }
        Optional<Open> found = find(secret, codeWorksAt);
        if (found.isEmpty()) {
            guesses.wrong();
        }
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal(
                        UNKNOWN, "This code does not work, or no longer works. Check its letters.", "secret")));
    }

    private Optional<Open> find(FeedbackSecret secret, Instant codeWorksAt) {
        Instant now = clock.instant();
        if (secret.isCode()) {
            return rows.first(Query.of(BY_CODE, secret.hash(), codeWorksAt, now), ReceiveFeedback::open);
        }
        return secret.isLink()
                ? rows.first(Query.of(BY_LINK, secret.hash(), now), ReceiveFeedback::open)
                : Optional.empty();
    }

    // Whoever answers at the same time waits, so that the last free answer is given once.
    private void lock(Open open) {
        rows.any(Query.of("SELECT 1 FROM openchair.feedback_round WHERE session_id = ? FOR UPDATE", open.sessionId()));
    }

    private boolean use(FeedbackSecret secret, Open open, UUID sheet) {
        Query use = secret.isLink()
                ? Query.of("DELETE FROM openchair.feedback_link WHERE token_hash = ?", secret.hash())
                : Query.of(
                        "INSERT INTO openchair.feedback_sheet (sheet_hash, session_id) VALUES (?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        FeedbackSecret.digest(sheet.toString()),
                        open.sessionId());
        return rows.change(use) == 1;
    }

    private Outcome<FeedbackInvitation> count(Open open, AnswerFeedback asked) {
        int counted = rows.change(Query.of(
                "UPDATE openchair.feedback_round SET answers = answers + 1 WHERE session_id = ? AND answers < most_answers",
                open.sessionId()));
        if (counted == 0) {
            return Outcome.refused("feedback-full", "As many people have answered as were expected. Thank you anyway.");
        }
        ratings(asked).forEach((question, rating) -> rows.change(Query.of(COUNT, open.sessionId(), question, rating)));
        return Outcome.done(invitation(open));
    }

    private static Map<FeedbackQuestion, Integer> ratings(AnswerFeedback asked) {
        return Map.of(
                FeedbackQuestion.HEARD, asked.heard(),
                FeedbackQuestion.TOPICS, asked.topics(),
                FeedbackQuestion.APPROACH, asked.approach(),
                FeedbackQuestion.OVERALL, asked.overall());
    }

    private static FeedbackInvitation invitation(Open open) {
        return new FeedbackInvitation(open.day());
    }

    private static Open open(Row row) {
        return new Open(row.id("session_id"), row.date("local_date"));
    }
}
