package org.openchair.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A group that breaks no rule, with how well it meets each wish.
 *
 * @param score 0 to 100: the weighted mean of the wishes that were made, rounded
 * @param fits by preference, in the order of the weights; those left open are absent
 */
public record Match(Candidate group, int score, Map<Preference, Fit> fits) {

    /** The best first, then by name, then by id: a total order, the same at every asking. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.group().name().toLowerCase(Locale.ROOT))
            .thenComparing(match -> match.group().id().toString());

    static Match of(Pairing pairing) {
        Map<Preference, Fit> fits = new EnumMap<>(Preference.class);
        for (Preference each : Preference.values()) {
            each.judge(pairing).ifPresent(fit -> fits.put(each, fit));
        }
        return new Match(pairing.group(), points(fits), Collections.unmodifiableMap(fits));
    }

    private static int points(Map<Preference, Fit> fits) {
        int whole = fits.keySet().stream().mapToInt(Preference::weight).sum();
        double points = fits.entrySet().stream()
                .mapToDouble(each -> each.getKey().weight() * each.getValue().share())
                .sum();
        return (int) Math.round(100 * points / whole);
    }
}
