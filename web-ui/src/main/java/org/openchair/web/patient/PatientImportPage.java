package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.api.patient.PatientImportReport.ImportedPatient;
import org.openchair.api.patient.PatientImportReport.Result;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * Registering patients from a spreadsheet.
 *
 * @param report what became of each row; null before anything was sent
 * @param errors what must be corrected
 */
public record PatientImportPage(PatientImportReport report, FieldErrors errors) {
    /** What became of a row, in words. */
    public static String result(ImportedPatient row) {
        return Labels.of(row.result());
    }

    /** Whether someone should look at a row. */
    public static boolean needsAttention(ImportedPatient row) {
        return row.result() == Result.REFUSED || row.result() == Result.REGISTERED_WITH_WARNINGS;
    }

    /** A row's record number with its place in the file. */
    public static String name(ImportedPatient row) {
        return (row.recordNumber() == null ? "No record number" : row.recordNumber()) + " (row " + row.row() + ")";
    }

    /** What was odd about a row, each with the column to look at. */
    public static List<String> messages(ImportedPatient row) {
        return row.messages().stream()
                .map(each -> each.field().isEmpty() ? each.message() : each.field() + ": " + each.message())
                .toList();
    }
}
