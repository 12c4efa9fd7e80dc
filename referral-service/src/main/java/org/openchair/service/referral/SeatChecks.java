package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Rule;
import org.openchair.api.referral.MakeMove;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.Patients;
import org.openchair.referral.Actor;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.SeatRefusal;
import org.openchair.referral.SeatRule;
import org.openchair.service.consent.ConsentChecks;
import org.openchair.service.consent.GuardianConsents;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.staff.Role;

/**
 * Asks before each move that brings a person to a seat, or back to the group that may give one, whether they can take it: by what is known
 * of them now. The clinic is told what is missing; the group is not.
 */
@RequestScoped
class SeatChecks {

    private static final Set<ReferralMove> SEATING =
            EnumSet.of(ReferralMove.ACCEPT, ReferralMove.OFFER, ReferralMove.ACCEPT_OFFER);

    private static final String OF_PAIRS =
            "SELECT met AS group_id FROM openchair.groups_of_pairs(?) met WHERE met = ? LIMIT 1";

    @Inject
    ConsentChecks consents;

    @Inject
    OpenReferrals open;

    @Inject
    Rows rows;

    @Inject
    GuardianConsents guardians;

    @Inject
    Patients patients;

    @Inject
    Groups groups;

    @Inject
    ClosedGroups closed;

    @Inject
    Clock clock;

    /** Refused with {@code consent-ended} or the code of a {@link SeatRule} to the clinic, with {@code seat-not-possible} to a group. */
    Outcome<Referral> check(Referral referral, ReferralMove move, Actor actor) {
        if (!move.from().contains(referral.state())) {
            return Outcome.done(referral);
        }
        Outcome<Referral> checked = SEATING.contains(move)
                ? agreed(referral).then(this::aged)
                : move == ReferralMove.ANSWER_INFO ? aged(referral) : Outcome.done(referral);
        return checked.told(refusal -> actor.role() == Role.CLINICIAN ? refusal : SeatRefusal.notPossible());
    }

    /**
     * Does it end something, where the group has closed? What relies on the person, or reaches the group, is refused by its own code. Refused
     * with {@code group-retired}.
     */
    Outcome<Referral> leadsOn(Referral referral, ReferralMove move) {
        boolean asked =
                move.from().contains(referral.state()) && referral.state().openToGroup();
        return Optional.of(SeatObstacle.GROUP_CLOSED)
                .filter(found -> asked && !move.reliesOnPerson() && closed.hasForGood(referral.groupId()))
                .flatMap(found -> found.objection(move))
                .<Outcome<Referral>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(referral));
    }

    /**
     * Can the other group that is named with a move take the person? Asked before a seat is given up for it, of the person's age, of a
     * referral that the group has already, and of people of one clinic who must not meet: names to keep apart are not looked at, or asking
     * would tell who sits where (ADR 60). Refused with {@code outside-age-range}, {@code already-referred} or {@code seat-not-possible} to
     * the clinic, with {@code seat-not-possible} to a group.
     */
    Outcome<Referral> takenBy(Referral referral, MakeMove asked, Actor actor) {
        boolean names = asked.move().namesGroup() && asked.move().from().contains(referral.state());
        return names ? takenBy(referral, asked.groupId(), actor) : Outcome.done(referral);
    }

    /** The same about a group for which the person leaves one that is closed or suspended; null while none is chosen. */
    Outcome<Referral> takenBy(Referral referral, UUID named, Actor actor) {
        return named == null ? Outcome.done(referral) : taken(referral, named, actor);
    }

    private Outcome<Referral> taken(Referral referral, UUID named, Actor actor) {
        return Rule.check(
                        List.of(SeatRule.AGE),
                        asked(referral, groups.find(named).orElseThrow()))
                .then(admitted -> open.isOnlyOne(referral, named))
                .then(only -> apart(only, named))
                .told(refusal ->
                        actor.role() == Role.CLINICIAN ? refusal.on("groupId") : SeatRefusal.notPossibleIn("groupId"));
    }

    private Outcome<Referral> apart(Referral referral, UUID named) {
        return rows.first(Query.of(OF_PAIRS, referral.patientId(), named), row -> row.id("group_id"))
                .map(met -> Outcome.<Referral>refused(SeatRefusal.notPossibleThere()))
                .orElseGet(() -> Outcome.done(referral));
    }

    private Outcome<Referral> agreed(Referral referral) {
        return consents.agrees(referral)
                ? Outcome.done(referral)
                : Outcome.refused(
                        "consent-ended",
                        "The person withdrew consent to share that this group knows them. Ask them before anything else.");
    }

    private Outcome<Referral> aged(Referral referral) {
        return Rule.check(
                        SeatRule.all(),
                        asked(referral, groups.find(referral.groupId()).orElseThrow()))
                .then(admitted -> Outcome.done(referral));
    }

    private SeatRule.Asked asked(Referral referral, SupportGroup group) {
        return new SeatRule.Asked(
                patients.find(referral.patientId(), referral.clinicId()).orElseThrow(),
                group,
                group.today(clock),
                guardians.agreed(referral));
    }
}
