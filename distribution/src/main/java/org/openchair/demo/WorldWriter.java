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
        DemoPlanning.write(connection, world.time().now());
        DemoScores.write(connection);
        DemoChoices.write(connection);
        DemoAlerts.write(connection);
        DemoNotices.write(connection);
        DemoRecords.write(connection);
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
        WorldTables.referrals(world.time().today()).write(connection, world.referrals().stream());
        DemoConsents.table(world.time().today())
                .write(
                        connection,
                        world.referrals().stream()
                                .filter(referral -> referral.asked().consent() != null));
        DemoGuardians.table()
                .write(
                        connection,
                        world.referrals().stream()
                                .filter(referral -> DemoGuardians.agreedTo(
                                        referral, world.time().today())));
        WorldTables.history().write(connection, world.referrals().stream().flatMap(WorldTables.Step::of));
        offerByHand(connection);
        WorldTables.enrollments(world.time().now())
                .write(connection, world.referrals().stream().filter(referral -> referral.seat()
                        .isPresent()));
        DemoConsents.takeBack(connection);
    }

    /** The demo's groups keep seats free for whoever tries it, so that those who wait are offered one by hand. */
    private static void offerByHand(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO openchair.group_waitlist (group_id, offering, changed_by, changed_at)"
                    + " SELECT DISTINCT ON (r.group_id) r.group_id, 'BY_HAND', f.staff_id, openchair.now() FROM openchair.referral r"
                    + " JOIN openchair.group_facilitator f ON f.group_id = r.group_id WHERE r.state = 'WAITLISTED'"
                    + " ORDER BY r.group_id, f.staff_id");
        }
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
