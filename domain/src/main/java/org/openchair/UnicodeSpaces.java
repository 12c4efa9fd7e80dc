package org.openchair;

import java.util.regex.Pattern;

/** Spaces that look like any other and are none to a program: no-break, thin, zero-width and the like. */
public final class UnicodeSpaces {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t\\u0085]");

    private UnicodeSpaces() {}

    /** The text with plain spaces only, none of them around it. */
    public static String plain(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same with single spaces, for words at the head of a column. */
    public static String single(String text) {
        return plain(text).replaceAll("\\s+", " ");
    }
}
