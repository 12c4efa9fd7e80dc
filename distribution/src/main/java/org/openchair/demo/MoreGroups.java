package org.openchair.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Multiplies the listed groups for benchmarks: copies of the imported ones, led by people without an account. */
public final class MoreGroups {

    private MoreGroups() {}

    /**
     * Adds copies until there are that many times the groups that were imported.
     *
     * @param scale 1 adds none
     */
    static void write(Connection connection, int scale) throws SQLException {
        copy(connection, scale - 1, ":");
    }

    /**
     * Adds that many copies of every listed group.
     *
     * @param mark goes into the ids of the copies, so that what was copied before can be copied again under another mark
     */
    public static void copy(Connection connection, int times, String mark) throws SQLException {
        String inserts = DemoTexts.text("more-groups.sql").replace("':'", "'" + mark + "'");
        for (String insert : inserts.split(";\\s*\n")) {
            if (!insert.isBlank()) {
                try (PreparedStatement statement = connection.prepareStatement(insert)) {
                    statement.setInt(1, times);
                    statement.execute();
                }
            }
        }
    }
}
