package org.openchair.service.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openchair.testing.TestDatabase;

/** What can happen to the database under the service: it ends, hangs, or loses one of its processes. */
final class DatabaseOutage {

    private static final String DATA = "SELECT setting FROM pg_settings WHERE name = 'data_directory'";
    private static final int POSTMASTER_PID = 0;
    private static final int MOST_ATTEMPTS = 1200;

    private final Path data;
    private final ProcessHandle postmaster;
    private final List<String> command;
    private boolean away;

    private DatabaseOutage(Path data, ProcessHandle postmaster, List<String> command) {
        this.data = data;
        this.postmaster = postmaster;
        this.command = command;
    }

    static DatabaseOutage prepare() throws SQLException, IOException {
        Path data = Path.of(TestDatabase.start().asSuperuser(DATA));
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                .get(POSTMASTER_PID)
                .strip());
        String[] arguments =
                Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0");
        List<String> command = new ArrayList<>(List.of(arguments));
        command.set(0, Files.readSymbolicLink(Path.of("/proc/" + pid + "/exe")).toString());
        return new DatabaseOutage(data, ProcessHandle.of(pid).orElseThrow(), command);
    }

    /** Ends it as a power failure does. */
    void crash() {
        away = true;
        everyProcess().forEach(process -> signal("KILL", process));
        postmaster.onExit().join();
    }

    /** Ends one of the processes that serve connections, after which the database starts itself again. */
    void crashOneProcess() throws SQLException {
        long backend = Long.parseLong(TestDatabase.start()
                .asSuperuser("SELECT pid FROM pg_stat_activity WHERE usename = '" + TestDatabase.APP
                        + "' AND application_name <> 'openchair-timers' LIMIT 1"));
        signal("KILL", ProcessHandle.of(backend).orElseThrow());
    }

    /** Starts it again, as an operator would. */
    void start() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        List<String> start = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root; in a user namespace of its own it does not see that it is.
            start.addAll(List.of("unshare", "-U"));
        }
        start.addAll(command);
        new ProcessBuilder(start)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/database-outage.log").toFile())
                .start();
        away = false;
    }

    /** Starts it again if it is away still, so that a failed test takes no other with it. */
    void end() throws IOException {
        if (away) {
            start();
            awaitConnections();
        }
    }

    /** Waits until it takes connections. */
    void awaitConnections() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                TestDatabase.start().connect(TestDatabase.APP).close();
                return;
            } catch (SQLException notYet) {
                pause(50);
            }
        }
        throw new AssertionError("The database does not come back: see target/database-outage.log");
    }

    /** Lets no process of it go on. */
    void freeze() {
        everyProcess().forEach(process -> signal("STOP", process));
    }

    /** Lets them go on. */
    void thaw() {
        everyProcess().forEach(process -> signal("CONT", process));
    }

    private Stream<ProcessHandle> everyProcess() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
