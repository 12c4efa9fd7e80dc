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
 * @param folded {@code *} stands for one letter that was hidden
 * @param sentence number of the sentence, from 0; it goes over the end of a line, but not over an empty one or to the next item of a list
 * @param line number of the line, from 0
 */
record Word(String folded, int start, int end, int sentence, int line) {

    /** Stands for a hidden letter. */
    static final char HIDDEN = '*';

    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ‘`´][\\p{L}\\p{M}]+){0,9}";

    /** Signs that clinicians write for words: "+SI", "(-) SI", "SI+". */
    private static final String SIGN = "\\(\\+\\)|\\+(?=\\p{L})|(?<=\\p{L})\\+|\\([-–−]\\)";

    private static final String APART = "(?<![\\p{L}\\p{N}])";
    private static final String ENDS = "(?![\\p{L}\\p{N}])";

    private static final String LETTER = "\\p{L}" + ENDS;

    /**
     * Three letters or more, each by itself, or two with dots: "s.u.i.c.i.d.e", "S U I", "S.I.". Every repetition is bounded, so that no
     * text is too long to be read.
     */
    private static final String SPELLED = APART + "(?:" + LETTER + "(?:(?:[._/*·-][ ]?|[ ]{1,2})" + LETTER
            + "){2,30}|\\p{L}\\." + LETTER + ")(?:\\.(?=\\s{1,9}\\p{Ll}))?";

    /** One letter cut off from its word: "k.ill". */
    private static final String CUT = APART + "(?:\\p{L}[._-]\\p{L}{2,30}|\\p{L}{2,30}[._-]\\p{L})" + ENDS;

    /** Letters hidden by other characters: "k*ll", "su1c!de", "k***". */
    private static final String MASKED =
            APART + "(?:\\p{L}{1,30}(?:[*!@$#\\d]{1,3}\\p{L}{1,30}){1,15}|\\p{L}{1,12}\\*{2,6})" + ENDS;

    private static final Pattern AS_WRITTEN = Pattern.compile(SIGN + "|" + LETTERS);
    private static final Pattern AS_MEANT = Pattern.compile(String.join("|", SPELLED, CUT, MASKED, SIGN, LETTERS));
    private static final Pattern DISGUISED = Pattern.compile(String.join("|", SPELLED, CUT, MASKED));
    private static final Pattern BETWEEN = Pattern.compile("[._/·\\s-]+");
    private static final Pattern MASK = Pattern.compile("[*!@$#\\d]");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ‘`´\\p{Sk}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;¡¿…]|\\n[ \\t]*\\n|\\n[ \\t]*[-*•–—](?=\\s)");

    /**
     * The readings of a text: as it is written, and where letters are set apart or hidden, also as it is meant. Both are compared, since
     * a missing space looks like the second: "tonight!Please".
     */
    static List<List<Word>> readings(String text) {
        List<Word> written = read(text, AS_WRITTEN, false);
        return DISGUISED.matcher(text).find() ? List.of(written, read(text, AS_MEANT, true)) : List.of(written);
    }

    private static List<Word> read(String text, Pattern pattern, boolean meant) {
        List<Word> words = new ArrayList<>();
        int sentence = 0;
        int line = 0;
        int last = 0;
        for (MatchResult found : pattern.matcher(text).results().toList()) {
            String between = text.substring(last, found.start());
            if (SENTENCE_END.matcher(between).find()) {
                sentence++;
            }
            if (between.indexOf('\n') >= 0) {
                line++;
            }
            boolean follows = found.start() > 0 && Character.isLetter(text.charAt(found.start() - 1));
            words.add(new Word(word(found.group(), follows, meant), found.start(), found.end(), sentence, line));
            last = found.end();
        }
        return words;
    }

    private static String word(String written, boolean follows, boolean meant) {
        return switch (written) {
            case "+" -> follows ? "plus" : "positive";
            case "(+)" -> "positive";
            case "(-)", "(–)", "(−)" -> "negated";
            default -> fold(meant ? meant(written) : written);
        };
    }

    private static String meant(String written) {
        String word = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        return DISGUISED.matcher(word).matches() ? uncovered(word) : word;
    }

    private static String uncovered(String written) {
        boolean spelled = BETWEEN.matcher(written).find() || written.matches("\\p{L}(?:\\*\\p{L})+");
        return spelled
                ? BETWEEN.matcher(written).replaceAll("").replace("*", "")
                : MASK.matcher(written).replaceAll("*");
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
