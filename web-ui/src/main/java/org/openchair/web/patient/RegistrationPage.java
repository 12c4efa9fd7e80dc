package org.openchair.web.patient;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openchair.api.patient.AlikePatient;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * The page that registers a patient.
 *
 * @param entered what is in the form
 * @param errors what must be corrected
 * @param choices what can be chosen
 * @param alike patients who could be the same person; empty until somebody tried to register
 * @param holder the record that has the number already
 */
public record RegistrationPage(
        PatientForm entered,
        FieldErrors errors,
        PatientChoices choices,
        List<AlikePatient> alike,
        Optional<NumberHolder> holder) {
    /** A patient's whole name, preferred name first. */
    public static String name(AlikePatient patient) {
        return patient.fullName();
    }

    /** When a patient was born, the record number, and what is alike. */
    public static String why(AlikePatient patient) {
        String alike = patient.alike().stream().map(Labels::of).collect(Collectors.joining(", "));
        return "Born " + patient.birthDate().words() + " · record " + patient.recordNumber() + " · "
                + alike.substring(0, 1).toUpperCase(Locale.ENGLISH) + alike.substring(1);
    }
}
