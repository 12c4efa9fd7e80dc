package org.openchair.web.patient;

import java.util.List;
import java.util.Optional;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.StalePage.Difference;

/**
 * The page that corrects what is noted about a patient.
 *
 * @param name what the page calls the patient
 * @param version of the record that is corrected
 * @param entered what is in the form
 * @param errors what must be corrected
 * @param choices what can be chosen
 * @param differences where the record was changed meanwhile by somebody else; empty when it was not
 * @param holder the record that has the number already
 */
public record CorrectionPage(
        String name,
        int version,
        PatientForm entered,
        FieldErrors errors,
        PatientChoices choices,
        List<Difference> differences,
        Optional<NumberHolder> holder) {}
