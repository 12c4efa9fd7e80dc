package org.openchair.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * A patient took a consent back.
 *
 * @param id made by the writer; a repeated withdrawal is known by it
 * @param how how the patient said so
 */
public record ConsentWithdrawal(UUID id, ConsentMethod how, Instant at, UUID recordedBy) {}
