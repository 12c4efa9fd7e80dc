package org.openchair.web.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openchair.api.directory.FacetCount;
import org.openchair.web.frame.Choice;

/** Answers to choose from, each with how many groups it would leave: "Peer-led (12)". */
final class Counted {
    private Counted() {}

    /** Those that would find a group, and the one that is chosen even if it does not. */
    static List<Choice> choices(List<Choice> all, List<FacetCount> counts, String chosen) {
        Map<String, Integer> groups = counts.stream().collect(Collectors.toMap(FacetCount::code, FacetCount::groups));
        return all.stream()
                .filter(each -> groups.containsKey(each.value()) || each.value().equals(chosen))
                .map(each -> Choice.of(
                        each.value(), "%s (%d)".formatted(each.label(), groups.getOrDefault(each.value(), 0))))
                .toList();
    }
}
