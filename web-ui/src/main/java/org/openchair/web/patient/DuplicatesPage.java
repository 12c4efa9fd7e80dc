package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;

/**
 * Who could be the same person as a patient.
 *
 * @param patient the patient
 * @param alike the likeliest first
 * @param q a name or record number that was looked for
 * @param found who was found by it
 */
public record DuplicatesPage(PatientView patient, List<AlikePatient> alike, String q, List<PatientSummary> found) {}
