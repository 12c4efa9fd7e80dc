package org.openchair.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openchair.api.Problem;
import org.openchair.referral.ReferralMove;

/**
 * Two people changed the same thing: both versions side by side, so that nothing typed is lost.
 *
 * @param differences where the two differ
 * @param again where to change the present version
 */
public record StalePage(List<Difference> differences, String again) {
    private static final Set<String> NOT_SHOWN = Set.of("version", "id");

    /**
     * One field in which the versions differ.
     *
     * @param field what it is
     * @param stored what is stored now
     * @param sent what was sent
     */
    public record Difference(String field, String stored, String sent) {}

    /** This as an answer. */
    public static Page of(Problem problem, String again) {
        return new Page(409, "frame/stale", new StalePage(differences(problem), again));
    }

    /**
     * The same, for values that are codes or ids.
     *
     * @param reading makes a value readable
     */
    public static Page of(Problem problem, String again, UnaryOperator<String> reading) {
        List<Difference> read = differences(problem).stream()
                .map(each -> new Difference(each.field(), reading.apply(each.stored()), reading.apply(each.sent())))
                .toList();
        return new Page(409, "frame/stale", new StalePage(read, again));
    }

    /** Where what is stored now differs from what was sent. */
    public static List<Difference> differences(Problem problem) {
        Map<?, ?> stored = fields(problem.current());
        Map<?, ?> sent = fields(problem.submitted());
        List<Difference> all = new ArrayList<>();
        for (Object field : new LinkedHashSet<>(sent.keySet())) {
            boolean differs = stored.containsKey(field) && !Objects.equals(stored.get(field), sent.get(field));
            if (differs && !NOT_SHOWN.contains(field)) {
                all.add(new Difference(words(field.toString()), text(stored.get(field)), text(sent.get(field))));
            }
        }
        return all;
    }

    private static Map<?, ?> fields(Object version) {
        return version instanceof Map<?, ?> map ? map : Map.of();
    }

    // noteToGroup reads as "Note to group".
    private static String words(String field) {
        String spaced = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    // A move is said as its button says it.
    private static String text(Object value) {
        String text = value == null ? "" : value.toString();
        ReferralMove move = Labels.parse(ReferralMove.class, text);
        return move == null ? text : Labels.of(move);
    }
}
