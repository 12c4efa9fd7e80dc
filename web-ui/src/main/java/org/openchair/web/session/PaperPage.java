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

/**
 * Attendance kept on paper.
 *
 * @param months whose sheet can be downloaded: the next one to print, then the present and those before
 * @param report what became of each row; null before anything was sent
 * @param errors what must be corrected
 */
public record PaperPage(UUID groupId, String group, List<Choice> months, SheetImportReport report, FieldErrors errors) {

    /** The address of the page. */
    public String address() {
        return "/my-groups/" + groupId + "/paper";
    }

    /** Rows in which something is written. */
    public List<SheetRow> written() {
        return report.rows().stream()
                .filter(row -> row.result() != Result.EMPTY)
                .toList();
    }

    /** What became of a row, in words. */
    public static String result(SheetRow row) {
        return Labels.of(row.result());
    }

    /** Whether somebody should look at a row. */
    public static boolean refused(SheetRow row) {
        return row.result() == Result.REFUSED;
    }

    /** Whom a row is about, with its place in the file. */
    public static String name(SheetRow row) {
        return (row.person() == null ? "Nobody named" : row.person()) + " (row " + row.row() + ")";
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
