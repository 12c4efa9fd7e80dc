package org.openchair.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.api.report.ParticipationTable;

/**
 * A column of the participation table: header, cell and line of the data dictionary from one place.
 *
 * @param header text of the header, unique in the table
 * @param meaning what the column holds
 * @param unit unit of its values
 * @param protection how its values are protected
 * @param position position of its cells in a row, or -1 for the month
 */
record ParticipationColumn(String header, String meaning, String unit, String protection, int position) {

    private static final int MONTH = -1;

    private static final Map<String, String> HEADERS = Map.of(
            "PEER_LED", "Peer-led",
            "THERAPIST_LED", "Therapist-led",
            "CO_LED", "Co-led",
            "TOTAL", "All groups");

    private static final Map<String, String> MEANINGS = Map.of(
            "PEER_LED", "People who mostly attended groups led by someone who shares the experience",
            "THERAPIST_LED", "People who mostly attended groups led by a licensed professional",
            "CO_LED", "People who mostly attended groups led by a peer and a professional together",
            "TOTAL", "People who attended any group");

    /** The columns of a table, the month first. */
    static List<ParticipationColumn> of(ParticipationTable table) {
        ParticipationColumn month = new ParticipationColumn(
                "Month",
                "Calendar month, or all three months of the quarter",
                "Month",
                "Not more precise than the month",
                MONTH);
        return Stream.concat(
                        Stream.of(month),
                        IntStream.range(0, table.columns().size()).mapToObj(position -> counts(table, position)))
                .toList();
    }

    private static ParticipationColumn counts(ParticipationTable table, int position) {
        String code = table.columns().get(position);
        return new ParticipationColumn(
                HEADERS.getOrDefault(code, code),
                MEANINGS.getOrDefault(code, code),
                "Person-months",
                "Hidden where 1 to %d people stand behind it, or where another hidden number could be worked out from it"
                        .formatted(table.threshold() - 1),
                position);
    }

    boolean isMonth() {
        return position == MONTH;
    }
}
