package org.openchair.service.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.Mark;
import org.openchair.api.session.Roster;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.Enrollments;
import org.openchair.referral.Actor;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.Said;
import org.openchair.referral.Step;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.referral.Moving;
import org.openchair.session.Attendance;
import org.openchair.session.GroupSession;
import org.openchair.session.MarkingRule;
import org.openchair.session.Sessions;

/**
 * Marks one person in one session. The first mark makes the session held; the first session attended moves the referral on. The
 * same mark again changes nothing.
 */
@Act
public class Marking {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Sessions sessions;

    @Inject
    Enrollments enrollments;

    @Inject
    Referrals referrals;

    @Inject
    Led led;

    @Inject
    Caller caller;

    @Inject
    Moving moving;

    @Inject
    Rosters rosters;

    @Inject
    AbsenceNotices absences;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version} or the code of a {@link MarkingRule}. */
    public Outcome<Roster.Entry> mark(UUID sessionId, UUID enrollmentId, Mark mark) {
        return led.sessionForChange(sessionId).then(session -> Found.or404(seat(session, enrollmentId))
                .then(seat -> MarkingRule.check(session, seat, clock.instant())
                        .then(open -> set(session, seat, mark))
                        .then(set -> entry(session, seat))));
    }

    private Optional<Enrollment> seat(GroupSession session, UUID enrollmentId) {
        return enrollments.find(enrollmentId).filter(seat -> seat.groupId().equals(session.groupId()));
    }

    private Outcome<Roster.Entry> entry(GroupSession session, Enrollment seat) {
        records.flush();
        absences.tellOpened(staffId());
        return Outcome.done(rosters.entry(session.id(), seat.id()));
    }

    private Outcome<Mark> set(GroupSession session, Enrollment seat, Mark mark) {
        Optional<Attendance> stored = sessions.mark(session.id(), seat.id());
        if (stored.filter(known -> known.outcome() == mark.outcome()).isPresent()) {
            return Outcome.done(mark);
        }
        int version = stored.map(Attendance::version).orElse(0);
        return version == mark.version()
                ? write(session, seat, stored, mark)
                : Outcome.refused(Refusal.stale(current(stored), mark));
    }

    private static Mark current(Optional<Attendance> stored) {
        return stored.map(known -> new Mark(known.outcome(), known.version())).orElse(null);
    }

    private Outcome<Mark> write(GroupSession session, Enrollment seat, Optional<Attendance> stored, Mark mark) {
        Attendance attendance = stored.orElseGet(() -> begin(session, seat));
        attendance.mark(mark.outcome(), staffId(), clock.instant());
        session.hold();
        audit.record(AuditEvent.changed("attendance.mark", seat.patientId(), "session", session.id()));
        return mark.outcome().attended()
                ? noteFirstAttended(seat).then(moved -> Outcome.done(mark))
                : Outcome.done(mark);
    }

    private Attendance begin(GroupSession session, Enrollment seat) {
        Attendance attendance = new Attendance(Ids.next(), session.id(), seat.id());
        sessions.add(attendance);
        return attendance;
    }

    private Outcome<Referral> noteFirstAttended(Enrollment seat) {
        Referral referral = referrals.findForChange(seat.referralId()).orElseThrow();
        Step first = new Step(Ids.next(), ReferralMove.ATTEND_FIRST, Actor.system(), Said.nothing(), clock.instant());
        return referral.state() == ReferralState.ACCEPTED ? moving.make(referral, first) : Outcome.done(referral);
    }

    private UUID staffId() {
        return caller.person().orElseThrow().staffId();
    }
}
