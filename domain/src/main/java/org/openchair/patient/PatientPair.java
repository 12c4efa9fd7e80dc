package org.openchair.patient;

/** Records of two people, or two records of one person, in the order in which they were asked for. */
public record PatientPair(Patient one, Patient other) {}
