package org.openchair.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The groups that people work with meanwhile. */
final class Groups {

    private Groups() {}

    /** The staff id of a demo user, by the beginning of the displayed name. */
    static UUID leader(Connection owner, String name) throws SQLException {
        return ids(
                        owner,
                        "SELECT id FROM openchair.staff WHERE lower(display_name) LIKE ? AND subject IS NOT NULL",
                        name + "%")
                .get(0);
    }

    /** The groups of these sessions. */
    static List<UUID> of(Connection owner, List<UUID> sessions) throws SQLException {
        return ids(
                owner,
                "SELECT DISTINCT group_id FROM openchair.group_session WHERE id = ANY (CAST(? AS uuid[]))",
                owner.createArrayOf("uuid", sessions.toArray()));
    }

    private static List<UUID> ids(Connection owner, String text, Object value) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(text)) {
            query.setObject(1, value);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }
}
