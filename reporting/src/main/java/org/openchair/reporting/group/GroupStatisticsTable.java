package org.openchair.reporting.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;

/**
 * The two tables of a record. A rate's numerator, its denominator and the difference between them are cells of one table, so that
 * those who did not attend are protected as those who did.
 */
enum GroupStatisticsTable {
    /** Marks by what happened; marks not recorded stand beside them and in no total. */
    ATTENDANCE(
            List.of(
                    new Counted("attended", List.of(0), RecordCounts::peopleAttended),
                    new Counted("excused", List.of(1), RecordCounts::peopleExcused),
                    new Counted("noShow", List.of(2), RecordCounts::peopleNoShow),
                    new Counted("notRecorded", List.of(3), RecordCounts::peopleNotRecorded),
                    new Counted("missed", List.of(1, 2), RecordCounts::peopleMissed),
                    new Counted("expected", List.of(0, 2), RecordCounts::peopleExpected),
                    new Counted("marked", List.of(0, 1, 2), RecordCounts::peopleMarked)),
            List.of(RecordCounts::attended, RecordCounts::excused, RecordCounts::noShow, RecordCounts::notRecorded)),

    /** People by how long they stayed; each person is counted once and in one record only. */
    STAYING(
            List.of(
                    new Counted("leftByWeek4", List.of(0), null),
                    new Counted("leftInWeeks5To8", List.of(1), null),
                    new Counted("leftInWeeks9To12", List.of(2), null),
                    new Counted("week12", List.of(3), null),
                    new Counted("week8", List.of(2, 3), null),
                    new Counted("week4", List.of(1, 2, 3), null),
                    new Counted("leftByWeek8", List.of(0, 1), null),
                    new Counted("leftByWeek12", List.of(0, 1, 2), null),
                    new Counted("started", List.of(0, 1, 2, 3), null)),
            List.of(
                    RecordCounts::leftByWeek4,
                    RecordCounts::leftByWeek8,
                    RecordCounts::leftByWeek12,
                    RecordCounts::stayed));

    /**
     * A cell, and how many distinct people stand behind it.
     *
     * @param people null where the cell counts people itself
     */
    private record Counted(String name, List<Integer> atoms, Function<RecordCounts, Integer> people) {

        Cell cell() {
            return new Cell(name, atoms);
        }
    }

    private final List<Counted> counted;
    private final List<Function<RecordCounts, Integer>> atoms;

    GroupStatisticsTable(List<Counted> counted, List<Function<RecordCounts, Integer>> atoms) {
        this.counted = counted;
        this.atoms = atoms;
    }

    /** The table before protection. */
    Figures figures(RecordCounts counts) {
        Map<Cell, Integer> people = new HashMap<>();
        counted.stream()
                .filter(each -> each.people() != null)
                .forEach(each -> people.put(each.cell(), each.people().apply(counts)));
        return new Figures(atoms.stream().map(atom -> atom.apply(counts)).toList(), cells(), people);
    }

    private List<Cell> cells() {
        return counted.stream().map(Counted::cell).toList();
    }

    /** Both tables. */
    static Stream<GroupStatisticsTable> all() {
        return Stream.of(values());
    }
}
