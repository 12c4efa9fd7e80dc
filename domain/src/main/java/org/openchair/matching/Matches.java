package org.openchair.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What fits a patient's needs.
 *
 * @param best the best first
 * @param relaxations what relaxing a single rule would add, the most first; only rules that the clinician can relax
 */
public record Matches(List<Match> best, List<Relaxation> relaxations) {

    /** Looks at every group once. */
    public static Matches of(Needs needs, Collection<Candidate> groups) {
        List<Match> best = new ArrayList<>();
        Map<HardRule, Integer> onlyBroken = new EnumMap<>(HardRule.class);
        for (Candidate group : groups) {
            Pairing pairing = new Pairing(needs, group);
            List<HardRule> broken = HardRule.brokenBy(pairing, 2);
            if (broken.isEmpty()) {
                best.add(Match.of(pairing));
            } else if (broken.size() == 1) {
                onlyBroken.merge(broken.get(0), 1, Integer::sum);
            }
        }
        best.sort(Match.BEST_FIRST);
        return new Matches(List.copyOf(best), relaxations(onlyBroken));
    }

    private static List<Relaxation> relaxations(Map<HardRule, Integer> onlyBroken) {
        return onlyBroken.entrySet().stream()
                .filter(each -> each.getKey().relaxed().isPresent())
                .map(each -> new Relaxation(each.getKey(), each.getValue()))
                .sorted(Relaxation.MOST_FIRST)
                .toList();
    }
}
