package org.openchair.reporting.workbook;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openchair.api.report.ParticipationTable;

/**
 * The participation table of a quarter as a workbook: cover, table, notes and data dictionary. Made from the published table
 * alone, so that page and workbook cannot differ; the same table gives the same bytes.
 */
public final class ParticipationWorkbook {

    static final String COVER = "Cover";
    static final String TABLE = "Participation";
    static final String NOTES = "Notes";
    static final String DICTIONARY = "Data dictionary";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    private final ParticipationTable table;
    private final List<ParticipationColumn> columns;

    public ParticipationWorkbook(ParticipationTable table) {
        this.table = table;
        this.columns = ParticipationColumn.of(table);
    }

    /** The finished file. */
    public Workbook write() {
        return new WorkbookFile(title(), table.frozenAt())
                .write("openchair-participation-" + table.quarter() + ".xlsx", this::sheets);
    }

    private void sheets(XSSFWorkbook workbook) {
        Styles styles = new Styles(workbook);
        cover(new SheetWriter(workbook, styles, COVER, 100));
        participation(new SheetWriter(workbook, styles, TABLE, 22, 16, 16, 16, 16));
        notes(new SheetWriter(workbook, styles, NOTES, 12, 110));
        dictionary(new SheetWriter(workbook, styles, DICTIONARY, 18, 60, 18, 60));
    }

    private String title() {
        return "Participation in support groups by month and leadership, %s to %s"
                .formatted(DAY.format(table.from()), DAY.format(table.to()));
    }

    private void cover(SheetWriter sheet) {
        sheet.title(title())
                .paragraph(
                        "How many people attended at least one session of a support group, for each month of the quarter"
                                + " %s and by who leads the groups.".formatted(table.quarter()))
                .heading("Contents")
                .link("Participation: the table", TABLE)
                .link("Notes: how people are counted and what is hidden", NOTES)
                .link("Data dictionary: what each column means", DICTIONARY)
                .heading("What is hidden and why")
                .paragraph(hiding())
                .heading("Terms of use")
                .paragraph(
                        "Profile: expert determination or limited data set. The table names months, so it may be passed on"
                                + " only to people covered by the program's agreement on such data.")
                .paragraph("Do not combine it with other data to find out about a person.")
                .heading("Contact")
                .paragraph("The program manager who gave you this workbook. Each copy is recorded with its recipient.");
    }

    private String hiding() {
        return "[c] means confidential: %d of %d numbers are hidden. Numbers of 1 to %d people are hidden so that no one can be"
                        .formatted(table.hidden(), table.cells(), table.threshold() - 1)
                + " recognized, and further numbers so that the hidden ones cannot be worked out. Zeros are shown.";
    }

    private void participation(SheetWriter sheet) {
        sheet.title(title())
                .text("This worksheet contains one table. Unit: person-months, see Notes.")
                .text("[c] means confidential: a small number, or one from which a small number could be worked out.")
                .text("Source: attendance recorded in Openchair. Figures frozen on %s."
                        .formatted(DAY.format(table.frozenAt().atOffset(ZoneOffset.UTC))))
                .table("participation", headers(), rows());
    }

    private List<String> headers() {
        return columns.stream().map(ParticipationColumn::header).toList();
    }

    private List<List<Object>> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private List<Object> row(ParticipationTable.Row row) {
        return columns.stream()
                .map(column -> column.isMonth()
                        ? label(row.label())
                        : shown(row.cells().get(column.position())))
                .toList();
    }

    private static Object shown(ParticipationTable.Cell cell) {
        return cell.hidden() ? ParticipationTable.Cell.HIDDEN : cell.value();
    }

    private static String label(String code) {
        return code.matches("\\d{4}-\\d{2}") ? MONTH.format(YearMonth.parse(code)) : "All three months";
    }

    private void notes(SheetWriter sheet) {
        List<String> notes = List.of(
                "A person counts once in each month in which they attended at least one session that was held.",
                "A person who attended groups of different leadership in a month counts under the one attended most often;"
                        + " where that is a tie, under the first in the alphabet of codes.",
                "The figures are person-months: someone who came in all three months counts three times in the last row."
                        + " That is why the rows and columns add up.",
                "Numbers of 1 to %d are hidden, and totals behind which 1 to %d different people stand."
                        .formatted(table.threshold() - 1, table.threshold() - 1),
                "Further numbers are hidden so that no hidden number can be worked out from those shown. One marker, [c], is"
                        + " used for both.",
                "The figures were frozen when they were first shown and do not change, whatever is recorded later.");
        List<List<Object>> rows = new ArrayList<>();
        notes.forEach(note -> rows.add(List.of("Note " + (rows.size() + 1), note)));
        sheet.title("Notes").text("This worksheet contains one table.").table("notes", List.of("Note", "Text"), rows);
    }

    private void dictionary(SheetWriter sheet) {
        List<List<Object>> rows = columns.stream()
                .map(column -> List.<Object>of(column.header(), column.meaning(), column.unit(), column.protection()))
                .toList();
        sheet.title("Data dictionary")
                .text("This worksheet contains one table: a row for each column of the sheet Participation.")
                .table("data_dictionary", List.of("Column", "Meaning", "Unit", "Protection"), rows);
    }
}
