package org.openchair.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by PostgreSQL's COPY, the fastest way to write many. */
final class TableCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final StringBuilder rows = new StringBuilder(BUFFER);
    private final CopyIn copy;

    private TableCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Begins to write into these columns of the table. */
    static TableCopy into(Connection connection, String table, String... columns) throws SQLException {
        String command = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
        return new TableCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command));
    }

    /** Writes a row; the values are written as their text, null as SQL null. */
    void row(Object... values) throws SQLException {
        rows.append(Stream.of(values).map(TableCopy::cell).collect(Collectors.joining("\t")))
                .append('\n');
        if (rows.length() > BUFFER) {
            flush();
        }
    }

    /** Ends the copy; a copy that was cut short by an error is rolled back with its transaction. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            flush();
            copy.endCopy();
        }
    }

    private void flush() throws SQLException {
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
