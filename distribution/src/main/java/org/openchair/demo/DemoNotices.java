package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Tells the demo's people of what happened to their referrals in the last two weeks; what is older than three days was read. */
final class DemoNotices {

    private DemoNotices() {}

    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DemoTexts.text("notices.sql"));
        }
    }
}
