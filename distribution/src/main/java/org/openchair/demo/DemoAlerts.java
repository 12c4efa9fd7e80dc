package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes two alerts about danger: one that was taken on, and one that waits for a colleague. */
final class DemoAlerts {

    private DemoAlerts() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DemoTexts.text("alerts.sql"));
        }
    }
}
