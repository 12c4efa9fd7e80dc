package org.openchair.patient;

import java.util.regex.Pattern;

/** Medical record numbers as they are compared: "SP 12 1", "sp121" and "SP–121" are one. The database's twin is {@code record_number_key}. */
public final class RecordNumbers {

    /** Spaces of every kind, what is invisible, and dashes of every length. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[\\s\\u0085\\u00A0\\u00AD\\u1680\\u2000-\\u200B\\u2010-\\u2015\\u202F\\u205F\\u2060\\u2212\\u3000\\uFE58\\uFE63\\uFEFF\\uFF0D-]");

    private RecordNumbers() {}

    /** What two numbers have in common that are the same but for capitals (A to Z), spaces and dashes. */
    public static String key(String written) {
        StringBuilder key = new StringBuilder(BETWEEN.matcher(written).replaceAll(""));
        for (int place = 0; place < key.length(); place++) {
            char letter = key.charAt(place);
            key.setCharAt(place, letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
        }
        return key.toString();
    }
}
