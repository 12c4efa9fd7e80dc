package org.openchair.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.GroupMatch;
import org.openchair.api.matching.MatchList;
import org.openchair.api.matching.MatchReason;
import org.openchair.api.matching.RelaxedRule;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.web.directory.GroupAccess;
import org.openchair.web.directory.GroupList;

/**
 * The groups to choose from.
 *
 * @param needs what was asked for; null where nothing was
 * @param vocabularies what can be asked for; null where nothing was
 * @param matches what fits the needs; null when groups were looked for by name
 * @param named groups that were looked for by name
 * @param chosen the groups chosen before, in order of preference
 */
public record GroupChoice(
        NeedsForm needs, Facets vocabularies, MatchList matches, List<GroupSummary> named, List<ChosenGroup> chosen) {

    /**
     * A group to choose.
     *
     * @param facts what, when, where and for how much, in one line
     * @param score 0 to 100; null when it was not matched
     * @param fits why it fits, a sentence each
     * @param lacks what does not fit, a sentence each
     */
    public record Option(String id, String name, String facts, Integer score, List<String> fits, List<String> lacks) {}

    /**
     * A demand to give up.
     *
     * @param would what that would add, a sentence
     * @param button that asks without it
     */
    public record Relaxing(String would, String button) {}

    /** The groups, the best first; those chosen before come ahead when they are not found again. */
    public List<Option> options() {
        List<Option> all = new ArrayList<>();
        if (matches == null) {
            named.forEach(each -> all.add(unmatched(each)));
        } else {
            matches.items().forEach(each -> all.add(matched(each, accessMet())));
        }
        List<String> found = all.stream().map(Option::id).toList();
        List<Option> kept = chosen.stream()
                .filter(each -> !found.contains(each.id().toString()))
                .map(GroupChoice::kept)
                .toList();
        all.addAll(0, kept);
        return all;
    }

    private static Option kept(ChosenGroup group) {
        String facts = group.referable() ? "Chosen before" : "Chosen before · not taking referrals now";
        return new Option(group.id().toString(), group.name(), facts, null, List.of(), List.of());
    }

    /** Is this group among those chosen before? */
    public boolean isChosen(Option option) {
        return chosen.stream().anyMatch(each -> each.id().toString().equals(option.id()));
    }

    /** The ids of all groups that can be ticked or not, so that one that is not shown is not taken for one not ticked. */
    public String offered() {
        return options().stream().map(Option::id).collect(Collectors.joining(","));
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
                ? "Giving up any one need would not find one. Their age counts too: the group must admit it. Leave more open, or find a group by name to see who it is for."
                : "Leave something open and find again. Many people do well in an online group.";
    }

    /** Few enough that it is worth saying what giving something up would add. */
    public boolean scarce() {
        return matches != null && matches.total() < 3 && !matches.relaxations().isEmpty();
    }

    /** What giving up one demand would add, the most first; the waitlist and another way of meeting in words of their own. */
    public List<Relaxing> relaxations() {
        return matches.relaxations().stream()
                .map(each -> new Relaxing(would(each), NeedsForm.giveUp(each.code())))
                .toList();
    }

    private static String would(RelaxedRule rule) {
        String fit = rule.groups() == 1 ? "1 more group fits" : rule.groups() + " more groups fit";
        return switch (rule.code()) {
            case "no-free-seat" -> fit + " if a waitlist will do.";
            case "other-format" -> fit + " if they may meet another way: in person, online, or by phone.";
            case "other-language" -> fit + " if the language doesn’t matter.";
            case "too-expensive" -> fit + " if the cost doesn’t matter.";
            default -> fit + " with " + rule.text() + ".";
        };
    }

    /** Was a ZIP code given that is not known? */
    public boolean placeNotKnown() {
        return matches != null && matches.distance() == MatchList.Distance.PLACE_NOT_KNOWN;
    }

    // Every match meets all of what it has to; where nothing was asked, there is nothing to say.
    private String accessMet() {
        return needs == null ? "" : namesOf(needs.access());
    }

    private String namesOf(List<String> access) {
        return GroupAccess.of(vocabularies.access()).stream()
                .filter(each -> access.contains(each.code()))
                .map(CodeLabel::label)
                .collect(Collectors.joining("; "));
    }

    private static Option matched(GroupMatch match, String access) {
        List<String> fits = new ArrayList<>(sentences(match.fits()));
        if (!access.isEmpty()) {
            fits.add("Has the access needed: " + access + ".");
        }
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
