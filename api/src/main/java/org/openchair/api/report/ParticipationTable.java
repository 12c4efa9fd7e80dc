package org.openchair.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * People who attended, by month and leadership, after disclosure control. Page and workbook are made from this one table.
 *
 * @param quarter such as {@code 2026-Q3}
 * @param threshold counts from 1 to one less than this are hidden
 * @param columns the leaderships, then the total, in the order of the cells
 * @param rows the months, then the total of the quarter
 * @param hidden number of hidden cells
 * @param cells number of cells
 * @param frozenAt when these figures were first shown; they do not change afterwards
 */
public record ParticipationTable(
        String quarter,
        LocalDate from,
        LocalDate to,
        int threshold,
        List<String> columns,
        List<Row> rows,
        int hidden,
        int cells,
        Instant frozenAt) {

    /** One month, or the total; a cell for each column. */
    public record Row(String label, List<Cell> cells) {}

    /**
     * A published figure.
     *
     * @param value number of people, or null when hidden
     */
    public record Cell(Integer value) {

        /** What is shown in place of a hidden figure, whatever the reason it is hidden. */
        public static final String HIDDEN = "[c]";

        public boolean hidden() {
            return value == null;
        }

        /** The figure, or the marker. */
        public String text() {
            return hidden() ? HIDDEN : Integer.toString(value);
        }
    }
}
