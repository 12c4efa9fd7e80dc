package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.api.patient.PatientImportReport.ImportedPatient;
import org.openchair.api.patient.PatientImportReport.Result;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.sheet.SentSheet;
import org.openchair.web.sheet.SheetCheck;

/**
 * Registering patients from a spreadsheet.
 *
 * @param report what became of each row, or would become of it; null before anything was sent
 * @param check what can be done with the file; null before anything was sent
 * @param errors what must be corrected
 */
public record PatientImportPage(PatientImportReport report, SheetCheck check, FieldErrors errors) {

    static final String ADDRESS = "/patients/import";

    static PatientImportPage form(FieldErrors errors) {
        return new PatientImportPage(null, null, errors);
    }

    static PatientImportPage of(PatientImportReport report, SentSheet sheet) {
        boolean nearWords = SheetCheck.nearWords(report.rows().stream().flatMap(row -> row.messages().stream()));
        SheetCheck check = new SheetCheck(
                ADDRESS,
                sheet,
                report.columns(),
                report.knownColumns(),
                nearWords,
                report.registered(),
                report.refused(),
                report.registered() == 1 ? "Register 1 patient" : "Register " + report.registered() + " patients");
        return new PatientImportPage(report, check, FieldErrors.none());
    }

    /** Was nothing registered yet? */
    public boolean preview() {
        return report != null && !check.sheet().confirmed();
    }

    /** What became of a row, or would become of it, in words. */
    public String result(ImportedPatient row) {
        if (!preview()) {
            return Labels.of(row.result());
        }
        return switch (row.result()) {
            case REGISTERED -> "New patient";
            case REGISTERED_WITH_WARNINGS -> "New patient, check the notes";
            case UNCHANGED -> "Already registered";
            case REFUSED -> "To correct";
        };
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
