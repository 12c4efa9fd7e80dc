package org.openchair.api.session;

import java.time.LocalDate;
import java.util.List;
import org.openchair.api.FieldError;
import org.openchair.api.csv.ReadColumn;

/**
 * What became of each row of an attendance sheet, or would become of it. A row is taken whole or not at all.
 *
 * @param kept rows that were marked or counted now
 * @param unchanged rows that said what was marked already
 * @param empty rows without a mark
 * @param columns what each column of the file was read as
 * @param knownColumns the columns there are, in the order of the template
 */
public record SheetImportReport(
        int kept,
        int unchanged,
        int empty,
        int refused,
        List<SheetRow> rows,
        List<ReadColumn> columns,
        List<String> knownColumns) {

    /** What became of a row. */
    public enum Result {
        /** Marked, or counted. */
        KEPT,
        /** It was so already. */
        UNCHANGED,
        /** Nothing is written beside the person. */
        EMPTY,
        /** Something has to be corrected first. */
        REFUSED
    }

    /**
     * One row.
     *
     * @param row as the spreadsheet program counts, the header being row 1
     * @param date of the session, or null when it cannot be read
     * @param person as written, or null
     * @param messages why it was refused; the field is the name of the column
     */
    public record SheetRow(int row, LocalDate date, String person, Result result, List<FieldError> messages) {}
}
