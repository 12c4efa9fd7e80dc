package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes the scores of everybody who has had a seat, so that the charts have something to show. */
final class DemoScores {

    private DemoScores() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DemoTexts.text("scores.sql"));
        }
    }
}
