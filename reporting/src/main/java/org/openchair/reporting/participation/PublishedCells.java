package org.openchair.reporting.participation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.api.report.ParticipationTable;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;

/** The published cells as the ledger keeps them: rows of numbers and markers, as JSON. */
final class PublishedCells {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedCells() {}

    /** What is kept of a protected table. A hidden value is dropped here and exists nowhere after it. */
    static String write(List<List<Cell>> cells, Figures figures, Set<Cell> hidden) {
        List<List<Object>> rows = cells.stream()
                .map(row -> row.stream()
                        .<Object>map(
                                cell -> hidden.contains(cell) ? ParticipationTable.Cell.HIDDEN : figures.value(cell))
                        .toList())
                .toList();
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and markers can always be written", e);
        }
    }

    /** The rows of the table, under these labels. */
    static List<ParticipationTable.Row> read(String json, List<String> labels) {
        Object[][] rows;
        try {
            rows = JSON.readValue(json, Object[][].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's cells are not readable", e);
        }
        return IntStream.range(0, labels.size())
                .mapToObj(row -> new ParticipationTable.Row(labels.get(row), cells(rows[row])))
                .toList();
    }

    private static List<ParticipationTable.Cell> cells(Object[] row) {
        return Stream.of(row)
                .map(cell -> new ParticipationTable.Cell(cell instanceof Integer number ? number : null))
                .toList();
    }
}
