package org.openchair.web.session;

import java.util.List;
import java.util.UUID;
import org.openchair.api.session.SheetImportReport;
import org.openchair.api.session.SheetImportReport.Result;
import org.openchair.api.session.SheetImportReport.SheetRow;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.sheet.SentSheet;
import org.openchair.web.sheet.SheetCheck;

/**
 * Attendance kept on paper.
 *
 * @param months whose sheet can be downloaded: the next one to print, then the present and those before
 * @param report what became of each row, or would become of it; null before anything was sent
 * @param check what can be done with the file; null before anything was sent
 * @param errors what must be corrected
 */
public record PaperPage(
        UUID groupId,
        String group,
        List<Choice> months,
        SheetImportReport report,
        SheetCheck check,
        FieldErrors errors) {

    /** What can be done with a sheet that was read like this. */
    static SheetCheck check(UUID groupId, SheetImportReport report, SentSheet sheet) {
        return new SheetCheck(
                address(groupId),
                sheet,
                report.columns(),
                report.knownColumns(),
                false,
                report.kept(),
                report.refused(),
                report.kept() == 1 ? "Record 1 row" : "Record " + report.kept() + " rows");
    }

    /** Was nothing recorded yet? */
    public boolean preview() {
        return report != null && !check.sheet().confirmed();
    }

    /** The address of the page. */
    public String address() {
        return address(groupId);
    }

    private static String address(UUID groupId) {
        return "/my-groups/" + groupId + "/paper";
    }

    /** Rows in which something is written. */
    public List<SheetRow> written() {
        return report.rows().stream()
                .filter(row -> row.result() != Result.EMPTY)
                .toList();
    }

    /** What became of a row, or would become of it, in words. */
    public String result(SheetRow row) {
        if (!preview()) {
            return Labels.of(row.result());
        }
        return switch (row.result()) {
            case KEPT -> "New";
            case UNCHANGED -> "Already recorded";
            case EMPTY -> Labels.of(row.result());
            case REFUSED -> "To correct";
        };
    }

    /** Whether someone should look at a row. */
    public static boolean refused(SheetRow row) {
        return row.result() == Result.REFUSED;
    }

    /** Whom a row is about, with its place in the file. */
    public static String name(SheetRow row) {
        return (row.person() == null ? "No name" : row.person()) + " (row " + row.row() + ")";
    }

    /** The day of a row. */
    public static String day(SheetRow row) {
        return row.date() == null ? "No day" : When.date(row.date());
    }

    /** Why a row was refused, each with the column to look at. */
    public static List<String> messages(SheetRow row) {
        return row.messages().stream()
                .map(each -> each.field().isEmpty() ? each.message() : each.field() + ": " + each.message())
                .toList();
    }
}
