package org.openchair.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.openchair.demo.BusyEvening;

/** The platform's database, as its owner: to bring about what would take days, and to see what was really written. */
final class Records {

    private Records() {}

    /** Has a group's session begin this moment: a test cannot wait for next Tuesday. Returns the session's id. */
    static UUID sessionBeginsNow(String group) {
        return UUID.fromString(text(
                """
                INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
                SELECT gen_random_uuid(), 1, id, (now() AT TIME ZONE time_zone)::date, now(), now() + interval '1 hour', 'PLANNED'
                  FROM openchair.support_group WHERE name = ?
                RETURNING id""",
                group));
    }

    /**
     * Has a session with that many people begin this moment, in a new open group that a demo user leads; those of tests before are
     * over. Returns its id.
     */
    static UUID busySession(String leader, int people, String format) {
        change(
                "UPDATE openchair.group_session s SET local_date = s.local_date - 3, starts_at = s.starts_at - interval '3 days',"
                        + " ends_at = s.ends_at - interval '3 days' FROM openchair.support_group g"
                        + " WHERE g.id = s.group_id AND g.name LIKE ?",
                "Busy %");
        try (Connection owner = owner(Platform.shared())) {
            UUID staff = UUID.fromString(text(
                    "SELECT id FROM openchair.staff WHERE lower(display_name) LIKE ? || '%' AND subject IS NOT NULL",
                    leader));
            return BusyEvening.begin(owner, "Busy " + UUID.randomUUID(), List.of(staff), people, format)
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a query counts. */
    static long count(String query, String value) {
        return Long.parseLong(text(query, value));
    }

    /** The first column of a query's first row. */
    static String text(String query, String value) {
        return text(Platform.shared(), query, value);
    }

    /** The same at a platform of a test's own. */
    static String text(Platform platform, String query, String value) {
        try (Connection owner = owner(platform);
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows, each question mark by the text in its place. */
    static void change(String statement, String... values) {
        try (Connection owner = owner(Platform.shared());
                PreparedStatement change = owner.prepareStatement(statement)) {
            for (int place = 0; place < values.length; place++) {
                change.setString(place + 1, values[place]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection owner(Platform platform) throws SQLException {
        Connection owner = DriverManager.getConnection(
                platform.jdbcUrl(), "openchair_owner", platform.secret("OPENCHAIR_OWNER_DATABASE_PASSWORD"));
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return owner;
    }
}
