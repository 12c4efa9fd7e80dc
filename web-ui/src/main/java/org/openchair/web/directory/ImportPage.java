package org.openchair.web.directory;

import java.util.List;
import org.openchair.api.FieldError;
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
 */
public record ImportPage(String pasted, ImportReport report, FieldErrors errors) {
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

    /** What was odd about a record. */
    public static List<String> messages(ImportedRecord record) {
        return record.messages() == null
                ? List.of()
                : record.messages().stream().map(FieldError::message).toList();
    }
}
