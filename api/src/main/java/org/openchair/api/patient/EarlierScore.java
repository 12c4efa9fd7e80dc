package org.openchair.api.patient;

import java.time.LocalDate;

/**
 * A score that would be dated before the patient was born.
 *
 * @param takenOn the day of the earliest
 */
public record EarlierScore(LocalDate takenOn) {}
