package org.openchair.api.directory;

/**
 * A question of the checklist; yes means that the red flag is there.
 *
 * @param code stable code of the red flag
 * @param version of the wording, to be sent back with the answer
 * @param question in the language asked for
 */
public record RedFlagQuestion(String code, int version, String question) {}
