package org.openchair.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Writes who was trained, and who met a supervisor when. */
final class DemoDevelopment {

    private static final String SUPERVISE =
            "UPDATE openchair.staff SET supervisor_id = ? WHERE id = ? AND supervisor_id IS NULL";
    private static final String TRAIN = "INSERT INTO openchair.staff_training"
            + " (id, staff_id, subject_matter, completed_on, valid_until, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?, ?, 'demo', openchair.now()) ON CONFLICT (id) DO NOTHING";
    private static final String MEET = "INSERT INTO openchair.supervision_meeting"
            + " (id, staff_id, supervisor_id, held_on, minutes, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?, ?, 'demo', openchair.now()) ON CONFLICT (id) DO NOTHING";
    private static final int MINUTES = 50;

    private DemoDevelopment() {}

    /** Repeating it on the same day changes nothing. */
    static void write(Connection connection, LocalDate today) throws SQLException {
        for (Development each : Development.asOf(today)) {
            supervise(connection, each);
            train(connection, each);
            meet(connection, each);
        }
    }

    private static void supervise(Connection connection, Development each) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SUPERVISE)) {
            update.setObject(1, StaffMember.id(each.supervisor()));
            update.setObject(2, StaffMember.id(each.number()));
            update.executeUpdate();
        }
    }

    private static void train(Connection connection, Development each) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TRAIN)) {
            insert.setObject(1, id("training", each.number(), each.completedOn()));
            insert.setObject(2, StaffMember.id(each.number()));
            insert.setString(3, each.training());
            insert.setObject(4, each.completedOn());
            insert.setObject(5, each.validUntil());
            insert.executeUpdate();
        }
    }

    private static void meet(Connection connection, Development each) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MEET)) {
            for (LocalDate day : each.meetings()) {
                insert.setObject(1, id("meeting", each.number(), day));
                insert.setObject(2, StaffMember.id(each.number()));
                insert.setObject(3, StaffMember.id(each.supervisor()));
                insert.setObject(4, day);
                insert.setInt(5, MINUTES);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static UUID id(String kind, int number, LocalDate day) {
        return UUID.nameUUIDFromBytes(("demo/" + kind + "/" + number + "/" + day).getBytes(StandardCharsets.UTF_8));
    }
}
