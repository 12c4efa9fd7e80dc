package org.openchair.service.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.openchair.Ids;
import org.openchair.patient.Consent;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.Consents;
import org.openchair.referral.DraftContent;
import org.openchair.referral.Referral;
import org.openchair.service.identity.Caller.Person;

/** Keeps the usual consent of a draft, for whoever says no more of it than how the patient agreed. */
@RequestScoped
public class UsualConsents {

    @Inject
    Consents consents;

    @Inject
    ConsentChecks checks;

    @Inject
    Clock clock;

    /**
     * What a whole draft says about consent, in the transaction of the caller: the first time, exactly what the draft shares, for a
     * year; afterwards nothing but how. What reaches further than the patient agreed to is asked anew.
     *
     * @param how null takes back what was noted
     */
    public void follow(Referral referral, ConsentMethod how, Person clinician) {
        Optional<Consent> noted = consents.ofReferral(referral.id());
        if (how == null) {
            consents.forget(referral.id());
        } else if (how != ConsentMethod.NOT_ASKED
                && noted.filter(consent -> consent.givenHow() == how).isEmpty()) {
            consents.forget(referral.id());
            consents.add(usual(referral, how, clinician));
        }
    }

    private Consent usual(Referral referral, ConsentMethod how, Person clinician) {
        DraftContent content = referral.content();
        ConsentTerms terms = ConsentTerms.usual(
                content.groupId(), content.sharePhone(), content.shareEmail(), checks.today(clinician));
        return Consent.given(
                Ids.next(), referral.patientId(), referral.id(), terms, how, clock.instant(), clinician.staffId());
    }
}
