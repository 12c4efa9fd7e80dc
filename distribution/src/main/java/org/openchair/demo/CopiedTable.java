package org.openchair.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A table that the demo fills by PostgreSQL's COPY, the fastest way to write many rows: each column with the fact it holds.
 *
 * @param <T> what becomes a row
 */
final class CopiedTable<T> {

    private static final int BUFFER = 1 << 16;

    private record Column<T>(String name, Function<T, Object> fact) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final String name;

    CopiedTable(String name) {
        this.name = name;
    }

    /** Adds a column; the fact is written as its text, null as SQL null. */
    CopiedTable<T> with(String column, Function<T, Object> fact) {
        columns.add(new Column<>(column, fact));
        return this;
    }

    /** Writes a row for each. */
    void write(Connection connection, Stream<T> all) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command());
        StringBuilder rows = new StringBuilder(BUFFER);
        for (Iterator<T> each = all.iterator(); each.hasNext(); ) {
            rows.append(row(each.next())).append('\n');
            if (rows.length() > BUFFER) {
                flush(rows, copy);
            }
        }
        flush(rows, copy);
        copy.endCopy();
    }

    private String command() {
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "COPY " + name + " (", ") FROM STDIN"));
    }

    private String row(T thing) {
        return columns.stream().map(column -> cell(column.fact().apply(thing))).collect(Collectors.joining("\t"));
    }

    private static void flush(StringBuilder rows, CopyIn copy) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private static String cell(Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
