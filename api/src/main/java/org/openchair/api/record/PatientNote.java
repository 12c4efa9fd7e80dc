package org.openchair.api.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A therapist's note as a clinician of the person's clinic reads it. */
public record PatientNote(UUID id, String groupName, LocalDate day, String note, Instant writtenAt, String writtenBy) {}
