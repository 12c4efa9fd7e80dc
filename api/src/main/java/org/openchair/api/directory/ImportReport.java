package org.openchair.api.directory;

import java.util.List;
import java.util.UUID;
import org.openchair.api.FieldError;
import org.openchair.api.csv.ReadColumn;

/**
 * What became of each record of an import, or would become of it. A record is taken whole or not at all.
 *
 * @param columns of a spreadsheet, what each of its columns was read as; empty for JSON
 * @param knownColumns the columns there are, in the order of the template
 */
public record ImportReport(
        int taken,
        int takenWithWarnings,
        int refused,
        List<ImportedRecord> records,
        List<ReadColumn> columns,
        List<String> knownColumns) {

    /** What became of a record. */
    public enum Result {
        TAKEN,
        TAKEN_WITH_WARNINGS,
        REFUSED
    }

    /**
     * One record.
     *
     * @param position place in the file, from 1
     * @param id HSDS id, or null where it could not be read
     * @param messages what was odd, or why it was refused; of a spreadsheet, the field is the name of the column
     * @param row of a spreadsheet, as its program counts, the header being row 1; null for JSON
     */
    public record ImportedRecord(
            int position, UUID id, String name, Result result, List<FieldError> messages, Integer row) {

        /** One record of a JSON document. */
        public ImportedRecord(int position, UUID id, String name, Result result, List<FieldError> messages) {
            this(position, id, name, result, messages, null);
        }
    }
}
