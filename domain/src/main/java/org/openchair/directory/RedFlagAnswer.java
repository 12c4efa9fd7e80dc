package org.openchair.directory;

/**
 * The answer to one question of the checklist.
 *
 * @param code the red flag
 * @param version of its question
 * @param present is the red flag there?
 * @param note what was looked at, at most 1000 characters, or null
 */
public record RedFlagAnswer(String code, int version, boolean present, String note) {}
