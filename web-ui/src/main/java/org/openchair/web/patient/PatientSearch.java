package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.patient.PatientSummary;
import org.openchair.web.frame.Paging;

/**
 * Patients found in the own clinic.
 *
 * @param q what was looked for: a name or a record number
 * @param born the birth date looked for, as it was typed
 * @param patients this page of what was found
 * @param paging where this page stands
 */
public record PatientSearch(String q, String born, List<PatientSummary> patients, Paging paging) {

    /** Whether anything was looked for. */
    public boolean isOpen() {
        return q.isEmpty() && born.isEmpty();
    }

    /** A patient's whole name, preferred name first. */
    public static String name(PatientSummary patient) {
        return patient.fullName();
    }

    /** A patient's birth date. */
    public static String born(PatientSummary patient) {
        return patient.birthDate().words();
    }
}
