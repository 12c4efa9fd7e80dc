package org.openchair.service.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.api.record.AmendSession;
import org.openchair.api.record.SessionRecord;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.Enrollments;
import org.openchair.record.AmendmentRule;
import org.openchair.referral.Actor;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.Step;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.referral.MoveReferral;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.LedSessions;
import org.openchair.service.session.LedSessions.LedSession;
import org.openchair.service.session.MemberNames;
import org.openchair.service.session.MemberNames.Written;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.GroupSession;
import org.openchair.session.MarkingRule;

/** Amends a signed session: a row that says who, when, why and what. A corrected mark counts from then on; what it was is kept. */
@Act
public class RecordAmendment {

    private static final String AMEND =
            """
            INSERT INTO openchair.session_amendment (id, session_id, enrollment_id, outcome_before, outcome_after, addition, reason,
              names_confirmed, amended_at, amended_by)
            VALUES (?, ?, CAST(? AS uuid), CAST(? AS text), CAST(? AS text), CAST(? AS text), ?, ?, ?, ?)""";

    // The mark that counts, and the history of marks behind it.
    private static final String MARK =
            """
            WITH kept AS (
              INSERT INTO openchair.attendance (id, version, session_id, enrollment_id, outcome, recorded_at, recorded_by)
              VALUES (?, 1, ?, ?, ?, ?, ?)
              ON CONFLICT (session_id, enrollment_id) DO UPDATE
                 SET outcome = excluded.outcome, version = attendance.version + 1, recorded_at = excluded.recorded_at,
                     recorded_by = excluded.recorded_by,
                     modality = CASE WHEN openchair.attended(excluded.outcome) THEN attendance.modality END
              RETURNING *)
            INSERT INTO openchair.attendance_mark (id, session_id, enrollment_id, outcome, modality, version, recorded_at, recorded_by)
            SELECT ?, session_id, enrollment_id, outcome, modality, version, recorded_at, recorded_by FROM kept""";

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    LedSessions led;

    @Inject
    Enrollments enrollments;

    @Inject
    Referrals referrals;

    @Inject
    MoveReferral moving;

    @Inject
    SessionRecords records;

    @Inject
    MemberNames names;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-found}, {@code not-expected}, {@code names-in-text}, {@code id-taken} or the code of an
     * {@link AmendmentRule}. Sending it again changes nothing.
     */
    public Outcome<SessionRecord> amend(UUID sessionId, AmendSession asked) {
        locks.lockSeats(Stream.ofNullable(asked.enrollmentId()).toList());
        return led.change(sessionId)
                .then(known -> already(sessionId, asked)
                        ? Outcome.done(records.now(sessionId))
                        : screened(known, asked).then(clean -> make(known.session(), asked)));
    }

    private boolean already(UUID sessionId, AmendSession asked) {
        return rows.any(Query.of(
                "SELECT 1 FROM openchair.session_amendment WHERE id = ? AND session_id = ?", asked.id(), sessionId));
    }

    private Outcome<UUID> screened(LedSession known, AmendSession asked) {
        screening.isReadIn(known.group());
        return names.screen(
                known.group().id(),
                asked.namesConfirmed(),
                new Written("addition", asked.addition()),
                new Written("reason", asked.reason()));
    }

    private Outcome<SessionRecord> make(GroupSession session, AmendSession asked) {
        return asked.enrollmentId() == null
                ? AmendmentRule.check(session, asked.addition(), null, asked.outcome())
                        .then(allowed -> written(session, asked, null))
                : seat(session, asked.enrollmentId()).then(seat -> correct(session, seat, asked));
    }

    private Outcome<Enrollment> seat(GroupSession session, UUID enrollmentId) {
        return Found.or404(enrollments.find(enrollmentId).filter(seat -> seat.groupId()
                        .equals(session.groupId())))
                .then(seat -> enrollments.isExpected(enrollmentId, session.id())
                        ? Outcome.done(seat)
                        : Outcome.refused(MarkingRule.notExpected()));
    }

    private Outcome<SessionRecord> correct(GroupSession session, Enrollment seat, AmendSession asked) {
        AttendanceOutcome before = rows.first(
                        Query.of(
                                "SELECT outcome FROM openchair.attendance WHERE session_id = ? AND enrollment_id = ?",
                                session.id(),
                                seat.id()),
                        row -> row.code("outcome", AttendanceOutcome.class))
                .orElse(AttendanceOutcome.NOT_RECORDED);
        return AmendmentRule.check(session, asked.addition(), before, asked.outcome())
                .then(allowed -> written(session, asked, before))
                .then(written -> {
                    mark(session, asked);
                    audit.record(AuditEvent.changed("attendance.amend", seat.patientId(), "session", session.id()));
                    return asked.outcome().attended() ? noteFirstAttended(seat) : Outcome.done(seat.referralId());
                })
                .then(corrected -> Outcome.done(records.now(session.id())));
    }

    private void mark(GroupSession session, AmendSession asked) {
        Instant now = clock.instant();
        rows.change(Query.of(
                MARK, Ids.next(), session.id(), asked.enrollmentId(), asked.outcome(), now, staffId(), asked.id()));
    }

    // Who turns out to have come has attended for the first time.
    private Outcome<UUID> noteFirstAttended(Enrollment seat) {
        Referral referral = referrals.find(seat.referralId()).orElseThrow();
        Step first = new Step(
                Ids.next(), ReferralMove.ATTEND_FIRST, Actor.system(), MoveStatement.nothing(), clock.instant());
        return referral.state() == ReferralState.ACCEPTED
                ? moving.make(referral, first).then(moved -> Outcome.done(referral.id()))
                : Outcome.done(referral.id());
    }

    private Outcome<SessionRecord> written(GroupSession session, AmendSession asked, AttendanceOutcome before) {
        rows.change(Query.of(
                AMEND,
                asked.id(),
                session.id(),
                asked.enrollmentId(),
                before,
                asked.outcome(),
                asked.addition(),
                asked.reason(),
                asked.namesConfirmed(),
                clock.instant(),
                staffId()));
        audit.record(AuditEvent.listed("session-amended/" + session.id()));
        return Outcome.done(records.now(session.id()));
    }

    private UUID staffId() {
        return caller.person().orElseThrow().staffId();
    }
}
