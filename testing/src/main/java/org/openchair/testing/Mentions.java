package org.openchair.testing;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Words of a text that a person chose. Ids, times and tokens are left out of the search: they contain any four digits, and any three
 * letters, sooner or later. A sought text that could still arise by chance is refused; look for a field's name instead, such as
 * {@code birthDate}, or plant a longer text.
 */
public final class Mentions {

    private static final Pattern BY_CHANCE = Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"
            + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+|\\b\\d\\d:\\d\\d:\\d\\d[.]\\d+"
            + "|(?=[A-Za-z_+/=-]*\\d)[A-Za-z0-9_+/=-]{22,}");

    /** Texts of that length do not arise by chance, in a token either. */
    private static final int LONG = 12;

    private static final int LETTERS = 3;
    private static final int CHARACTERS = 8;

    private Mentions() {}

    /** An assertion for {@code satisfies} that a text mentions none of these, written in this way. */
    public static Consumer<String> saysNothingOf(String... sought) {
        List<String> all = List.of(sought);
        all.forEach(Mentions::requireUnmistakable);
        return text -> {
            List<String> mentioned = all.stream().filter(each -> in(text, each)).toList();
            if (!mentioned.isEmpty()) {
                throw new AssertionError("Mentions " + mentioned + ": " + text);
            }
        };
    }

    static boolean in(String text, String sought) {
        return (sought.length() >= LONG ? text : BY_CHANCE.matcher(text).replaceAll("…")).contains(sought);
    }

    private static void requireUnmistakable(String sought) {
        long letters = sought.chars().filter(Character::isLetter).count();
        if (letters < LETTERS && sought.length() < CHARACTERS) {
            throw new IllegalArgumentException(
                    "\"" + sought
                            + "\" arises by chance. Look for at least three letters or eight characters, or for a field's name.");
        }
    }
}
