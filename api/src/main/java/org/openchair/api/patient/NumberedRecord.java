package org.openchair.api.patient;

import java.util.UUID;

/**
 * The record of the own clinic that has a record number; {@code current} of a problem {@code record-number-taken}.
 *
 * @param id of the patient; of a record that was merged, its own
 * @param recordNumber as it is written there
 */
public record NumberedRecord(UUID id, String recordNumber) {}
