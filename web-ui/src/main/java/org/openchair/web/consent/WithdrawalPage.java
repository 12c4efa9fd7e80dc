package org.openchair.web.consent;

import java.util.List;
import java.util.UUID;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.PatientView;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;

/**
 * Asks once whether a consent is taken back, and says what will happen.
 *
 * @param withdrawalId that it will have, so that pressing the button twice takes it back once
 */
public record WithdrawalPage(PatientView patient, ConsentView consent, UUID withdrawalId, FieldErrors errors) {

    /** How they said so. */
    public List<Choice> ways() {
        return ConsentChoices.ways();
    }

    /** Address of the list. */
    public String back() {
        return "/patients/" + patient.id() + "/consents";
    }
}
