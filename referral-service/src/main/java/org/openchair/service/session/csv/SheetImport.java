package org.openchair.service.session.csv;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openchair.AcceptedDates;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.api.session.HeadCount;
import org.openchair.api.session.PersonMark;
import org.openchair.api.session.SheetImportReport;
import org.openchair.api.session.SheetImportReport.Result;
import org.openchair.api.session.SheetImportReport.SheetRow;
import org.openchair.service.csv.Cells;
import org.openchair.service.csv.CsvTable;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.service.session.HeadCounts;
import org.openchair.service.session.Led;
import org.openchair.service.session.Marking;
import org.openchair.service.session.csv.SheetRows.Understood;

/**
 * Takes an attendance sheet of a group in, for one session or many. All rows are read before any is kept; a row in which something
 * is wrong is refused whole and said what to correct, the others are kept. What is marked already stays: the same again changes
 * nothing, so that a file can be sent again, and something else is shown with both and left to the roster.
 */
@Act
public class SheetImport {

    private static final int MOST_ROWS = 2_000;

    @Inject
    RowLocks locks;

    @Inject
    Led led;

    @Inject
    ExpectedSessions sessions;

    @Inject
    Marking marking;

    @Inject
    HeadCounts headCounts;

    @Inject
    Clock clock;

    /**
     * Refused as a whole with {@code not-found}, {@code too-many-rows}, when it is no such table (see {@link CsvTable#parse}), or when
     * somebody else marks one of its sessions at the same moment.
     */
    public Outcome<SheetImportReport> run(UUID groupId, byte[] file) {
        return led.group(groupId)
                .then(group -> CsvTable.parse(file, SheetColumn.DATE))
                .then(table -> table.rows().size() > MOST_ROWS
                        ? Outcome.refused("too-many-rows", "Send at most " + MOST_ROWS + " rows at once.")
                        : Outcome.done(read(groupId, table)))
                .then(rows -> keep(rows).then(kept -> Outcome.done(report(rows))));
    }

    private List<Understood> read(UUID groupId, CsvTable<SheetColumn> table) {
        SheetRows reader = new SheetRows(sessions.on(groupId, days(table)), clock.instant());
        Set<List<UUID>> seen = new HashSet<>();
        List<Understood> rows = new ArrayList<>();
        for (CsvTable.Line<SheetColumn> line : table.rows()) {
            Understood row = reader.understood(line);
            if (!row.refused() && !row.empty() && !seen.add(about(row))) {
                row.cells().note(SheetColumn.PERSON, "row-twice", "An earlier row is about the same already.");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<UUID> about(Understood row) {
        return row.seat() == null
                ? List.of(row.session().id())
                : List.of(row.session().id(), row.seat().id());
    }

    private List<LocalDate> days(CsvTable<SheetColumn> table) {
        AcceptedDates dates = AcceptedDates.at(clock);
        return table.rows().stream()
                .map(line -> new Cells<>(line, dates).date(SheetColumn.DATE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Outcome<List<Understood>> keep(List<Understood> rows) {
        Map<UUID, List<PersonMark>> marks = new LinkedHashMap<>();
        rows.stream().filter(Understood::toMark).forEach(row -> marks.computeIfAbsent(
                        row.session().id(), id -> new ArrayList<>())
                .add(new PersonMark(
                        Ids.next(),
                        row.seat().id(),
                        row.mark(),
                        row.how(),
                        row.seat().version())));
        hold(rows, marks);
        Outcome<List<Understood>> done = Outcome.done(rows);
        for (Map.Entry<UUID, List<PersonMark>> session : marks.entrySet()) {
            done = done.then(before ->
                    marking.markAll(session.getKey(), session.getValue()).then(kept -> Outcome.done(before)));
        }
        for (Understood row : rows.stream().filter(Understood::toCount).toList()) {
            HeadCount count = new HeadCount(row.walkIns(), row.session().walkIns());
            done = done.then(
                    before -> headCounts.count(row.session().id(), count).then(counted -> Outcome.done(before)));
        }
        return done;
    }

    /** All seats and sessions at once, because each mark and count is an act that locks its own. */
    private void hold(List<Understood> rows, Map<UUID, List<PersonMark>> marks) {
        marking.hold(marks.values().stream().flatMap(List::stream).toList());
        Set<UUID> all = new HashSet<>(marks.keySet());
        rows.stream()
                .filter(Understood::toCount)
                .forEach(row -> all.add(row.session().id()));
        locks.lock(Table.SESSION, all, Strength.CHANGE);
    }

    private static SheetImportReport report(List<Understood> rows) {
        List<SheetRow> all = rows.stream().map(SheetImport::row).toList();
        return new SheetImportReport(
                count(all, Result.KEPT),
                count(all, Result.UNCHANGED),
                count(all, Result.EMPTY),
                count(all, Result.REFUSED),
                all);
    }

    private static SheetRow row(Understood row) {
        return new SheetRow(
                row.line().number(),
                row.date(),
                row.line().cells().get(SheetColumn.PERSON),
                result(row),
                row.cells().errors());
    }

    private static Result result(Understood row) {
        if (row.refused()) {
            return Result.REFUSED;
        }
        if (row.empty()) {
            return Result.EMPTY;
        }
        return row.toMark() || row.toCount() ? Result.KEPT : Result.UNCHANGED;
    }

    private static int count(List<SheetRow> rows, Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }
}
