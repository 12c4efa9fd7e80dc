package org.openchair.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Multiplies the listed groups for benchmarks: copies of the imported ones, led by people without an account. */
final class MoreGroups {

    private MoreGroups() {}

    /**
     * Adds copies until there are that many times the groups that were imported.
     *
     * @param scale 1 adds none
     */
    static void write(Connection connection, int scale) throws SQLException {
        for (String insert : DemoTexts.text("more-groups.sql").split(";\\s*\n")) {
            if (!insert.isBlank()) {
                try (PreparedStatement statement = connection.prepareStatement(insert)) {
                    statement.setInt(1, scale - 1);
                    statement.execute();
                }
            }
        }
    }
}
