package org.openchair.service.feedback;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.Outcome;
import org.openchair.api.feedback.FeedbackRound;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.FeedbackSecret;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.session.LedSessions;

/**
 * Opens the rating of a session by a code that is shown in the room. It works for three hours; the round is open until three days
 * after the session. As many can answer as had a seat or walked in.
 */
@Act
public class FeedbackOpening {

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(30);
    private static final Duration AFTER_THE_END = Duration.ofDays(3);
    private static final Duration CODE_WORKS = Duration.ofHours(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROUND =
            """
            SELECT s.id, s.group_id, g.name AS group_name, g.time_zone, s.starts_at,
                   greatest(s.starts_at, s.ends_at - CAST(? AS interval)) AS opens_at,
                   coalesce(r.closes_at, s.ends_at + CAST(? AS interval)) AS closes_at,
                   CASE WHEN r.code_ends_at > ? THEN r.code_ends_at END AS code_ends_at
              FROM openchair.group_session s
              JOIN openchair.support_group g ON g.id = s.group_id
              LEFT JOIN openchair.feedback_round r ON r.session_id = s.id
             WHERE s.id = ?""";

    private static final String OPEN =
            """
            INSERT INTO openchair.feedback_round (session_id, closes_at, code_hash, code_ends_at, most_answers)
            SELECT s.id, ?, ?, ?, (SELECT count(*) FROM openchair.enrollment e
                                    WHERE e.group_id = s.group_id AND openchair.is_expected(e, s)) + s.walk_ins
              FROM openchair.group_session s WHERE s.id = ?
            ON CONFLICT (session_id) DO UPDATE
               SET code_hash = excluded.code_hash, code_ends_at = excluded.code_ends_at,
                   most_answers = greatest(feedback_round.answers, excluded.most_answers)""";

    private static final String OPEN_BY_MAIL =
            """
            INSERT INTO openchair.feedback_round (session_id, closes_at, most_answers) VALUES (?, ?, ?)
            ON CONFLICT (session_id) DO UPDATE SET most_answers = greatest(feedback_round.most_answers, excluded.most_answers)""";

    private static final String CAME =
            """
            SELECT e.patient_id FROM openchair.attendance a JOIN openchair.enrollment e ON e.id = a.enrollment_id
             WHERE a.session_id = ? AND openchair.attended(a.outcome)""";

    @Inject
    Notices notices;

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "openchair.base.url")
    String publicAddress;

    /** How it stands, without the code; refused with {@code not-found}. */
    public Outcome<FeedbackRound> read(UUID sessionId) {
        return sessions.read(sessionId).then(led -> round(sessionId, null));
    }

    /**
     * Makes a code; an earlier one stops working. Refused with {@code not-found}, {@code session-cancelled},
     * {@code feedback-not-open-yet} or {@code feedback-closed}.
     */
    public Outcome<FeedbackRound> open(UUID sessionId) {
        return openable(sessionId).then(round -> {
            FeedbackSecret code = FeedbackSecret.code(RANDOM);
            keep(round, code);
            audit.record(AuditEvent.listed("feedback-code/" + sessionId));
            return round(sessionId, code);
        });
    }

    /**
     * Mails a one-time link to those who came and get mail, each once. Refused with {@code not-found}, {@code session-cancelled},
     * {@code nobody-came}, {@code feedback-not-open-yet} or {@code feedback-closed}.
     */
    public Outcome<FeedbackRound> mail(UUID sessionId) {
        return openable(sessionId).then(round -> {
            List<UUID> came = rows.list(Query.of(CAME, sessionId), row -> row.id("patient_id"));
            if (came.isEmpty()) {
                return Outcome.refused("nobody-came", "Mark who came before you ask them for feedback.");
            }
            rows.change(Query.of(OPEN_BY_MAIL, sessionId, round.closesAt(), came.size()));
            notices.askToRate(sessionId, came);
            audit.record(AuditEvent.listed("feedback-mail/" + sessionId));
            return round(sessionId, null);
        });
    }

    private Outcome<FeedbackRound> openable(UUID sessionId) {
        return sessions.change(sessionId)
                .then(led -> led.session().cancelled()
                        ? Outcome.refused("session-cancelled", "This session was canceled.")
                        : round(sessionId, null))
                .then(this::inTime);
    }

    private Outcome<FeedbackRound> inTime(FeedbackRound round) {
        Instant now = clock.instant();
        if (now.isBefore(round.opensAt())) {
            return Outcome.refused(
                    "feedback-not-open-yet",
                    "Members rate a session toward its end. Come back for its last half hour.");
        }
        return now.isBefore(round.closesAt())
                ? Outcome.done(round)
                : Outcome.refused("feedback-closed", "This session can no longer be rated.");
    }

    private void keep(FeedbackRound round, FeedbackSecret code) {
        Instant end = clock.instant().plus(CODE_WORKS);
        rows.change(Query.of(
                OPEN,
                round.closesAt(),
                code.hash(),
                end.isBefore(round.closesAt()) ? end : round.closesAt(),
                round.sessionId()));
    }

    private Outcome<FeedbackRound> round(UUID sessionId, FeedbackSecret code) {
        Query query = Query.of(ROUND, BEFORE_THE_END.toString(), AFTER_THE_END.toString(), clock.instant(), sessionId);
        return Found.or404(rows.first(query, row -> read(row, code)));
    }

    private FeedbackRound read(Row row, FeedbackSecret code) {
        return new FeedbackRound(
                row.id("id"),
                row.id("group_id"),
                row.text("group_name"),
                row.text("time_zone"),
                row.instant("starts_at"),
                row.instant("opens_at"),
                row.instant("closes_at"),
                row.instant("code_ends_at"),
                code == null ? null : code.text(),
                code == null ? null : publicAddress.replaceFirst("/+$", "") + "/feedback?code=" + code.text());
    }
}
