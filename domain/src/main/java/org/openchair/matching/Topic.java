package org.openchair.matching;

/**
 * A code of a vocabulary with the words for it.
 *
 * @param code of the focus or language vocabulary
 * @param label as the clinician reads it
 */
public record Topic(String code, String label) {}
