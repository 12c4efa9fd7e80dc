package org.openchair.api.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Puts these details in place of what is noted.
 *
 * @param version of the record that the change was made to
 * @param screen answer to the text screen; null before it has asked
 */
public record ChangePatient(int version, @Valid @NotNull PatientDetails details, @Valid ScreenAnswer screen)
        implements ScreenedContent {}
