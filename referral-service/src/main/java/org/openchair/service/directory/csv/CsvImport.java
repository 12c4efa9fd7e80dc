package org.openchair.service.directory.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.Outcome;
import org.openchair.api.FieldError;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.service.csv.Cells;
import org.openchair.service.csv.CsvTable;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.directory.hsds.DirectoryImport;
import org.openchair.service.reference.Vocabularies;

/**
 * Imports groups from a spreadsheet, row by row. A row in which any cell cannot be read is refused whole, with what to correct
 * beside each column; a row that is only incomplete is taken as a draft. Taking a row again changes nothing.
 */
@RequestScoped
public class CsvImport {

    /**
     * A row on its way.
     *
     * @param service the group, or null when its cells must be corrected
     */
    private record Row(CsvTable.Line<GroupColumn> line, Cells<GroupColumn> cells, ObjectNode service) {}

    @Inject
    DirectoryImport directoryImport;

    @Inject
    KnownDirectory known;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Clock clock;

    /** Refused as a whole only when it is too long or no table of groups: see {@link CsvTable#parse}. */
    public Outcome<ImportReport> run(byte[] file, SheetReading reading) {
        return table(file, reading).then(table -> report(table, directoryImport::run));
    }

    /**
     * What would become of each row; nothing is taken. Columns are suggested where none are stated.
     *
     * @return refused as {@link #run}
     */
    public Outcome<ImportReport> preview(byte[] file, SheetReading reading) {
        return table(file, reading.asPreview()).then(table -> report(table, directoryImport::preview));
    }

    /** The rows that are refused as they are now, to be corrected and sent again; refused as {@link #run}. */
    public Outcome<byte[]> refused(byte[] file, SheetReading reading) {
        return table(file, reading.asPreview())
                .then(table -> report(table, directoryImport::preview).then(report -> {
                    Map<Integer, List<FieldError>> errors = new HashMap<>();
                    report.records().stream()
                            .filter(record -> record.result() == Result.REFUSED)
                            .forEach(record -> errors.put(record.row(), record.messages()));
                    return Outcome.done(RefusedRows.file(table, errors));
                }));
    }

    private static Outcome<CsvTable<GroupColumn>> table(byte[] file, SheetReading reading) {
        return CsvTable.parse(file, GroupColumn.NAME, reading)
                .then(table -> DirectoryImport.fewEnough(table.rows().size()).then(few -> Outcome.done(table)));
    }

    private Outcome<ImportReport> report(
            CsvTable<GroupColumn> table, Function<JsonNode, Outcome<ImportReport>> importing) {
        List<Row> rows = read(table);
        ArrayNode services = JsonNodeFactory.instance.arrayNode();
        rows.stream().map(Row::service).filter(service -> service != null).forEach(services::add);
        return importing.apply(services).then(taken -> Outcome.done(report(rows, taken, table)));
    }

    private List<Row> read(CsvTable<GroupColumn> table) {
        WrittenGroup.Vocabulary vocabulary = vocabulary();
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (CsvTable.Line<GroupColumn> line : table.rows()) {
            rows.add(read(table, line, vocabulary, seen));
        }
        return rows;
    }

    private Row read(
            CsvTable<GroupColumn> table,
            CsvTable.Line<GroupColumn> line,
            WrittenGroup.Vocabulary vocabulary,
            Set<String> seen) {
        Cells<GroupColumn> cells =
                new Cells<>(line, AcceptedDates.at(clock).butBirths(), table.daysComeFirst(), table.reading());
        ObjectNode service = new WrittenGroup(cells, known, vocabulary, clock).service();
        if (!seen.add(service.path("id").asText())) {
            cells.note(GroupColumn.NAME, "row-twice", "This group is already in an earlier row.");
        }
        return new Row(line, cells, cells.errors().isEmpty() ? service : null);
    }

    private static ImportReport report(List<Row> rows, ImportReport taken, CsvTable<GroupColumn> table) {
        Iterator<ImportedRecord> records = taken.records().iterator();
        List<ImportedRecord> all = new ArrayList<>();
        for (Row row : rows) {
            int position = all.size() + 1;
            all.add(row.service() == null ? refused(row, position) : inRow(row, position, records.next()));
        }
        return new ImportReport(
                count(all, Result.TAKEN),
                count(all, Result.TAKEN_WITH_WARNINGS),
                count(all, Result.REFUSED),
                all,
                table.columns(),
                table.knownColumns());
    }

    private static int count(List<ImportedRecord> records, Result result) {
        return (int)
                records.stream().filter(record -> record.result() == result).count();
    }

    private static ImportedRecord refused(Row row, int position) {
        return new ImportedRecord(
                position,
                null,
                row.line().cells().get(GroupColumn.NAME),
                Result.REFUSED,
                row.cells().errors(),
                row.line().number());
    }

    private static ImportedRecord inRow(Row row, int position, ImportedRecord record) {
        List<FieldError> warnings = row.cells().warnings();
        return new ImportedRecord(
                position,
                record.id(),
                record.name(),
                record.result() == Result.TAKEN && !warnings.isEmpty() ? Result.TAKEN_WITH_WARNINGS : record.result(),
                Stream.concat(warnings.stream(), record.messages().stream().map(GroupColumn::beside))
                        .toList(),
                row.line().number());
    }

    private WrittenGroup.Vocabulary vocabulary() {
        Map<String, Map<String, String>> words = vocabularies.words(true);
        return new WrittenGroup.Vocabulary(
                words.getOrDefault("focus", Map.of()),
                words.getOrDefault("audience", Map.of()),
                words.getOrDefault("language", Map.of()),
                words.getOrDefault("approach", Map.of()),
                words.getOrDefault("recovery-stage", Map.of()),
                words.getOrDefault("access-need", Map.of()));
    }
}
