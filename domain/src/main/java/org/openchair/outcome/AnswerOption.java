package org.openchair.outcome;

/**
 * An answer that the items of a questionnaire take.
 *
 * @param score what it counts
 * @param text null where it may not be shipped
 */
public record AnswerOption(int score, String text) {}
