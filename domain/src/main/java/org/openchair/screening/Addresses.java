package org.openchair.screening;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.Passage.Kind;

/**
 * Street addresses of a home: with an apartment, or after a cue such as "lives at". An address without either is more likely the one
 * where a group meets.
 */
final class Addresses {

    private static final int NEAR = 25;

    private static final String APARTMENT =
            "(?:,?\\s*(?:apt|apartment|unit|apto|apartamento|depto|departamento|piso)\\b\\.?\\s*#?\\s*\\w{1,5}\\b)";

    private static final String ENGLISH = "\\b\\d{1,5}\\p{L}?\\s+(?:[\\p{L}\\d'’.-]+\\s+){1,3}?"
            + "(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|pl|place|way|ter|terrace|pkwy|parkway|hwy"
            + "|highway|cir|circle|sq|square)\\b\\.?";

    private static final String SPANISH = "\\b(?:calle|avenida|av|carrera|paseo|callej[oó]n|camino)\\b\\.?\\s+"
            + "(?:[\\p{L}\\d'’.-]+,?\\s+){0,3}?(?:#|n[uú]mero|num\\.?|no\\.?)?\\s*\\d{1,5}\\b";

    private static final Pattern STREET = Pattern.compile(
            "(?:" + ENGLISH + "|" + SPANISH + ")(" + APARTMENT + ")?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Addresses() {}

    /** Addresses with an apartment, and those that begin shortly after a cue. */
    static Stream<Hit> homes(String text, List<Integer> cues) {
        return STREET.matcher(text)
                .results()
                .filter(street -> street.group(1) != null || isNear(street, cues))
                .map(street -> new Hit(Kind.IDENTIFIER, street.start(), street.end()));
    }

    /** Those alone that begin shortly after a cue: where a group meets may have an apartment too. */
    static Stream<Hit> announced(String text, List<Integer> cues) {
        return STREET.matcher(text)
                .results()
                .filter(street -> isNear(street, cues))
                .map(street -> new Hit(Kind.IDENTIFIER, street.start(), street.end()));
    }

    private static boolean isNear(MatchResult street, List<Integer> cues) {
        return cues.stream().anyMatch(cue -> cue <= street.start() && street.start() - cue <= NEAR);
    }
}
