package org.openchair.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, kept in the data folder, on this machine's loopback address and by password only. */
final class PostgresServer implements Server {

    static final String NAME = "PostgreSQL";

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final int port;
    private final Credentials superuser;

    private EmbeddedPostgres running;
    private ProcessHandle postmaster;
    private boolean stopped;

    PostgresServer(DataFolder folder, int port, Credentials superuser) {
        this.folder = folder;
        this.port = port;
        this.superuser = superuser;
    }

    /** Starts it, after making its files at the first start. Returns once it answers. */
    synchronized void start() throws CannotStart {
        if (stopped) {
            throw new CannotStart(NAME + " was told to stop.");
        }
        try {
            running = launch();
            postmaster = Postmaster.in(folder.postgres()).orElseThrow(() -> new IOException("no postmaster"));
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("PostgreSQL does not start (%s). Its log: %s".formatted(e.getMessage(), log()), e);
        }
    }

    /** A connection as superuser, for setting up roles and databases. The caller closes it. */
    Connection connect() throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized CompletableFuture<CannotStart> ended() {
        return postmaster.onExit().thenApply(gone -> new CannotStart("PostgreSQL ended by itself. Its log: " + log()));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        try {
            if (running != null) {
                running.close();
                running = null;
                Postmaster.stop(postmaster, GRACE);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        Path password = Files.writeString(folder.run("superuser"), superuser.password());
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.postgres())
                    .setOverrideWorkingDirectory(folder.cache().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setConnectConfig("password", superuser.password())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // The library is made for tests and switches these off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setOutputRedirector(Redirect.appendTo(log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(log().toFile()))
                    .start();
        } finally {
            Files.delete(password);
        }
    }

    private Path log() {
        return folder.log("postgresql.log");
    }
}
