package org.openchair.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.session.MeetingPairs.Pair;

/**
 * How one meeting to come differs from what people know: moved, canceled, new, or in another place.
 *
 * @param was when it was to start; null for a new meeting
 * @param is when it starts now; null for a canceled one; the same as before for one in another place
 */
public record MeetingDifference(Instant was, Instant is) {

    /**
     * A meeting to come.
     *
     * @param placeMark changes with its place or link
     * @param regularDay the day of the schedule for which it stands, wherever it was moved; null for one that was added
     */
    public record Coming(Instant startsAt, String placeMark, LocalDate regularDay) {

        boolean isOfDayOf(Coming other) {
            return regularDay != null && regularDay.equals(other.regularDay);
        }
    }

    /** Does it only meet elsewhere? */
    public boolean isElsewhere() {
        return was != null && was.equals(is);
    }

    /** The day by which a reader looks for it. */
    public Instant first() {
        return was == null || is != null && is.isBefore(was) ? is : was;
    }

    /**
     * Compares what was to come with what is. When people meet at the same times and places as before, nothing differs.
     *
     * @param canceled days of the schedule whose meeting was canceled, and is not on another day of a new schedule
     * @param moment of meetings that have begun by then it is only said that they are elsewhere
     * @return in the order of time
     */
    public static List<MeetingDifference> between(
            Collection<Coming> before, Collection<Coming> now, Set<LocalDate> canceled, Instant moment) {
        if (marks(before).equals(marks(now))) {
            return List.of();
        }
        MeetingPairs pairs = MeetingPairs.of(before, now, canceled);
        Stream<MeetingDifference> changed = pairs.pairs().stream()
                .filter(MeetingDifference::differs)
                .map(pair ->
                        new MeetingDifference(pair.was().startsAt(), pair.is().startsAt()));
        Stream<MeetingDifference> off = pairs.off().stream().map(gone -> new MeetingDifference(gone.startsAt(), null));
        Stream<MeetingDifference> added =
                pairs.fresh().stream().map(fresh -> new MeetingDifference(null, fresh.startsAt()));
        return Stream.of(changed, off, added)
                .flatMap(each -> each)
                .filter(each -> each.isElsewhere() || each.isAfter(moment))
                .sorted(Comparator.comparing(MeetingDifference::first))
                .toList();
    }

    private static boolean differs(Pair pair) {
        return !pair.was().startsAt().equals(pair.is().startsAt())
                || !pair.was().placeMark().equals(pair.is().placeMark());
    }

    private boolean isAfter(Instant moment) {
        return was != null && was.isAfter(moment) || is != null && is.isAfter(moment);
    }

    private static Map<Instant, String> marks(Collection<Coming> meetings) {
        return meetings.stream().collect(Collectors.toMap(Coming::startsAt, Coming::placeMark, (one, other) -> one));
    }
}
