package org.openchair.screening;

import java.util.List;

/**
 * A phrase of the word lists.
 *
 * @param language ISO 639 code
 * @param words lower case without accents; {@code a|b} either, {@code word*} any ending, {@code ~} up to three words between, {@code $} the end of the sentence
 */
public record ListedPhrase(PhraseKind kind, String language, String words) {

    /** All ways of putting it, each in the same notation. */
    List<String> wordings() {
        return kind == PhraseKind.CRISIS_ACT ? SelfAct.phrases(words) : List.of(words);
    }
}
