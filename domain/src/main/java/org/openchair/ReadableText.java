package org.openchair;

import java.util.Set;

/** Text that can be stored and shown: without NUL, and without half of a surrogate pair. */
public final class ReadableText {

    /** Code of the refusal of any other text. */
    public static final String CODE = "unreadable-text";

    /** How to correct any other text. */
    public static final String ADVICE = "This text contains a character that cannot be stored. Type the text again.";

    /** Letters and a symbol of Unicode that are drawn as nothing: Hangul fillers and the blank pattern of braille. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private ReadableText() {}

    /** Can this text be stored and shown? */
    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(ReadableText::isLoneSurrogate);
    }

    /** Would a reader see nothing: only spaces of any kind, marks without a letter, and characters that are not drawn? */
    public static boolean showsNothing(String text) {
        return text.codePoints().noneMatch(ReadableText::isDrawn);
    }

    private static boolean isDrawn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> !BLANK.contains(codePoint);
        };
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
