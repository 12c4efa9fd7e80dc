package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes the demo's world into a database that has clinics, staff and groups, but nobody in them yet. */
final class WorldWriter {

    private WorldWriter() {}

    static void write(Connection connection, DemoWorld world) throws SQLException {
        writePeople(connection, world);
        writeSessions(connection, world);
        DemoScores.write(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static void writePeople(Connection connection, DemoWorld world) throws SQLException {
        WorldTables.patients().write(connection, world.patients().stream());
        WorldTables.accessNeeds()
                .write(
                        connection,
                        world.patients().stream()
                                .filter(patient -> patient.wishes().accessNeed() != null));
        WorldTables.stages().write(connection, world.stages().stream());
        WorldTables.referrals().write(connection, world.referrals().stream());
        WorldTables.consents()
                .write(
                        connection,
                        world.referrals().stream()
                                .filter(referral -> referral.asked().consent() != null));
        WorldTables.history().write(connection, world.referrals().stream().flatMap(WorldTables.Step::of));
        WorldTables.enrollments(world.time().now())
                .write(connection, world.referrals().stream().filter(referral -> referral.seat()
                        .isPresent()));
    }

    /** The import has planned the weeks to come; here they are written anew together with the past. */
    private static void writeSessions(Connection connection, DemoWorld world) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM openchair.group_session");
        }
        WorldTables.sessions().write(connection, world.meetings().stream());
        WorldTables.marks().write(connection, world.marks().stream());
    }
}
