package org.openchair.service.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An empty spreadsheet to fill in: the names of all columns and one row as an example, which an import refuses to take. */
public final class CsvTemplate {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTemplate() {}

    /** As UTF-8 with a byte order mark, without which spreadsheet programs take it for something else. */
    public static <C extends Enum<C> & Column> byte[] file(Class<C> kind) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(columns(kind, Column::header)).writeRecord(columns(kind, Column::example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static <C extends Enum<C> & Column> List<String> columns(Class<C> kind, Function<Column, String> words) {
        return Arrays.stream(kind.getEnumConstants()).map(words).toList();
    }
}
