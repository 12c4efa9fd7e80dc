package org.openchair.api.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Puts these details in place of what is noted.
 *
 * @param version of the record that the change was made to
 */
public record ChangePatient(int version, @Valid @NotNull PatientDetails details) {}
