package org.openchair.reporting.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openchair.api.report.GroupRecord.Rate;
import org.openchair.api.report.ParticipationTable;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;

/**
 * The published cells of a record by name, as the ledger keeps them. A hidden value is dropped here and exists nowhere after it.
 *
 * @param values a number, or null where it is hidden
 */
record GroupStatisticsCells(Map<String, Integer> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    /** Sessions are nobody's in particular, and shown as they are. */
    static GroupStatisticsCells of(RecordCounts counts) {
        Map<String, Integer> values = new TreeMap<>();
        values.put("sessionsHeld", counts.sessionsHeld());
        values.put("sessionsCancelled", counts.sessionsCancelled());
        return new GroupStatisticsCells(values);
    }

    /** These cells, and those of one more table. */
    GroupStatisticsCells with(Figures figures, Set<Cell> hidden) {
        Map<String, Integer> more = new TreeMap<>(values);
        figures.cells().forEach(cell -> more.put(cell.name(), hidden.contains(cell) ? null : figures.value(cell)));
        return new GroupStatisticsCells(more);
    }

    /** A cell's value; null when hidden. */
    Integer value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("a record has no cell " + name);
        }
        return values.get(name);
    }

    /** A share in whole percent, if both its parts are shown. */
    Rate rate(String part, String whole) {
        Integer some = value(part);
        Integer all = value(whole);
        if (some == null || all == null) {
            return new Rate(null, null);
        }
        return new Rate(all == 0 ? null : Math.round(100f * some / all), all);
    }

    /** As the ledger keeps them: numbers, and markers for what is hidden. */
    String json() {
        Map<String, Object> marked = new TreeMap<>();
        values.forEach((name, value) -> marked.put(name, value == null ? ParticipationTable.Cell.HIDDEN : value));
        try {
            return JSON.writeValueAsString(marked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and markers can always be written", e);
        }
    }

    /** From the ledger. */
    static GroupStatisticsCells read(String json) {
        Map<String, Integer> values = new TreeMap<>();
        try {
            JSON.readValue(json, BY_NAME)
                    .forEach((name, cell) -> values.put(name, cell instanceof Integer number ? number : null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's cells are not readable", e);
        }
        return new GroupStatisticsCells(values);
    }
}
