package org.openchair.service.session.csv;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.openchair.api.FieldError;
import org.openchair.api.session.HeadCount;
import org.openchair.api.session.PersonMark;
import org.openchair.api.session.SheetImportReport;
import org.openchair.api.session.SheetImportReport.Result;
import org.openchair.api.session.SheetImportReport.SheetRow;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.csv.Cells;
import org.openchair.service.csv.CsvTable;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.service.persistence.Savepoint;
import org.openchair.service.session.HeadCounts;
import org.openchair.service.session.LeadershipAccess;
import org.openchair.service.session.MarkAttendance;
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
    LeadershipAccess led;

    @Inject
    ExpectedSessions sessions;

    @Inject
    MarkAttendance marking;

    @Inject
    HeadCounts headCounts;

    @Inject
    Savepoint savepoint;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Refused as a whole with {@code not-found}, {@code too-many-rows}, when it is no such table (see {@link CsvTable#parse}), or when
     * somebody else marks one of its sessions at the same moment.
     */
    public Outcome<SheetImportReport> run(UUID groupId, byte[] file, SheetReading reading) {
        return led.group(groupId).then(group -> table(file, reading)).then(table -> {
            List<Understood> rows = read(groupId, table);
            return keep(rows).then(kept -> Outcome.done(report(rows, table)));
        });
    }

    /**
     * What would become of each row; nothing is kept. Columns are suggested where none are stated.
     *
     * @return refused as {@link #run}
     */
    public Outcome<SheetImportReport> preview(UUID groupId, byte[] file, SheetReading reading) {
        return savepoint.tryOut(() -> run(groupId, file, reading.asPreview())).then(report -> {
            audit.record(AuditEvent.listed("my-groups/" + groupId + "/attendance-sheet/preview"));
            return Outcome.done(report);
        });
    }

    /** The rows that are refused as they are now, to be corrected and sent again; refused as {@link #run}. */
    public Outcome<byte[]> refused(UUID groupId, byte[] file, SheetReading reading) {
        return preview(groupId, file, reading)
                .then(report -> table(file, reading.asPreview()).then(table -> {
                    Map<Integer, List<FieldError>> errors = new LinkedHashMap<>();
                    report.rows().stream()
                            .filter(row -> row.result() == Result.REFUSED)
                            .forEach(row -> errors.put(row.row(), row.messages()));
                    return Outcome.done(RefusedRows.file(table, errors));
                }));
    }

    private static Outcome<CsvTable<SheetColumn>> table(byte[] file, SheetReading reading) {
        return CsvTable.parse(file, SheetColumn.DATE, reading)
                .then(table -> table.rows().size() > MOST_ROWS
                        ? Outcome.refused("too-many-rows", "Send at most " + MOST_ROWS + " rows at once.")
                        : Outcome.done(table));
    }

    private List<Understood> read(UUID groupId, CsvTable<SheetColumn> table) {
        SheetRows reader = new SheetRows(sessions.of(groupId, days(table), identified(table)), clock.instant());
        Set<List<UUID>> seen = new HashSet<>();
        Map<UUID, Integer> counted = new HashMap<>();
        List<Understood> rows = new ArrayList<>();
        for (CsvTable.Line<SheetColumn> line : table.rows()) {
            Understood row = reader.understood(cells(table, line), line);
            refuseOtherCount(row, counted);
            if (!row.refused() && !row.empty() && !seen.add(about(row))) {
                row.cells().note(SheetColumn.PERSON, "row-twice", "An earlier row already covers this.");
            }
            rows.add(row);
        }
        return rows;
    }

    /** A session has one head count: the first that a row gives stands. */
    private static void refuseOtherCount(Understood row, Map<UUID, Integer> counted) {
        if (row.refused() || row.walkIns() == null) {
            return;
        }
        Integer earlier = counted.putIfAbsent(row.session().id(), row.walkIns());
        if (earlier != null && !earlier.equals(row.walkIns())) {
            row.cells()
                    .note(
                            SheetColumn.WALK_INS,
                            "contradiction",
                            "An earlier row gives " + earlier + " for this session. Enter the same number, or none.");
        }
    }

    private static List<UUID> about(Understood row) {
        return row.seat() == null
                ? List.of(row.session().id())
                : List.of(row.session().id(), row.seat().id());
    }

    private Cells<SheetColumn> cells(CsvTable<SheetColumn> table, CsvTable.Line<SheetColumn> line) {
        return new Cells<>(
                line.withoutLost(SheetColumn.DATE, SheetColumn.SESSION_ID),
                AcceptedDates.at(clock).butBirths(),
                table.daysComeFirst(),
                table.reading());
    }

    private List<LocalDate> days(CsvTable<SheetColumn> table) {
        return table.rows().stream()
                .map(line -> cells(table, line).dateIfReadable(SheetColumn.DATE))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<UUID> identified(CsvTable<SheetColumn> table) {
        return table.rows().stream()
                .map(line -> cells(table, line).id(SheetColumn.SESSION_ID))
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

    private static SheetImportReport report(List<Understood> rows, CsvTable<SheetColumn> table) {
        List<SheetRow> all = rows.stream().map(SheetImport::row).toList();
        return new SheetImportReport(
                count(all, Result.KEPT),
                count(all, Result.UNCHANGED),
                count(all, Result.EMPTY),
                count(all, Result.REFUSED),
                all,
                table.columns(),
                table.knownColumns());
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
