package org.openchair.reporting.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openchair.reporting.period.CalendarQuarter;

/**
 * A group's marks and starters over some quarters, and what the view counts of them.
 *
 * @param marks every mark
 * @param starts whose sixteen weeks ended in which quarter, and after how long they were last seen
 */
record GroupWorld(List<Mark> marks, List<Start> starts) {

    static final int QUARTERS = 6;

    /** @param quarter 0 for the first */
    record Mark(int person, int quarter, Kind kind) {}

    /** @param weeks 0 left by week 4, 1 by week 8, 2 by week 12, 3 stayed */
    record Start(int person, int quarter, int weeks) {}

    /** What is marked. */
    enum Kind {
        ATTENDED,
        EXCUSED,
        NO_SHOW,
        NOT_RECORDED
    }

    static LocalDate day(int quarter) {
        return LocalDate.of(2025, 1, 1).plusMonths(3L * quarter);
    }

    /** The runs from the first quarter with a mark, that one or later, up to each later one. */
    List<RecordCounts> runsFrom(int quarter) {
        List<RecordCounts> runs = new ArrayList<>();
        List<Integer> met = marks.stream()
                .map(Mark::quarter)
                .filter(each -> each >= quarter)
                .distinct()
                .sorted()
                .toList();
        for (int last : met) {
            runs.add(counts(met.get(0), last));
        }
        return runs;
    }

    /** Everybody who adds to a cell in a run of quarters. */
    Set<Integer> people(String cell, CalendarQuarter first, CalendarQuarter last) {
        Predicate<Integer> within =
                quarter -> !day(quarter).isBefore(first.from()) && !day(quarter).isAfter(last.from());
        Set<Integer> people = marks.stream()
                .filter(mark -> within.test(mark.quarter()) && kinds(cell).contains(mark.kind()))
                .map(Mark::person)
                .collect(Collectors.toSet());
        starts.stream()
                .filter(start -> within.test(start.quarter()) && stays(cell).contains(start.weeks()))
                .forEach(start -> people.add(start.person()));
        return people;
    }

    private static Set<Kind> kinds(String cell) {
        return switch (cell) {
            case "attended" -> Set.of(Kind.ATTENDED);
            case "excused" -> Set.of(Kind.EXCUSED);
            case "noShow" -> Set.of(Kind.NO_SHOW);
            case "notRecorded" -> Set.of(Kind.NOT_RECORDED);
            case "missed" -> Set.of(Kind.EXCUSED, Kind.NO_SHOW);
            case "expected" -> Set.of(Kind.ATTENDED, Kind.NO_SHOW);
            case "marked" -> Set.of(Kind.ATTENDED, Kind.EXCUSED, Kind.NO_SHOW);
            default -> Set.of();
        };
    }

    private static Set<Integer> stays(String cell) {
        return switch (cell) {
            case "leftByWeek4" -> Set.of(0);
            case "leftInWeeks5To8" -> Set.of(1);
            case "leftInWeeks9To12" -> Set.of(2);
            case "week12" -> Set.of(3);
            case "week8" -> Set.of(2, 3);
            case "week4" -> Set.of(1, 2, 3);
            case "leftByWeek8" -> Set.of(0, 1);
            case "leftByWeek12" -> Set.of(0, 1, 2);
            case "started" -> Set.of(0, 1, 2, 3);
            default -> Set.of();
        };
    }

    private RecordCounts counts(int first, int last) {
        return new RecordCounts(
                day(first),
                day(last),
                marks(first, last, Kind.ATTENDED),
                marks(first, last, Kind.EXCUSED),
                marks(first, last, Kind.NO_SHOW),
                marks(first, last, Kind.NOT_RECORDED),
                distinct(first, last, "attended"),
                distinct(first, last, "excused"),
                distinct(first, last, "noShow"),
                distinct(first, last, "notRecorded"),
                distinct(first, last, "missed"),
                distinct(first, last, "expected"),
                distinct(first, last, "marked"),
                distinct(first, last, "leftByWeek4"),
                distinct(first, last, "leftInWeeks5To8"),
                distinct(first, last, "leftInWeeks9To12"),
                distinct(first, last, "week12"),
                12,
                1);
    }

    private int marks(int first, int last, Kind kind) {
        return (int) marks.stream()
                .filter(mark -> mark.kind() == kind && mark.quarter() >= first && mark.quarter() <= last)
                .count();
    }

    private int distinct(int first, int last, String cell) {
        return people(cell, CalendarQuarter.of(day(first)), CalendarQuarter.of(day(last)))
                .size();
    }
}
