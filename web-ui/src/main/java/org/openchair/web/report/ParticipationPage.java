package org.openchair.web.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.openchair.api.report.ParticipationTable;
import org.openchair.api.report.Quarter;
import org.openchair.directory.Leadership;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.frame.Words;

/**
 * Who takes part, by month and leadership, as it may be shown.
 *
 * @param quarters the quarters that figures can be had for
 * @param table the figures of the quarter chosen; null where there is no quarter yet
 * @param problem why no workbook was released; null unless it was refused
 */
public record ParticipationPage(List<Quarter> quarters, ParticipationTable table, String problem) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    /** The quarters to choose from. */
    public List<Choice> choices() {
        return quarters.stream()
                .map(each -> Choice.of(each.code(), name(each.code())))
                .toList();
    }

    /** The quarter shown, in words. */
    public String quarter() {
        return name(table.quarter());
    }

    /** What a column is about, in the workbook's words. */
    public static String column(String column) {
        Leadership leadership = Labels.parse(Leadership.class, column);
        return leadership == null ? "All groups" : Labels.of(leadership);
    }

    /** What a row is about, in the workbook's words: 2026-07 reads as "July 2026". */
    public static String row(String label) {
        return label.matches("\\d{4}-\\d{2}") ? YearMonth.parse(label).format(MONTH) : "All three months";
    }

    /** From when to when. */
    public String period() {
        return When.date(table.from()) + " to " + When.date(table.to());
    }

    /** How much is hidden, in words. */
    public String hidden() {
        return table.hidden() == 0
                ? "Nothing is hidden in this table."
                : table.hidden() + " of " + table.cells() + " figures are hidden, shown as [c].";
    }

    // 2026-Q3 reads as "July to September 2026".
    private static String name(String code) {
        ResourceBundle words = Words.in(ParticipationPage.class, "quarters", Locale.ENGLISH);
        String[] parts = code.split("-");
        return parts.length == 2 && words.containsKey(parts[1]) ? words.getString(parts[1]) + " " + parts[0] : code;
    }
}
