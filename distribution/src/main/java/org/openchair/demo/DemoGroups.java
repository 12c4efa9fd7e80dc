package org.openchair.demo;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Schedule;

/** The listed groups with a schedule, as they are in the database. */
final class DemoGroups {

    private static final String LISTED =
            """
            SELECT g.id, g.leadership, g.format, g.cohort_starts_on, g.cohort_ends_on, g.min_age, g.max_age, g.capacity,
                   g.time_zone, g.recurrence_rule, g.first_session_on, g.starts_at, g.duration_minutes,
                   ARRAY(SELECT code FROM openchair.group_language l WHERE l.group_id = g.id ORDER BY code) AS languages,
                   ARRAY(SELECT s.id FROM openchair.group_facilitator f JOIN openchair.staff s ON s.id = f.staff_id
                          WHERE f.group_id = g.id ORDER BY s.subject IS NULL, s.id) AS leaders,
                   EXISTS (SELECT FROM openchair.group_facilitator f JOIN openchair.staff s ON s.id = f.staff_id
                            WHERE f.group_id = g.id AND s.subject IS NOT NULL) AS visible,
                   openchair.under_part_2(g.id) AS part_2
              FROM openchair.support_group g
             WHERE g.status = 'VETTED' AND g.time_zone IS NOT NULL AND g.recurrence_rule IS NOT NULL
               AND g.first_session_on IS NOT NULL AND g.starts_at IS NOT NULL AND g.duration_minutes IS NOT NULL
               AND EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id)
             ORDER BY g.id
            """;

    private DemoGroups() {}

    /** In the order of their ids, so that chance meets them in the same order each time. */
    static List<DemoGroup> read(Connection connection) throws SQLException {
        List<DemoGroup> groups = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LISTED)) {
            while (row.next()) {
                groups.add(group(row));
            }
        }
        return groups;
    }

    private static DemoGroup group(ResultSet row) throws SQLException {
        List<String> languages = List.of(array(row, "languages", String[].class));
        return new DemoGroup(
                row.getObject("id", UUID.class),
                Leadership.valueOf(row.getString("leadership")),
                MeetingFormat.valueOf(row.getString("format")),
                row.getObject("cohort_starts_on", LocalDate.class),
                row.getObject("cohort_ends_on", LocalDate.class),
                row.getObject("min_age", Integer.class),
                row.getObject("max_age", Integer.class),
                row.getObject("capacity", Integer.class),
                languages.isEmpty() ? Set.of("en") : Set.copyOf(languages),
                schedule(row),
                List.of(array(row, "leaders", UUID[].class)),
                row.getBoolean("visible"),
                row.getBoolean("part_2"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                ZoneId.of(row.getString("time_zone")),
                row.getString("recurrence_rule"),
                row.getObject("first_session_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("duration_minutes"));
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        Array array = row.getArray(column);
        return type.cast(array.getArray());
    }
}
