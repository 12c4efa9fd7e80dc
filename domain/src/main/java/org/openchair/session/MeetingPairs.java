package org.openchair.session;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.openchair.session.MeetingDifference.Coming;

/**
 * Which meeting of before is which of now. A meeting is the same when it stands for the same day of the schedule, whenever it is held: that is
 * how it was moved. Only days that a schedule lost and gained are taken for each other by their nearness.
 */
final class MeetingPairs {

    /** A meeting of before and what has become of it. */
    record Pair(Coming was, Coming is) {}

    /** A day that the schedule has no more and one that it has instead are no more than a week apart. */
    private static final Duration INSTEAD_WITHIN = Duration.ofDays(7);

    private final List<Coming> off;
    private final List<Coming> fresh;
    private final List<Pair> pairs = new ArrayList<>();

    private MeetingPairs(Collection<Coming> before, Collection<Coming> now) {
        off = inOrder(before);
        fresh = inOrder(now);
    }

    /**
     * Pairs them, each with one at most.
     *
     * @param canceled days of the schedule whose meeting was canceled, and is no other meeting now
     */
    static MeetingPairs of(Collection<Coming> before, Collection<Coming> now, Set<LocalDate> canceled) {
        MeetingPairs found = new MeetingPairs(before, now);
        found.pair((was, is) -> was.startsAt().equals(is.startsAt()) && was.isOfDayOf(is));
        found.pair(Coming::isOfDayOf);
        found.pair((was, is) -> was.startsAt().equals(is.startsAt()));
        found.pairNearest(canceled);
        return found;
    }

    /** Those of before that are still there, moved or not. */
    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** Those of before that are no more. */
    List<Coming> off() {
        return List.copyOf(off);
    }

    /** Those that were not before. */
    List<Coming> fresh() {
        return List.copyOf(fresh);
    }

    private void pair(BiPredicate<Coming, Coming> same) {
        for (Coming was : List.copyOf(off)) {
            fresh.stream().filter(is -> same.test(was, is)).findFirst().ifPresent(is -> keep(new Pair(was, is)));
        }
    }

    private void pairNearest(Set<LocalDate> canceled) {
        Optional<Pair> nearest = nearest(canceled);
        while (nearest.isPresent()) {
            keep(nearest.get());
            nearest = nearest(canceled);
        }
    }

    private Optional<Pair> nearest(Set<LocalDate> canceled) {
        return off.stream()
                .filter(was -> was.regularDay() != null && !canceled.contains(was.regularDay()))
                .flatMap(this::replacing)
                .filter(pair -> apart(pair).compareTo(INSTEAD_WITHIN) < 0)
                .min(Comparator.comparing(MeetingPairs::apart));
    }

    private Stream<Pair> replacing(Coming was) {
        return fresh.stream().filter(is -> is.regularDay() != null).map(is -> new Pair(was, is));
    }

    private void keep(Pair pair) {
        pairs.add(pair);
        off.remove(pair.was());
        fresh.remove(pair.is());
    }

    private static Duration apart(Pair pair) {
        return Duration.between(pair.was().startsAt(), pair.is().startsAt()).abs();
    }

    private static List<Coming> inOrder(Collection<Coming> meetings) {
        return new ArrayList<>(
                meetings.stream().sorted(Comparator.comparing(Coming::startsAt)).toList());
    }
}
