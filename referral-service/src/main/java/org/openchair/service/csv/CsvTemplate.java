package org.openchair.service.directory.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An empty spreadsheet to fill in: the names of all columns and one row as an example, which an import refuses to take. */
final class CsvTemplate {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTemplate() {}

    /** As UTF-8 with a byte order mark, without which spreadsheet programs take it for something else. */
    static byte[] file() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(columns(GroupColumn::header)).writeRecord(columns(GroupColumn::example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> columns(Function<GroupColumn, String> words) {
        return Arrays.stream(GroupColumn.values()).map(words).toList();
    }
}
