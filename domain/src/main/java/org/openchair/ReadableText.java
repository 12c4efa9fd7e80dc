package org.openchair;

/** Text that can be stored and shown: without NUL, and without half of a surrogate pair. */
public final class ReadableText {

    /** Code of the refusal of any other text. */
    public static final String CODE = "unreadable-text";

    /** How to correct any other text. */
    public static final String ADVICE = "This text contains a character that cannot be stored. Type the text again.";

    private ReadableText() {}

    /** Can this text be stored and shown? */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(ReadableText::isLoneSurrogate);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
