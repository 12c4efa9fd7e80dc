package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.Mark;
import org.openchair.api.session.Marked;
import org.openchair.api.session.MarkedSession;
import org.openchair.api.session.PersonMark;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.referral.Actor;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.Step;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.referral.MoveReferral;
import org.openchair.service.session.MarkConflicts.Standing;
import org.openchair.session.GroupSession;
import org.openchair.session.MarkingRule;
import org.openchair.session.Sessions;

/**
 * Marks people in one session: all that are asked for or, when one is refused, none. The first mark makes the session held; the
 * first session attended moves the referral on. The same mark again changes nothing, and the same id again gets the same answer,
 * so that a device that was without a network can send what it holds until it is told that it arrived.
 */
@Act
public class MarkAttendance {

    @Inject
    Sessions sessions;

    @Inject
    MarkConflicts standing;

    @Inject
    Referrals referrals;

    @Inject
    RowLocks locks;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    @Inject
    MoveReferral moving;

    @Inject
    AbsenceNotices absences;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version} or the code of a {@link MarkingRule}. */
    public Outcome<Marked> mark(UUID sessionId, UUID enrollmentId, Mark mark) {
        UUID id = mark.id() == null ? Ids.next() : mark.id();
        PersonMark asked = new PersonMark(id, enrollmentId, mark.outcome(), mark.modality(), mark.version());
        return set(
                        sessionId,
                        List.of(asked),
                        stale -> Refusal.stale(mark(stale.get(0).now()), mark),
                        other -> Refusal.idTaken(other.get(0).answered(), mark))
                .then(kept -> Outcome.done(kept.marks().get(0)));
    }

    private static Mark mark(Marked now) {
        return new Mark(null, now.outcome(), now.modality(), now.version());
    }

    /**
     * The same for several people. A conflict holds what stands and what was asked for each person about whom the two differ.
     * A refusal that is about one mark names it as its field.
     */
    public Outcome<MarkedSession> markAll(UUID sessionId, List<PersonMark> marks) {
        Set<UUID> people = marks.stream().map(PersonMark::enrollmentId).collect(Collectors.toSet());
        return people.size() == marks.size()
                ? set(sessionId, marks, MarkAttendance::conflict, MarkAttendance::taken)
                : Outcome.refused(
                        "marked-twice", "Send one mark a person at a time: the next one once this is answered.");
    }

    private static Refusal conflict(List<Standing> stale) {
        return Refusal.stale(
                stale.stream().map(Standing::now).toList(),
                stale.stream().map(Standing::asked).toList());
    }

    private Outcome<MarkedSession> set(
            UUID sessionId,
            List<PersonMark> marks,
            Function<List<Standing>, Refusal> conflict,
            Function<List<Standing>, Refusal> taken) {
        hold(marks);
        return led.sessionForChange(sessionId).then(session -> {
            List<Standing> all = standing.of(session, marks);
            return unmistaken(all, taken)
                    .then(open -> allowed(session, all))
                    .then(open -> fresh(all, conflict))
                    .then(open -> write(session, all))
                    .then(written -> Outcome.done(kept(session, all)));
        });
    }

    /** Keeps the seats, and the referrals that they come from, as they are: a person who attends for the first time moves on. */
    public void hold(Collection<PersonMark> marks) {
        locks.lockSeats(marks.stream().map(PersonMark::enrollmentId).toList());
    }

    /** An id that was kept with another mark is not for this one. */
    private static Outcome<List<Standing>> unmistaken(List<Standing> all, Function<List<Standing>, Refusal> taken) {
        List<Standing> other =
                all.stream().filter(Standing::isOtherThanAnswered).toList();
        return other.isEmpty() ? Outcome.done(all) : Outcome.refused(taken.apply(other));
    }

    private static Refusal taken(List<Standing> other) {
        return Refusal.idTaken(
                other.stream().map(Standing::answered).toList(),
                other.stream().map(Standing::asked).toList());
    }

    /** What was answered before is answered again, also in a session that was signed since. */
    private Outcome<GroupSession> allowed(GroupSession session, List<Standing> all) {
        return all.stream()
                .filter(each -> each.answered() == null)
                .map(each -> allowed(session, each))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<GroupSession>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(session));
    }

    private Optional<Refusal> allowed(GroupSession session, Standing one) {
        if (one.expected() == null) {
            return Optional.of(Refusal.notFound());
        }
        return MarkingRule.check(session, one.expected(), clock.instant()) instanceof Outcome.Refused<?> no
                ? Optional.of(about(one, no.refusal()))
                : Optional.empty();
    }

    private static Refusal about(Standing one, Refusal refusal) {
        return refusal.code().equals("not-expected")
                ? new Refusal(
                        refusal.code(),
                        refusal.detail(),
                        one.asked().enrollmentId().toString())
                : refusal;
    }

    private static Outcome<List<Standing>> fresh(List<Standing> all, Function<List<Standing>, Refusal> conflict) {
        List<Standing> stale = all.stream().filter(Standing::isStale).toList();
        return stale.isEmpty() ? Outcome.done(all) : Outcome.refused(conflict.apply(stale));
    }

    private Outcome<List<Standing>> write(GroupSession session, List<Standing> all) {
        UUID staffId = caller.person().orElseThrow().staffId();
        standing.write(session, all, staffId);
        if (all.stream().anyMatch(Standing::canOpenFollowUp)) {
            absences.tellOpened(staffId);
        }
        List<Standing> changed = all.stream().filter(Standing::isToChange).toList();
        if (!changed.isEmpty()) {
            session.hold();
        }
        changed.forEach(
                each -> audit.record(AuditEvent.changed("attendance.mark", each.patientId(), "session", session.id())));
        return changed.stream()
                .filter(Standing::isFirstAttended)
                .map(this::noteFirstAttended)
                .filter(Outcome.Refused.class::isInstance)
                .findFirst()
                .<Outcome<List<Standing>>>map(refused -> refused.then(never -> Outcome.done(all)))
                .orElseGet(() -> Outcome.done(all));
    }

    private Outcome<Referral> noteFirstAttended(Standing seat) {
        Referral referral = referrals.find(seat.referralId()).orElseThrow();
        Step first = new Step(
                Ids.next(), ReferralMove.ATTEND_FIRST, Actor.system(), MoveStatement.nothing(), clock.instant());
        return referral.state() == ReferralState.ACCEPTED ? moving.make(referral, first) : Outcome.done(referral);
    }

    private MarkedSession kept(GroupSession session, List<Standing> all) {
        sessions.flush();
        return new MarkedSession(
                session.version(), all.stream().map(Standing::kept).toList());
    }
}
