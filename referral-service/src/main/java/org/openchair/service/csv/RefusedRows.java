package org.openchair.service.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.api.FieldError;

/** The refused rows of a sheet as a file: the cells as they were sent, and what to correct beside them. It can be sent again. */
public final class RefusedRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RefusedRows() {}

    /**
     * As UTF-8 with a byte order mark. Columns that were left out are in it, called so, and are left out again.
     *
     * @param errors what to correct, by the number of the row; a row without is not in the file
     */
    public static byte[] file(CsvTable<?> table, Map<Integer, List<FieldError>> errors) {
        List<Integer> read = IntStream.range(0, table.columns().size())
                .filter(place -> !SheetColumns.saysWhatToCorrect(
                        table.columns().get(place).header()))
                .boxed()
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(Stream.concat(
                            read.stream()
                                    .map(place -> harmless(SheetColumns.headOfRefused(
                                            table.columns().get(place)))),
                            Stream.of(SheetColumns.ADVICE))
                    .toList());
            for (int row = 0; row < table.rows().size(); row++) {
                List<FieldError> toCorrect = errors.get(table.rows().get(row).number());
                if (toCorrect != null) {
                    writer.writeRecord(row(table.written().get(row + 1), read, toCorrect));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** As something to download, or the problem. */
    public static Response answer(Outcome<byte[]> outcome, String name) {
        return outcome instanceof Done<byte[]> done
                ? Response.ok(done.value())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .build()
                : Response.ok(outcome).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static List<String> row(List<String> written, List<Integer> read, List<FieldError> toCorrect) {
        List<String> cells = new ArrayList<>();
        read.forEach(place -> cells.add(place < written.size() ? harmless(written.get(place)) : ""));
        cells.add(toCorrect.stream()
                .map(each -> each.field() == null || each.field().isEmpty()
                        ? each.message()
                        : each.field() + ": " + each.message())
                .collect(Collectors.joining(" ")));
        return cells;
    }

    /** What another program would compute begins with an apostrophe, which shows that it is text. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=@\t\r].*") ? "'" + cell : cell;
    }
}
