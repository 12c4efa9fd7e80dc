package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.api.report.ParticipationTable;
import org.openchair.api.report.Quarter;
import org.openchair.reporting.ledger.FrozenTable;
import org.openchair.reporting.ledger.Ledger;
import org.openchair.reporting.period.CalendarQuarter;
import org.openchair.reporting.period.ClosedQuarters;

/** The published tables: what may be asked for, and each as it was frozen. */
@ApplicationScoped
class ParticipationTables {

    @Inject
    private PeopleCounts counts;

    @Inject
    private Ledger ledger;

    @Inject
    private ClosedQuarters closed;

    @Inject
    private FreezeQuarter freezing;

    /** Closed quarters with figures, newest first. */
    List<Quarter> quarters() {
        Stream<CalendarQuarter> frozen = ledger.periods(Participation.DEFINITION).stream()
                .map(CalendarQuarter::parse)
                .flatMap(quarter -> quarter instanceof Outcome.Done<CalendarQuarter> done
                        ? Stream.of(done.value())
                        : Stream.empty());
        return Stream.concat(counts.quarters().stream().filter(closed::includes), frozen)
                .distinct()
                .sorted(Comparator.comparing(CalendarQuarter::from).reversed())
                .map(CalendarQuarter::toApi)
                .toList();
    }

    /** The table of a quarter, frozen now if it was not before; or why there is none. */
    Outcome<ParticipationTable> table(String code) {
        return CalendarQuarter.parse(code).then(closed::require).then(this::published);
    }

    private Outcome<ParticipationTable> published(CalendarQuarter quarter) {
        return freezing.find(quarter)
                .map(Outcome::done)
                .orElseGet(() -> freezing.freeze(quarter))
                .then(frozen -> Outcome.done(table(quarter, frozen)));
    }

    private static ParticipationTable table(CalendarQuarter quarter, FrozenTable frozen) {
        List<ParticipationTable.Row> rows = PublishedCells.read(frozen.cells(), new Participation(quarter).rows());
        List<ParticipationTable.Cell> cells =
                rows.stream().flatMap(row -> row.cells().stream()).toList();
        int hidden =
                (int) cells.stream().filter(ParticipationTable.Cell::hidden).count();
        return new ParticipationTable(
                quarter.code(),
                quarter.from(),
                quarter.to(),
                frozen.threshold(),
                Participation.columns(),
                rows,
                hidden,
                cells.size(),
                frozen.frozenAt());
    }
}
