package org.openchair.service.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ReferralConsent;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Consent;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentOverride;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.Consents;
import org.openchair.patient.SharedItem;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;

/** Notes in the draft of a referral what the patient agrees to, or on which lawful ground the clinician goes on without. */
@Act
public class DraftConsents {

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Referrals referrals;

    @Inject
    Consents consents;

    @Inject
    ConsentChecks checks;

    @Inject
    ConsentViews views;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code not-a-draft}, {@code group-missing}, {@code id-taken} or the code of a rule. */
    public Outcome<ConsentView> note(UUID referralId, ReferralConsent asked) {
        return caller.clinician().then(clinician -> Found.or404(
                        referrals.findForChange(referralId).filter(referral -> referral.clinicId()
                                .equals(clinician.clinicId())))
                .then(referral -> {
                    screening.alerts(() -> alarm.raiseForText(referral.patientId(), referral.clinicId(), clinician));
                    Optional<Consent> before = consents.find(asked.id());
                    return before.isPresent()
                            ? repeated(before.get(), referralId)
                            : draft(referral)
                                    .then(open -> reasoned(asked))
                                    .then(known -> keep(consent(referral, asked, clinician), clinician));
                })
                .then(id -> views.one(id, clinician)));
    }

    private static Outcome<UUID> repeated(Consent before, UUID referralId) {
        return referralId.equals(before.referralId()) ? Outcome.done(before.id()) : Outcome.refused(Refusal.idTaken());
    }

    private static Outcome<Referral> draft(Referral referral) {
        if (referral.state() != ReferralState.DRAFT) {
            return Outcome.refused("not-a-draft", "The referral was sent. Record consent on the patient's page.");
        }
        return referral.groupId() == null
                ? Outcome.refused(new Refusal("group-missing", "Choose a group first.", "groupId"))
                : Outcome.done(referral);
    }

    private static Outcome<ReferralConsent> reasoned(ReferralConsent asked) {
        boolean overrides = asked.how() == ConsentMethod.NOT_ASKED;
        if (overrides && asked.ground() == null) {
            return Outcome.refused(
                    new Refusal("ground-missing", "Choose the legal grounds for sending without asking.", "ground"));
        }
        if (overrides && blank(asked.groundNote())) {
            return Outcome.refused(new Refusal("ground-unexplained", "Say why these grounds apply.", "groundNote"));
        }
        return overrides || asked.ground() == null
                ? Outcome.done(asked)
                : Outcome.refused(
                        new Refusal("ground-not-asked", "The patient agreed; no legal grounds are needed.", "ground"));
    }

    private Consent consent(Referral referral, ReferralConsent asked, Person clinician) {
        ConsentTerms terms = terms(referral.groupId(), asked, checks.today(clinician));
        return asked.how() == ConsentMethod.NOT_ASKED
                ? Consent.overridden(
                        asked.id(),
                        referral.patientId(),
                        referral.id(),
                        terms,
                        new ConsentOverride(asked.ground(), asked.groundNote().strip()),
                        clock.instant(),
                        clinician.staffId())
                : Consent.given(
                        asked.id(),
                        referral.patientId(),
                        referral.id(),
                        terms,
                        asked.how(),
                        clock.instant(),
                        clinician.staffId());
    }

    /** Whoever was not asked shares no scores, and only until they must have been asked. */
    private static ConsentTerms terms(UUID groupId, ReferralConsent asked, LocalDate today) {
        boolean overrides = asked.how() == ConsentMethod.NOT_ASKED;
        LocalDate latest = today.plusDays(ConsentOverride.DAYS);
        boolean shortened = overrides && (asked.until() == null || asked.until().isAfter(latest));
        return new ConsentTerms(
                overrides ? ConsentTerms.without(asked.shares(), SharedItem.SCORES) : asked.shares(),
                ConsentRecipient.GROUP,
                groupId,
                null,
                asked.purpose(),
                shortened ? latest : asked.until());
    }

    private Outcome<UUID> keep(Consent consent, Person clinician) {
        return checks.check(consent, checks.today(clinician)).then(checked -> {
            consents.forget(consent.referralId());
            consents.add(consent);
            String act = consent.override() == null ? "consent.note" : "consent.override";
            audit.record(AuditEvent.changed(act, consent.patientId(), "consent", consent.id()));
            return Outcome.done(consent.id());
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
