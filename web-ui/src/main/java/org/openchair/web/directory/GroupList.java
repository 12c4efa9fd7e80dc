package org.openchair.web.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.GroupFacets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;

/**
 * Groups found in the directory.
 *
 * @param filter what was looked for
 * @param vocabularies what can be looked for
 * @param facets how many groups each other choice would find
 * @param groups this page of what was found
 * @param total how many were found in all
 * @param paging where this page stands
 * @param curator whether the reader looks after the directory and may see entries that are not listed
 */
public record GroupList(
        GroupFilter filter,
        Facets vocabularies,
        GroupFacets facets,
        List<GroupSummary> groups,
        long total,
        Paging paging,
        boolean curator) {

    /** Who can lead a group, and how many groups that would be. */
    public List<Choice> leaderships() {
        return Counted.choices(Labels.choices(Leadership.values()), facets.leadership(), filter.leadership());
    }

    /** What groups can be about, and how many that would be. */
    public List<Choice> focus() {
        return Counted.choices(GroupFilter.choices(vocabularies.focus()), facets.focus(), filter.focus());
    }

    /** How groups can meet, and how many that would be. */
    public List<Choice> formats() {
        return Counted.choices(Labels.choices(MeetingFormat.values()), facets.format(), filter.format());
    }

    /** In which language groups can be, and how many that would be. */
    public List<Choice> languages() {
        return Counted.choices(GroupFilter.choices(vocabularies.languages()), facets.language(), filter.language());
    }

    /** Whom groups can be for, and how many that would be. */
    public List<Choice> audiences() {
        return Counted.choices(GroupFilter.choices(vocabularies.audience()), facets.audience(), filter.audience());
    }

    /** What groups can cost, and how many that would be. */
    public List<Choice> costs() {
        return Counted.choices(Labels.choices(Cost.values()), facets.cost(), filter.cost());
    }

    /** When people can join, and how many groups that would be. */
    public List<Choice> enrollments() {
        return Counted.choices(Labels.choices(EnrollmentKind.values()), facets.enrollment(), filter.enrollment());
    }

    /** How many were found, in words. */
    public String found() {
        return total == 1 ? "1 group" : total + " groups";
    }

    /** A group in one line: for whom, when, where and for how much; "not stated" is left to the fact sheet. */
    public static String line(GroupSummary group) {
        return Stream.of(audience(group), group.schedule(), group.city(), Labels.of(group.cost()))
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String audience(GroupSummary group) {
        return group.audience() == null || group.audience().isEmpty()
                ? null
                : group.audience().stream().map(CodeLabel::label).collect(Collectors.joining(", ", "For: ", ""));
    }

    /** The tags of a group: who leads it, how it meets, what it is about. */
    public static List<String> tags(GroupSummary group) {
        Stream<String> codes = Stream.of(group.leadership(), group.format()).map(Labels::of);
        Stream<String> focus =
                group.focus() == null ? Stream.of() : group.focus().stream().map(CodeLabel::label);
        return Stream.concat(codes, focus).filter(Objects::nonNull).toList();
    }

    /** Whether someone can still join, in words; null when the group states no capacity. */
    public static String seats(GroupSummary group) {
        return Labels.of(group.openings());
    }
}
