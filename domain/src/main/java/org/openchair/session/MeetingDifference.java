package org.openchair.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How one meeting to come differs from what people know: moved, canceled, new, or in another place.
 *
 * @param was when it was to start; null for a new meeting
 * @param is when it starts now; null for a canceled one; the same as before for one in another place
 */
public record MeetingDifference(Instant was, Instant is) {

    /** A meeting that is off and a new one are one that was moved when they are no more than a week apart. */
    private static final Duration MOVED_WITHIN = Duration.ofDays(7);

    /** A meeting to come, with a mark that changes with its place or link. */
    public record Coming(Instant startsAt, String placeMark) {}

    /** Does it only meet elsewhere? */
    public boolean isElsewhere() {
        return was != null && was.equals(is);
    }

    /** The day by which a reader looks for it. */
    public Instant first() {
        return was == null || is != null && is.isBefore(was) ? is : was;
    }

    /**
     * Compares what was to come with what is.
     *
     * @param moment of meetings that have begun by then it is only said that they are elsewhere
     * @return in the order of time
     */
    public static List<MeetingDifference> between(Collection<Coming> before, Collection<Coming> now, Instant moment) {
        Map<Instant, String> known = byStart(before);
        Map<Instant, String> coming = byStart(now);
        List<Instant> off = onlyIn(known, coming, moment);
        List<Instant> fresh = onlyIn(coming, known, moment);
        List<MeetingDifference> moved =
                off.stream().map(was -> gone(was, fresh)).toList();
        Stream<MeetingDifference> elsewhere = known.entrySet().stream()
                .filter(each -> coming.containsKey(each.getKey())
                        && !coming.get(each.getKey()).equals(each.getValue()))
                .map(each -> new MeetingDifference(each.getKey(), each.getKey()));
        Stream<MeetingDifference> added = fresh.stream().map(is -> new MeetingDifference(null, is));
        return Stream.of(moved.stream(), elsewhere, added)
                .flatMap(each -> each)
                .sorted(Comparator.comparing(MeetingDifference::first))
                .toList();
    }

    /** Moved to the nearest new meeting, which is then taken; else canceled. */
    private static MeetingDifference gone(Instant was, List<Instant> fresh) {
        Optional<Instant> nearest = fresh.stream()
                .filter(is -> apart(was, is).compareTo(MOVED_WITHIN) < 0)
                .min(Comparator.comparing((Instant is) -> apart(was, is)));
        nearest.ifPresent(fresh::remove);
        return new MeetingDifference(was, nearest.orElse(null));
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private static List<Instant> onlyIn(Map<Instant, String> some, Map<Instant, String> others, Instant moment) {
        List<Instant> only = new ArrayList<>(some.keySet());
        only.removeIf(start -> others.containsKey(start) || !start.isAfter(moment));
        return only;
    }

    private static Map<Instant, String> byStart(Collection<Coming> meetings) {
        Map<Instant, String> byStart = new TreeMap<>();
        meetings.forEach(meeting -> byStart.put(meeting.startsAt(), meeting.placeMark()));
        return byStart;
    }
}
