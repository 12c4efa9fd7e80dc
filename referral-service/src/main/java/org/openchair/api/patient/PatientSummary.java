package org.openchair.api.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient in a list.
 */
public record PatientSummary(UUID id, String recordNumber, String callName, String familyName, LocalDate birthDate) {}
