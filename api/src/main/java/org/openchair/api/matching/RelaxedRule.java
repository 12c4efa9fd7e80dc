package org.openchair.api.matching;

/**
 * What giving up one demand, and only that one, would add.
 *
 * @param code of the rule, such as {@code other-language}
 * @param text what would be accepted instead, as part of a sentence
 * @param groups how many more would match, at least 1
 */
public record RelaxedRule(String code, String text, int groups) {}
