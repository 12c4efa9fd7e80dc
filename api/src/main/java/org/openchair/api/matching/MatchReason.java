package org.openchair.api.matching;

/**
 * How a group meets one wish.
 *
 * @param code of the preference, such as {@code day-and-time}
 * @param points how much of the weight it earned
 * @param weight points of 100 that the preference can earn
 * @param text one sentence, in English
 */
public record MatchReason(String code, int points, int weight, String text) {}
