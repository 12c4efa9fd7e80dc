package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes what sessions were about, how members rated them, a few concerns and a therapist's notes. */
final class DemoRecords {

    private DemoRecords() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DemoTexts.text("records.sql"));
        }
    }
}
