package org.openchair.reporting.group;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openchair.reporting.disclosure.Threshold;
import org.openchair.reporting.period.CalendarQuarter;

/**
 * Which quarters a record is about: as few as it takes until enough people attended, from where the group's last record ended. A
 * small group is so published less often, never about fewer people, and no two records overlap.
 */
final class RecordSpan {

    private RecordSpan() {}

    /**
     * The runs that are closed and large enough, the shortest first.
     *
     * @param runs runs that all begin in the same quarter, the shortest first
     */
    static Stream<RecordCounts> largeEnough(
            List<RecordCounts> runs, Threshold threshold, Predicate<CalendarQuarter> closed) {
        return runs.stream()
                .filter(run -> closed.test(run.last()))
                .filter(run -> run.peopleAttended() >= threshold.value());
    }
}
