package org.openchair.service.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openchair.testing.TestDatabase;

/** Every row of every table, to compare what was there before with what is there afterwards. */
final class TablesAsTheyAre {

    private static final String TABLES =
            "SELECT relname FROM pg_class WHERE relnamespace = 'openchair'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1";

    /**
     * What grows with every change, and what a job writes while it sends: versions of patients, since when a clinic is asked
     * again about a note, what has become of an email, and in which email a notice went.
     */
    private static final Map<String, String> WITHOUT = Map.of(
            "patient", "- 'version'",
            "kept_apart_by_name", "- 'ask_again_since'",
            "outgoing_mail", "- 'state' - 'due_at' - 'attempts' - 'failure' - 'settled_at'",
            "notice", "- 'mail_id'");

    private TablesAsTheyAre() {}

    /** Rows by table, but for the tables named, and for what grows with every change. */
    static Map<String, List<String>> except(List<String> tables) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String table : texts(statement, TABLES)) {
                if (!tables.contains(table)) {
                    String without = WITHOUT.getOrDefault(table, "");
                    rows.put(
                            table,
                            texts(
                                    statement,
                                    "SELECT (to_jsonb(t) %s)::text FROM openchair.%s t ORDER BY 1"
                                            .formatted(without, table)));
                }
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
