package org.openchair.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group that breaks no rule, with how well it meets each wish.
 *
 * @param score 0 to 100: the weighted mean of the wishes that were made, rounded
 */
public record Match(Pairing pairing, int score) {

    /** The best first, then by name, then by id: a total order, the same at every asking. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.group().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(match -> match.group().id());

    static Match of(Pairing pairing) {
        int whole = 0;
        double points = 0;
        for (Preference each : Preference.inOrder()) {
            Optional<Fit> fit = each.judge(pairing);
            if (fit.isPresent()) {
                whole += each.weight();
                points += each.weight() * fit.get().share();
            }
        }
        return new Match(pairing, (int) Math.round(100 * points / whole));
    }

    /** The group that fits. */
    public Candidate group() {
        return pairing.group();
    }

    /** By preference, in the order of the weights; those left open are absent. Judged anew at each call. */
    public Map<Preference, Fit> fits() {
        Map<Preference, Fit> fits = new EnumMap<>(Preference.class);
        for (Preference each : Preference.inOrder()) {
            each.judge(pairing).ifPresent(fit -> fits.put(each, fit));
        }
        return Collections.unmodifiableMap(fits);
    }
}
