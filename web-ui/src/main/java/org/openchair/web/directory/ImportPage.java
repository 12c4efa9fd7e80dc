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

/**
 * Bringing groups into the directory.
 *
 * @param pasted what was pasted
 * @param report what became of each record; null before anything was sent
 * @param errors what must be corrected
 * @param vocabularies the words that a spreadsheet can use
 */
public record ImportPage(String pasted, ImportReport report, FieldErrors errors, Facets vocabularies) {
    /** The words of a vocabulary, as they are written in a cell. */
    public static String words(List<CodeLabel> codes) {
        return codes.stream().map(CodeLabel::label).collect(Collectors.joining(" | "));
    }

    /** Records of HSDS begin with a bracket; anything else can only be a spreadsheet. */
    static String media(byte[] records) {
        String text = new String(records, UTF_8).replace("\uFEFF", "").strip();
        return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/csv";
    }

    /** What became of a record, in words. */
    public static String result(ImportedRecord record) {
        return Labels.of(record.result());
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

    /** What was odd about a record, each with the column to look at where there is one. */
    public static List<String> messages(ImportedRecord record) {
        return record.messages() == null
                ? List.of()
                : record.messages().stream()
                        .map(each -> inColumn(record, each) ? each.field() + ": " + each.message() : each.message())
                        .toList();
    }

    private static boolean inColumn(ImportedRecord record, FieldError message) {
        return record.row() != null && !message.field().isEmpty();
    }
}
