package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.patient.PersonalDetails;
import org.openchair.referral.Actor;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.SendingRule;
import org.openchair.referral.Step;
import org.openchair.screening.Reader;
import org.openchair.service.consent.ConsentChecks;
import org.openchair.service.consent.GuardianConsents;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;
import org.openchair.staff.Role;

/** Moves a referral on: sends, accepts, declines and so on. Asking again with the same id gives the same answer. */
@Act
public class MoveReferral {

    private static final Set<ReferralMove> TAKES_A_SEAT = Set.of(ReferralMove.ACCEPT, ReferralMove.OFFER);

    @Inject
    Screening screening;

    @Inject
    Referrals referrals;

    @Inject
    GuardianConsents guardians;

    @Inject
    Patients patients;

    @Inject
    ConsentChecks consents;

    @Inject
    Groups groups;

    @Inject
    ReferralAccess access;

    @Inject
    MoveReasons reasons;

    @Inject
    SeatKeeping seats;

    @Inject
    SeatChecks seatChecks;

    @Inject
    LeaderCheck leaders;

    @Inject
    Standing standing;

    @Inject
    Steps steps;

    @Inject
    OpenReferrals open;

    @Inject
    FreeSeats freeSeats;

    @Inject
    OfferTerms terms;

    @Inject
    ReferralContinuation continuing;

    @Inject
    Alarm alarm;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version}, a rule's code or the table's. */
    public Outcome<MoveMade> move(UUID id, MakeMove asked) {
        return access.forChange(id, asked.move()).then(granted -> {
            Optional<ReferralEvent> before = referrals.event(asked.id());
            return before.isPresent() ? repeated(before.get(), granted) : fresh(granted, asked);
        });
    }

    private Outcome<MoveMade> repeated(ReferralEvent made, ReferralAccess.Granted granted) {
        Referral referral = granted.referral();
        return made.referralId().equals(referral.id())
                ? Outcome.done(made(granted, made.toState(), versionAfter(made, referral), made.position()))
                : Outcome.refused(Refusal.idTaken());
    }

    /** After it was sent, each move adds one row of history and one version. */
    private int versionAfter(ReferralEvent made, Referral referral) {
        return referral.version() - (referrals.historyLength(referral.id()) - made.position());
    }

    private Outcome<MoveMade> fresh(ReferralAccess.Granted granted, MakeMove asked) {
        Referral referral = granted.referral();
        if (standing.version(granted) != asked.version()) {
            return Outcome.refused(Refusal.stale(standing.stored(granted), asked));
        }
        if (TAKES_A_SEAT.contains(asked.move())) {
            freeSeats.takeBackOver(referral.groupId());
        }
        Optional.ofNullable(referral.groupId()).flatMap(groups::find).ifPresent(screening::isReadIn);
        if (granted.actor().role() == Role.CLINICIAN) {
            screening.isAbout(referral.patientId());
        }
        screening.alerts(() -> alarm.raiseForText(referral.patientId(), referral.clinicId(), granted.person()));
        return reasons.check(asked)
                .then(known -> safe(asked))
                .then(known -> termless(asked))
                .then(known -> continuing.listed(asked.groupId()))
                .then(listed -> sendable(granted, asked))
                .then(allowed -> seatChecks.check(referral, asked.move(), granted.actor()))
                .then(allowed -> seatChecks.takenBy(referral, asked, granted.actor()))
                .then(allowed -> standing.possible(granted, asked.move()))
                .then(allowed -> seatChecks.leadsOn(referral, asked.move()))
                .then(allowed -> make(referral, step(referral, asked, granted.actor())))
                .then(moved -> goOn(moved, asked, granted.actor()))
                .then(moved -> Outcome.done(made(granted, moved.state(), moved.version(), Integer.MAX_VALUE)));
    }

    /** How long a seat is offered is for the group's term to say. */
    private static Outcome<MakeMove> termless(MakeMove asked) {
        return asked.move() == ReferralMove.OFFER && asked.until() != null
                ? Outcome.refused(
                        new Refusal("until-not-asked", "An offer lasts as long as the group's term.", "until"))
                : Outcome.done(asked);
    }

    /** Someone in danger is not referred: the safety question of the draft is what alerts the clinic. */
    private static Outcome<MakeMove> safe(MakeMove asked) {
        boolean inDanger =
                asked.screen() != null && Boolean.TRUE.equals(asked.screen().inDangerNow());
        return inDanger && sends(asked.move())
                ? Outcome.refused("in-danger", SendingRule.NOT_IN_DANGER.detail())
                : Outcome.done(asked);
    }

    private static boolean sends(ReferralMove move) {
        return move == ReferralMove.SEND || move.reopens();
    }

    private Step step(Referral referral, MakeMove asked, Actor actor) {
        MoveStatement said = asked.move() == ReferralMove.OFFER
                ? MoveStatement.offerUntil(
                        asked.comment(),
                        terms.lastDay(groups.find(referral.groupId()).orElseThrow()))
                : new MoveStatement(asked.reason(), asked.comment(), asked.groupId(), asked.until());
        return new Step(asked.id(), asked.move(), actor, said, clock.instant());
    }

    /** May it be sent? A group that takes up what it declined is not told what keeps the person from it. */
    private Outcome<Referral> sendable(ReferralAccess.Granted granted, MakeMove asked) {
        Referral referral = granted.referral();
        ReferralMove move = asked.move();
        boolean sending = sends(move) && move.from().contains(referral.state());
        if (sending) {
            screening.sends("needs", referral.content().needs(), Reader.CLINIC);
            screening.sends("noteToGroup", referral.content().noteToGroup(), Reader.GROUP);
            sendsRecord(referral, move);
        }
        if (!sending) {
            return Outcome.done(referral);
        }
        boolean byClinic = granted.actor().role() == Role.CLINICIAN;
        return Rule.check(SendingRule.all(), asked(referral, granted.person()))
                .told(refusal -> byClinic ? refusal : SendingRule.toGroup(refusal))
                .then(allowed -> open.isOnlyOne(referral))
                .then(only -> byClinic ? leaders.check(only, asked.leaderChecked()) : Outcome.done(only));
    }

    /**
     * What the group reads of the person's record, which may be older than the screen or than its lists. A facilitator who reconsiders has
     * read it before.
     */
    private void sendsRecord(Referral referral, ReferralMove move) {
        if (move.actors().contains(Role.CLINICIAN)) {
            Patient patient =
                    patients.find(referral.patientId(), referral.clinicId()).orElseThrow();
            PersonalDetails person = patient.details();
            screening.sends("givenName", person.preferredName() == null ? person.givenName() : null, Reader.NAME);
            screening.sends("familyName", person.familyName(), Reader.NAME);
            screening.sends("preferredName", person.preferredName(), Reader.NAME);
            screening.sends("alias", patient.preferences().alias(), Reader.NAME);
            screening.sends("pronouns", patient.preferences().pronouns(), Reader.NAME);
            boolean shared = consents.sharesAccessNeeds(referral);
            screening.sends("accessibilityNeeds", shared ? person.accessibilityNeeds() : null, Reader.GROUP);
        }
    }

    private SendingRule.Asked asked(Referral referral, Person person) {
        ZoneId zone = Optional.ofNullable(person.clinicZone()).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Optional<SupportGroup> group = Optional.ofNullable(referral.groupId()).flatMap(groups::find);
        return new SendingRule.Asked(
                referral,
                patients.find(referral.patientId(), referral.clinicId()).orElseThrow(),
                consents.coverage(referral, today),
                group,
                today,
                group.map(chosen -> chosen.today(clock)).orElse(today),
                guardians.agreed(referral),
                alarm.waitsFor(referral.patientId()));
    }

    /** Makes the move in the transaction of the caller, with what it means for the seat and the audit. */
    public Outcome<Referral> make(Referral referral, Step step) {
        return steps.take(referral, step);
    }

    /** What follows of itself: a transfer goes on in a draft, and who came while a cancellation was asked for attends. */
    private Outcome<Referral> goOn(Referral referral, MakeMove asked, Actor actor) {
        if (asked.move() == ReferralMove.TRANSFER || asked.move() == ReferralMove.LEAVE_CLOSED_GROUP) {
            return continuing
                    .begin(referral, Ids.next(), asked.groupId(), actor)
                    .then(draft -> Outcome.done(referral));
        }
        boolean cameMeanwhile = asked.move() == ReferralMove.TAKE_BACK_CANCEL
                && referral.state() == ReferralState.ACCEPTED
                && seats.facts(referral).attended() > 0;
        return cameMeanwhile ? make(referral, firstAttended()) : Outcome.done(referral);
    }

    private Step firstAttended() {
        return new Step(
                Ids.next(), ReferralMove.ATTEND_FIRST, Actor.system(), MoveStatement.nothing(), clock.instant());
    }

    /** A facilitator is not told of a draft. */
    private MoveMade made(ReferralAccess.Granted granted, ReferralState state, int version, int position) {
        UUID id = granted.referral().id();
        boolean mayKnow = granted.actor().role() == Role.CLINICIAN && state == ReferralState.TRANSFERRED;
        UUID continuedBy =
                mayKnow ? referrals.continuationOf(id).map(Referral::id).orElse(null) : null;
        return standing.made(granted, state, version, position, continuedBy);
    }
}
