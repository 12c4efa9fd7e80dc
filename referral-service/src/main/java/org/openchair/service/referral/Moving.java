package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.patient.Consents;
import org.openchair.patient.Patients;
import org.openchair.referral.Actor;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.SendingRule;
import org.openchair.referral.Step;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;

/** Moves a referral on: sends, accepts, declines and so on. Asking again with the same id gives the same answer. */
@Act
public class Moving {

    @Inject
    Referrals referrals;

    @Inject
    Patients patients;

    @Inject
    Consents consents;

    @Inject
    Groups groups;

    @Inject
    ReferralAccess access;

    @Inject
    MoveReasons reasons;

    @Inject
    SeatKeeping seats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version}, a rule's code or the table's. */
    public Outcome<MoveMade> move(UUID id, MakeMove asked) {
        return access.forChange(id, asked.move()).then(granted -> {
            Optional<ReferralEvent> before = referrals.event(asked.id());
            return before.isPresent() ? repeated(before.get(), granted.referral(), asked) : fresh(granted, asked);
        });
    }

    private Outcome<MoveMade> repeated(ReferralEvent made, Referral referral, MakeMove asked) {
        boolean same = made.referralId().equals(referral.id())
                && made.move().equals(asked.move().name());
        return same
                ? Outcome.done(made(referral.id(), made.toState(), versionAfter(made, referral)))
                : Outcome.refused("id-taken", "This id is in use. Make a new one.");
    }

    /** After it was sent, each move adds one row of history and one version. */
    private int versionAfter(ReferralEvent made, Referral referral) {
        return referral.version() - (referrals.historyLength(referral.id()) - made.position());
    }

    private Outcome<MoveMade> fresh(ReferralAccess.Granted granted, MakeMove asked) {
        Referral referral = granted.referral();
        if (referral.version() != asked.version()) {
            return Outcome.refused(Refusal.stale(made(referral.id(), referral.state(), referral.version()), asked));
        }
        return reasons.check(asked)
                .then(known -> sendable(referral, asked.move(), granted.person()))
                .then(allowed -> make(referral, step(asked, granted.actor())))
                .then(moved -> Outcome.done(made(referral.id(), referral.state(), referral.version() + 1)));
    }

    private Step step(MakeMove asked, Actor actor) {
        return new Step(asked.id(), asked.move(), actor, asked.reason(), asked.comment(), clock.instant());
    }

    private Outcome<Referral> sendable(Referral referral, ReferralMove move, Person person) {
        boolean sending = move == ReferralMove.SEND && referral.state() == ReferralState.DRAFT;
        return sending
                ? Rule.check(SendingRule.all(), asked(referral, person)).then(asked -> Outcome.done(referral))
                : Outcome.done(referral);
    }

    private SendingRule.Asked asked(Referral referral, Person clinician) {
        return new SendingRule.Asked(
                referral,
                patients.find(referral.patientId(), referral.clinicId()).orElseThrow(),
                consents.ofReferral(referral.id()).isPresent(),
                Optional.ofNullable(referral.groupId()).flatMap(groups::find),
                LocalDate.now(clock.withZone(clinician.clinicZone())));
    }

    /** Makes the move in the transaction of the caller, with what it means for the seat and the audit. */
    public Outcome<Referral> make(Referral referral, Step step) {
        int position = referrals.historyLength(referral.id()) + 1;
        return referral.make(step, position).then(event -> {
            referrals.add(event);
            audit.record(AuditEvent.changed(
                    "referral." + step.move().name().toLowerCase(Locale.ROOT),
                    referral.patientId(),
                    "referral",
                    referral.id()));
            return seats.follow(referral, step.move());
        });
    }

    private static MoveMade made(UUID id, ReferralState state, int version) {
        return new MoveMade(id, state, version, Labels.turn(state), state.nextStep());
    }
}
