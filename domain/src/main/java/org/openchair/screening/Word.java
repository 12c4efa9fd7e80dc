package org.openchair.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word of a text, folded for comparison: without case, accents, and apostrophes.
 *
 * @param sentence number of the sentence, from 0
 */
record Word(String folded, int start, int end, int sentence) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ‘`´][\\p{L}\\p{M}]+)*");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ‘`´\\p{Sk}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n\\r¡¿…]");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        int last = 0;
        for (MatchResult found : WORD.matcher(text).results().toList()) {
            if (SENTENCE_END.matcher(text.substring(last, found.start())).find()) {
                sentence++;
            }
            words.add(new Word(fold(found.group()), found.start(), found.end(), sentence));
            last = found.end();
        }
        return words;
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
