package org.openchair.web.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;

/**
 * Groups found in the directory.
 *
 * @param filter what was looked for
 * @param facets what can be looked for
 * @param groups this page of what was found
 * @param total how many were found in all
 * @param paging where this page stands
 * @param curator whether the reader looks after the directory and may see entries that are not listed
 */
public record GroupList(
        GroupFilter filter, Facets facets, List<GroupSummary> groups, long total, Paging paging, boolean curator) {

    /** How many were found, in words. */
    public String found() {
        return total == 1 ? "1 group" : total + " groups";
    }

    /** A group in one line: when, where and for how much; "not stated" is left to the fact sheet. */
    public static String line(GroupSummary group) {
        return Stream.of(group.schedule(), group.city(), Labels.of(group.cost()))
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** The tags of a group: who leads it, how it meets, what it is about. */
    public static List<String> tags(GroupSummary group) {
        Stream<String> codes = Stream.of(group.leadership(), group.format()).map(Labels::of);
        Stream<String> focus =
                group.focus() == null ? Stream.of() : group.focus().stream().map(CodeLabel::label);
        return Stream.concat(codes, focus).filter(Objects::nonNull).toList();
    }

    /** How many can still join, in words; null when the group states no capacity. */
    public static String seats(GroupSummary group) {
        if (group.freeSeats() == null) {
            return null;
        }
        return switch (group.freeSeats()) {
            case 0 -> "Full";
            case 1 -> "1 free seat";
            default -> group.freeSeats() + " free seats";
        };
    }
}
