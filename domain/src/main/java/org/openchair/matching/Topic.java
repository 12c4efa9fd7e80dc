package org.openchair.matching;

/**
 * A code of a vocabulary with the words for it.
 *
 * @param code of a vocabulary, such as focus or language
 * @param label as the clinician reads it
 */
public record Topic(String code, String label) {}
