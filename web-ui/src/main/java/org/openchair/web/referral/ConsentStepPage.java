package org.openchair.web.referral;

import java.util.List;
import org.openchair.api.patient.ConsentView;
import org.openchair.web.consent.ConsentChoices;
import org.openchair.web.consent.ConsentForm;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.frame.Choice;

/**
 * The step in which the patient is asked what may be shared.
 *
 * @param path the path and all that was answered before
 * @param agreed what was agreed before with the same group, its host or the clinic
 * @param further the further choices that can be asked for in the same breath
 * @param alsoWith those of them that are ticked
 */
public record ConsentStepPage(
        ReferPage path,
        ConsentChoices choices,
        ConsentForm entered,
        List<ConsentView> agreed,
        List<Choice> further,
        List<String> alsoWith) {

    /** What counts already, in lines. */
    public List<String> earlier() {
        return agreed.stream()
                .filter(ConsentWords::inForce)
                .map(each -> ConsentWords.with(each) + ", until: " + ConsentWords.until(each))
                .toList();
    }
}
