package org.openchair.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the project's migrations, for tests: started once a JVM, stopped with it, with the same roles and
 * rights as in production. Each role's password is its name.
 */
public final class TestDatabase {

    public static final String OWNER = "openchair_owner";
    public static final String APP = "openchair_app";
    public static final String REPORTING = "openchair_reporting";
    public static final String LEDGER = "openchair_ledger";

    private static TestDatabase started;

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The database of this JVM, started and migrated at the first call. */
    public static synchronized TestDatabase start() {
        if (started == null) {
            started = new TestDatabase(startPostgres());
            started.prepare();
        }
        return started;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/openchair";
    }

    /** Address of a new and empty database beside it, for a test of its own migrations. */
    public String another(String name) throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
        }
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    /** A connection as one of the roles named here, in UTC as the servers' are. The caller closes it. */
    public Connection connect(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(url(), role, role);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return connection;
    }

    /** How many statements a role has run so far, but for a server's looks whether a job is free to run. */
    public long statementsOf(String role) throws SQLException {
        String count = "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s"
                + " JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = '" + role
                + "' AND s.query NOT LIKE '%pg_try_advisory%'";
        return Long.parseLong(asSuperuser(count));
    }

    /** The first text that a query finds which only the superuser may ask. */
    public String asSuperuser(String query) throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Lets acts that wait for each other wait that long, such as {@code '1min'}, before one is given up; {@code DEFAULT} is a second. */
    public void searchForDeadlocksAfter(String time) throws SQLException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET deadlock_timeout = " + time);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            for (String role : List.of(OWNER, APP, REPORTING, LEDGER)) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
            }
            statement.execute("CREATE DATABASE openchair OWNER " + OWNER);
            statement.execute("CREATE EXTENSION pg_stat_statements");
            // A test decides by it which of two acts is given up when they wait for each other.
            statement.execute("GRANT SET ON PARAMETER deadlock_timeout TO " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(url(), OWNER, OWNER)
                .schemas("openchair", "reporting", "ledger")
                .locations("classpath:db")
                .load()
                .migrate();
    }
}
