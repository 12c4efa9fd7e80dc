package org.openchair.web.referral;

import java.util.List;
import org.openchair.api.patient.ConsentView;
import org.openchair.web.consent.ConsentChoices;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.consent.EnteredConsent;

/**
 * The step in which the patient is asked what may be shared.
 *
 * @param path the path and all that was answered before
 * @param agreed what was agreed before with the same group, its host or the clinic
 */
public record ConsentStepPage(
        ReferPage path, ConsentChoices choices, EnteredConsent entered, List<ConsentView> agreed) {

    /** What counts already, in lines. */
    public List<String> earlier() {
        return agreed.stream()
                .filter(ConsentWords::inForce)
                .map(each -> ConsentWords.with(each) + ", until: " + ConsentWords.until(each))
                .toList();
    }
}
