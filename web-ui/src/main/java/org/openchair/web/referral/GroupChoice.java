package org.openchair.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.GroupMatch;
import org.openchair.api.matching.MatchList;
import org.openchair.api.matching.MatchReason;
import org.openchair.web.directory.GroupList;

/**
 * The groups to choose from.
 *
 * @param needs what was asked for
 * @param vocabularies what can be asked for
 * @param matches what fits the needs; null when groups were looked for by name
 * @param named groups that were looked for by name
 * @param chosen the group chosen before; null before one is
 */
public record GroupChoice(
        StatedNeeds needs, Facets vocabularies, MatchList matches, List<GroupSummary> named, FactSheet chosen) {

    /**
     * A group to choose.
     *
     * @param facts what, when, where and for how much, in one line
     * @param score 0 to 100; null when it was not matched
     * @param fits why it fits, a sentence each
     * @param lacks what does not fit, a sentence each
     */
    public record Option(String id, String name, String facts, Integer score, List<String> fits, List<String> lacks) {}

    /** The groups, the best first; the one chosen before comes ahead when it is not found again. */
    public List<Option> options() {
        List<Option> all = new ArrayList<>();
        if (matches == null) {
            named.forEach(each -> all.add(unmatched(each)));
        } else {
            matches.items().forEach(each -> all.add(matched(each)));
        }
        if (chosen != null
                && all.stream().noneMatch(each -> each.id().equals(chosen.id().toString()))) {
            all.add(
                    0,
                    new Option(chosen.id().toString(), chosen.name(), chosen.schedule(), null, List.of(), List.of()));
        }
        return all;
    }

    /** How many fit, in words. */
    public String found() {
        int total = matches.total();
        String fitting = total == 1 ? "1 group fits" : total + " groups fit";
        return total > matches.items().size()
                ? fitting + "; the best " + matches.items().size() + " are shown"
                : fitting;
    }

    /** What to do when there is no group to choose. */
    public String advice() {
        boolean stuck = matches != null && matches.relaxations().isEmpty();
        return stuck
                ? "Giving up one thing alone would not find a group. Leave more open and find again."
                : "Leave something open and find again. Many people do well in an online group.";
    }

    /** Few enough that it is worth saying what giving something up would add. */
    public boolean scarce() {
        return matches != null && matches.total() < 3 && !matches.relaxations().isEmpty();
    }

    /** What giving up one demand would add, a sentence each, the most first. */
    public List<String> relaxations() {
        return matches.relaxations().stream()
                .map(each -> "With %s, %s more would fit."
                        .formatted(each.text(), each.groups() == 1 ? "1 group" : each.groups() + " groups"))
                .toList();
    }

    /** Was a ZIP code given that is not known? */
    public boolean placeNotKnown() {
        return matches != null && matches.distance() == MatchList.Distance.PLACE_NOT_KNOWN;
    }

    private static Option matched(GroupMatch match) {
        List<String> fits = new ArrayList<>(sentences(match.fits()));
        if (match.accessibility() != null) {
            fits.add("The place says: " + match.accessibility());
        }
        GroupSummary group = match.group();
        return new Option(
                group.id().toString(), group.name(), facts(group, null), match.score(), fits, sentences(match.lacks()));
    }

    private static List<String> sentences(List<MatchReason> reasons) {
        return reasons.stream().map(MatchReason::text).toList();
    }

    private static Option unmatched(GroupSummary group) {
        String facts = facts(group, GroupList.seats(group));
        return new Option(group.id().toString(), group.name(), facts, null, List.of(), List.of());
    }

    private static String facts(GroupSummary group, String seats) {
        return Stream.of(String.join(", ", GroupList.tags(group)), GroupList.line(group), seats)
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .reduce((one, two) -> one + " · " + two)
                .orElse("");
    }
}
