package org.openchair.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Fills an empty Openchair with a fictional world, so that every page and report has something to show. The directory goes in through
 * the API, as in real life; people and history are written by the database's owner, since nobody can make the past by hand.
 */
public final class DemoData {

    private DemoData() {}

    /**
     * Where to load.
     *
     * @param jdbcUrl the database, already migrated
     * @param ownerUser role that owns the schemas
     * @param ownerPassword its password
     * @param apiUrl where the API answers, such as {@code http://localhost:8080/api}
     * @param keycloakUrl Keycloak without a path, with the demo realm
     * @param scale how many times 150 patients, from 1
     */
    public record Target(
            String jdbcUrl, String ownerUser, String ownerPassword, String apiUrl, String keycloakUrl, int scale) {}

    /**
     * Loads clinics, staff, directory, patients and half a year of history, dated relative to today.
     *
     * @param progress is told each step in a few words
     * @throws Exception when the API, Keycloak or the database refuses
     */
    public static void load(Target target, Consumer<String> progress) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(target.jdbcUrl(), target.ownerUser(), target.ownerPassword())) {
            Clock clock = clock(connection);
            DemoStaff.write(connection);
            DemoDevelopment.write(connection, LocalDate.now(clock));
            int groups = imported(connection, target, DemoDirectory.asOf(LocalDate.now(clock)));
            progress.accept("demo directory: " + groups + " groups imported");
            DemoWorld world = loadPeopleAndHistory(connection, clock, target.scale());
            progress.accept("demo data: " + world.patients().size() + " patients, "
                    + world.referrals().size() + " referrals, " + world.marks().size() + " attendance marks");
        }
    }

    /** The demo's directory comes from a feed that is trusted for as long as the import takes. */
    private static int imported(Connection connection, Target target, String directory) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO openchair.trusted_feed (id, account, name, assurer, named_by, named_at)
                    VALUES (md5('demo feed')::uuid, 'morgan', 'Demo directory', 'morgan@example.org', 'demo', openchair.now())
                    ON CONFLICT DO NOTHING""");
            int groups = new DirectoryImport(target).send(directory);
            statement.execute("UPDATE openchair.trusted_feed SET ended_by = 'demo', ended_at = openchair.now()"
                    + " WHERE id = md5('demo feed')::uuid AND ended_at IS NULL");
            return groups;
        }
    }

    /** The platform's clock, as the database tells it. */
    private static Clock clock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ahead_seconds FROM openchair.demo_clock")) {
            rows.next();
            return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(rows.getLong(1)));
        }
    }

    /** As the nights did in which all of that was recorded. */
    private static void tellNumbers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE openchair.group_told SET told_on = NULL; SELECT openchair.tell_numbers()");
        }
    }

    /** Writes patients and history for the groups and the staff that are in the database, all or nothing. */
    static DemoWorld loadPeopleAndHistory(Connection connection, Clock clock, int scale) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            MoreGroups.write(connection, scale);
            DemoWorld world = DemoWorld.make(DemoGroups.read(connection), clock, scale);
            WorldWriter.write(connection, world);
            tellNumbers(connection);
            connection.commit();
            return world;
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
