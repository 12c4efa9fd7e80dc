package org.openchair.web.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import org.openchair.api.FieldError;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.sheet.SentSheet;
import org.openchair.web.sheet.SheetCheck;

/**
 * Bringing groups into the directory.
 *
 * @param pasted what was pasted
 * @param report what became of each record, or would become of it; null before anything was sent
 * @param check what can be done with the file; null before anything was sent
 * @param errors what must be corrected
 * @param vocabularies the words that a spreadsheet can use
 */
public record ImportPage(
        String pasted, ImportReport report, SheetCheck check, FieldErrors errors, Facets vocabularies) {

    static final String ADDRESS = "/directory/import";

    /** What can be done with a file that was read like this. */
    static SheetCheck check(ImportReport report, SentSheet sheet) {
        int ready = report.taken() + report.takenWithWarnings();
        return new SheetCheck(
                ADDRESS,
                sheet,
                report.columns(),
                report.knownColumns(),
                SheetCheck.nearWords(report.records().stream().flatMap(record -> record.messages().stream())),
                ready,
                report.refused(),
                ready == 1 ? "Import 1 group" : "Import " + ready + " groups");
    }

    /** Was nothing imported yet? */
    public boolean preview() {
        return report != null && !check.sheet().confirmed();
    }

    /** What became of a record, or would become of it, in words. */
    public String result(ImportedRecord record) {
        if (!preview()) {
            return Labels.of(record.result());
        }
        return switch (record.result()) {
            case TAKEN -> "Ready";
            case TAKEN_WITH_WARNINGS -> "Ready, with notes";
            case REFUSED -> "To correct";
        };
    }

    /** The words of a vocabulary, as they are written in a cell. */
    public static String words(List<CodeLabel> codes) {
        return codes.stream().map(CodeLabel::label).collect(Collectors.joining(" | "));
    }

    /** Records of HSDS begin with a bracket; anything else can only be a spreadsheet. */
    static String media(byte[] records) {
        String text = new String(records, UTF_8).replace("\uFEFF", "").strip();
        return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/csv";
    }

    /** Whether someone should look at a record. */
    public static boolean needsAttention(ImportedRecord record) {
        return record.result() != Result.TAKEN;
    }

    /** A record's name, or its place in the file where it has none. */
    public static String name(ImportedRecord record) {
        return record.name() == null ? "Record " + record.position() : record.name();
    }

    /** Where a record is in its spreadsheet; null where it is from no spreadsheet. */
    public static String row(ImportedRecord record) {
        return record.row() == null ? null : "row " + record.row();
    }

    /** What was odd about a record, each with the column or field to look at where there is one. */
    public static List<String> messages(ImportedRecord record) {
        return record.messages().stream()
                .filter(each -> !isNotKept(each))
                .map(each -> named(record, each) ? each.field() + ": " + each.message() : each.message())
                .toList();
    }

    /** Fields of a record that have no place here, in one line; null where there are none. */
    public static String notKept(ImportedRecord record) {
        String fields = record.messages().stream()
                .filter(ImportPage::isNotKept)
                .map(FieldError::field)
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? null : "Not kept, because Openchair has no place for it: " + fields;
    }

    private static boolean isNotKept(FieldError message) {
        return message.code().equals("not-kept");
    }

    private static boolean named(ImportedRecord record, FieldError message) {
        boolean somewhere = message.field() != null && !message.field().isEmpty();
        return somewhere && (record.row() != null || message.field().contains("."));
    }
}
