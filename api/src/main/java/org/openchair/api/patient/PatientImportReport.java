package org.openchair.api.patient;

import java.util.List;
import java.util.UUID;
import org.openchair.api.FieldError;
import org.openchair.api.csv.ReadColumn;

/**
 * What became of each row of a spreadsheet of patients, or would become of it. A row is taken whole or not at all.
 *
 * @param columns what each column of the file was read as
 * @param knownColumns the columns there are, in the order of the template
 */
public record PatientImportReport(
        int registered,
        int unchanged,
        int refused,
        List<ImportedPatient> rows,
        List<ReadColumn> columns,
        List<String> knownColumns) {

    /** What became of a row. */
    public enum Result {
        /** A new patient. */
        REGISTERED,
        /** A new patient, very much like one who is there already. */
        REGISTERED_WITH_WARNINGS,
        /** The patient was registered already, with the same details. */
        UNCHANGED,
        /** Something has to be corrected first. */
        REFUSED
    }

    /**
     * One row.
     *
     * @param row as the spreadsheet program counts, the header being row 1
     * @param id of the patient, or null when refused or not registered yet
     * @param recordNumber as written, or null
     * @param messages what was odd, or why it was refused; the field is the name of the column
     */
    public record ImportedPatient(int row, UUID id, String recordNumber, Result result, List<FieldError> messages) {}
}
