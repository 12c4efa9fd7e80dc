package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.ContinueReferral;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.referral.Actor;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.Referrals;
import org.openchair.referral.Step;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.service.safety.Alarm;
import org.openchair.staff.Role;

/**
 * Forwards a referral to another group: the clinician goes on, by a draft, from one that has ended, or from one whose group has closed,
 * which ends with it. Asking again changes nothing.
 */
@Act
public class Forwarding {

    @Inject
    Referrals referrals;

    @Inject
    ReferralContinuation continuing;

    @Inject
    ClosedGroups closed;

    @Inject
    Steps steps;

    @Inject
    SeatChecks seatChecks;

    @Inject
    Choices choices;

    @Inject
    RowLocks locks;

    @Inject
    Alarm alarm;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Begins the draft.
     *
     * @return its id, or refused with {@code not-found}, {@code not-ended}, {@code already-continued}, {@code same-group},
     *     {@code group-not-referable} or {@code id-taken}, or as {@link SeatChecks#takenBy} where a seat or a place is left for it
     */
    public Outcome<UUID> forward(UUID id, ContinueReferral asked) {
        return caller.clinician()
                .then(clinician -> Found.or404(own(id, clinician)).then(ended -> {
                    Optional<Referral> before = referrals.find(asked.id());
                    return before.isPresent() ? repeated(before.get(), id) : begin(ended, asked, clinician);
                }));
    }

    private Outcome<Referral> left(Referral referral, UUID named, Actor actor) {
        boolean strands =
                ReferralMove.LEAVE_CLOSED_GROUP.from().contains(referral.state()) && closed.has(referral.groupId());
        Step leaving =
                new Step(Ids.next(), ReferralMove.LEAVE_CLOSED_GROUP, actor, MoveStatement.nothing(), clock.instant());
        return strands
                ? seatChecks.takenBy(referral, named, actor).then(wanted -> steps.take(wanted, leaving))
                : Outcome.done(referral);
    }

    /**
     * Begins the draft in the next group that the ended referral names, with the safety question answered.
     *
     * @return as above, or refused with {@code no-choice-left}
     */
    public Outcome<UUID> toNextChoice(UUID id, TakeNextChoice asked) {
        return caller.clinician()
                .then(clinician -> Found.or404(ownWithNext(id, clinician)).then(ended -> {
                    Optional<Referral> before = referrals.find(asked.id());
                    return before.isPresent() ? repeated(before.get(), id) : beginNext(ended, asked, clinician);
                }));
    }

    private Outcome<UUID> beginNext(Referral ended, TakeNextChoice asked, Person clinician) {
        return choices.next(ended.id())
                .map(next -> begin(ended, new ContinueReferral(asked.id(), next.id()), clinician)
                        .then(draft -> answer(draft, asked.inDangerNow(), clinician)))
                .orElseGet(() -> Outcome.refused(
                        "no-choice-left", "No backup group is taking referrals. Choose one with the patient."));
    }

    private Outcome<UUID> answer(UUID draftId, boolean inDanger, Person clinician) {
        Referral draft = referrals.find(draftId).orElseThrow();
        if (inDanger) {
            alarm.raiseFor(draftId, draft.patientId(), clinician);
        }
        return draft.rewrite(draft.content().answering(inDanger), clock.instant())
                .then(rewritten -> Outcome.done(draftId));
    }

    private Optional<Referral> own(UUID id, Person clinician) {
        return referrals.findForMove(id, ReferralMove.LEAVE_CLOSED_GROUP).filter(found -> found.clinicId()
                .equals(clinician.clinicId()));
    }

    /** With the group that is next, which the draft is sent to in the same transaction. */
    private Optional<Referral> ownWithNext(UUID id, Person clinician) {
        referrals
                .find(id)
                .filter(found -> found.clinicId().equals(clinician.clinicId()))
                .ifPresent(found -> {
                    locks.lock(Table.PATIENT, found.patientId(), Strength.CHANGE);
                    choices.next(id).ifPresent(next -> locks.lock(Table.GROUP, next.id(), Strength.RELIANCE));
                });
        return own(id, clinician);
    }

    private static Outcome<UUID> repeated(Referral begun, UUID ended) {
        return ended.equals(begun.continuesId()) ? Outcome.done(begun.id()) : Outcome.refused(Refusal.idTaken());
    }

    private Outcome<UUID> begin(Referral ended, ContinueReferral asked, Person clinician) {
        if (referrals
                .continuationOf(ended.id())
                .filter(next -> !next.state().ended())
                .isPresent()) {
            return Outcome.refused("already-continued", "Another referral continues this one. Open that one.");
        }
        Actor actor = new Actor(clinician.staffId(), Role.CLINICIAN);
        return continuing
                .listed(asked.groupId())
                .then(listed -> left(ended, asked.groupId(), actor))
                .then(left -> continuing.begin(left, asked.id(), asked.groupId(), actor))
                .then(draft -> Outcome.done(draft.id()));
    }
}
