package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes how patients were involved in their referrals, and which groups they named besides the first. */
final class DemoChoices {

    private DemoChoices() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DemoTexts.text("choices.sql"));
        }
    }
}
