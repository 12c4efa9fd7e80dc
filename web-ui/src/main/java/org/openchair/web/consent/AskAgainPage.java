package org.openchair.web.consent;

import java.util.List;
import org.openchair.api.referral.ReferralView;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;

/**
 * Asks a patient again what may be shared with the group of a referral under way.
 *
 * @param stage of the patient as it is on record, or null
 */
public record AskAgainPage(
        ReferralView referral, ConsentChoices choices, RecoveryStage stage, ConsentForm entered, FieldErrors errors) {

    /** What can be shared. */
    public List<Choice> items() {
        return choices.everything(stage);
    }
}
