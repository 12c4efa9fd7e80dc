package org.openchair.reporting.participation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.directory.Leadership;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;
import org.openchair.reporting.period.CalendarQuarter;

/**
 * The measure: person-months of a quarter by month and leadership, with all totals. A person counts once a month, so the figures
 * add up in both directions; the same person in three months is three person-months.
 */
final class Participation {

    /** Code and version of this definition in the ledger. A change of what is counted is a new version. */
    static final String DEFINITION = "participation/1";

    static final String TOTAL = "TOTAL";

    private static final Leadership[] LEADERSHIPS = Leadership.values();

    private final CalendarQuarter quarter;

    Participation(CalendarQuarter quarter) {
        this.quarter = quarter;
    }

    /** The leaderships, then the total. */
    static List<String> columns() {
        return Stream.concat(Stream.of(LEADERSHIPS).map(Leadership::name), Stream.of(TOTAL))
                .toList();
    }

    /** The months, then the total. */
    List<String> rows() {
        return Stream.concat(quarter.months().stream().map(YearMonth::toString), Stream.of(TOTAL))
                .toList();
    }

    /** The cells row by row. */
    List<List<Cell>> cells() {
        return rows().stream()
                .map(row -> columns().stream().map(column -> cell(row, column)).toList())
                .toList();
    }

    /** The table before protection. */
    Figures figures(List<PeopleCount> counts) {
        List<Cell> cells = cells().stream().flatMap(List::stream).toList();
        return new Figures(personMonths(counts), cells, distinctPeople(counts));
    }

    private Cell cell(String row, String column) {
        List<Integer> atoms = new ArrayList<>();
        for (int month : positions(rows(), row)) {
            for (int leadership : positions(columns(), column)) {
                atoms.add(month * LEADERSHIPS.length + leadership);
            }
        }
        return new Cell(row + "/" + column, atoms);
    }

    /** A label's own position, or for the total those of all others. */
    private static List<Integer> positions(List<String> labels, String label) {
        return label.equals(TOTAL)
                ? IntStream.range(0, labels.size() - 1).boxed().toList()
                : List.of(labels.indexOf(label));
    }

    private List<Integer> personMonths(List<PeopleCount> counts) {
        int[] atoms = new int[quarter.months().size() * LEADERSHIPS.length];
        counts.stream().filter(PeopleCount::isOfMonth).forEach(count -> {
            int month = quarter.months().indexOf(YearMonth.from(count.start()));
            int leadership = Leadership.valueOf(count.leadership()).ordinal();
            atoms[month * LEADERSHIPS.length + leadership] = Math.toIntExact(count.people());
        });
        return IntStream.of(atoms).boxed().toList();
    }

    /** In a month every person counts once; only over the quarter do fewer people stand behind the figures. */
    private Map<Cell, Integer> distinctPeople(List<PeopleCount> counts) {
        Map<Cell, Integer> people = new HashMap<>();
        counts.stream()
                .filter(count -> !count.isOfMonth())
                .forEach(count -> people.put(
                        cell(TOTAL, count.leadership() == null ? TOTAL : count.leadership()),
                        Math.toIntExact(count.people())));
        return people;
    }
}
