package org.openchair.screening;

/**
 * A phrase of the word lists.
 *
 * @param language ISO 639 code
 * @param words lower case without accents; {@code a|b} either, {@code word*} any ending, {@code ~} up to three words between
 */
public record ListedPhrase(PhraseKind kind, String language, String words) {}
