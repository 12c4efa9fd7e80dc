package org.openchair.patient;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;
import org.openchair.Refusal;

/** Medical record numbers as they are compared: "SP 12 1", "sp121", "SP–121" and "SP/121" are one. The database's twin is {@code record_number_key}. */
public final class RecordNumbers {

    /** Spaces of every kind, what is invisible, dashes of every length, and slashes. */
    private static final String BETWEEN_THEM =
            "\\s\\u0085\\u00A0\\u00AD\\u1680\\u2000-\\u200B\\u2010-\\u2015\\u202F\\u2044\\u205F\\u2060\\u2212\\u2215\\u3000\\uFE58\\uFE63\\uFEFF\\uFF0D\\uFF0F/-";

    private static final Pattern BETWEEN = Pattern.compile("[" + BETWEEN_THEM + "]");

    /** Regular expression of a number that is one: something stands in it besides spaces, dashes and slashes. A blank one is told as missing. */
    public static final String HAS_ONE = "(?s)\\s*|.*[^" + BETWEEN_THEM + "].*";

    /** What to do about a number that is none. */
    public static final String HAS_ONE_ADVICE = "Enter a record number with a letter or a digit in it";

    private RecordNumbers() {}

    /**
     * The refusal of a number that another record of the clinic has.
     *
     * @param holder that record, for those who may see it; null where it is not known
     */
    public static Refusal taken(Object holder) {
        return new Refusal(
                "record-number-taken",
                "Another record of your clinic has this number. Capitals, spaces, dashes and slashes make no difference."
                        + " Open that record, or check the number.",
                "recordNumber",
                new Refusal.Conflict(holder, null),
                List.of());
    }

    /** What two numbers have in common that are the same but for capitals (A to Z), spaces, dashes, slashes, and the width of their letters. */
    public static String key(String written) {
        StringBuilder key = new StringBuilder(
                BETWEEN.matcher(Normalizer.normalize(written, Form.NFKC)).replaceAll(""));
        for (int place = 0; place < key.length(); place++) {
            char letter = key.charAt(place);
            key.setCharAt(place, letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
        }
        return key.toString();
    }
}
