package org.openchair.web.consent;

import java.util.List;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.PatientView;

/**
 * All that a patient agreed to, with what is over.
 *
 * @param consents the last recorded first
 */
public record ConsentsPage(PatientView patient, List<ConsentView> consents) {

    /** What counts today. */
    public List<ConsentView> inForce() {
        return consents.stream().filter(ConsentWords::inForce).toList();
    }

    /** What is over. */
    public List<ConsentView> over() {
        return consents.stream().filter(each -> !ConsentWords.inForce(each)).toList();
    }

    /** Address of the page on which it is taken back. */
    public String takeBack(ConsentView consent) {
        return "/patients/" + patient.id() + "/consents/" + consent.id() + "/withdrawal";
    }
}
