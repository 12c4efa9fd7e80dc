package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL, kept in the data folder, on this machine's loopback address and by password only. */
final class PostgresServer extends ProcessServer {

    static final String NAME = "PostgreSQL";
    static final String PID_FILE = "postgresql.pid";

    static final String LOG = "postgresql.log";
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration MAKING = Duration.ofMinutes(2);

    private static final List<String> SERVING = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "max_connections=300",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on");

    /** A refused row, a statement and its parameters hold what is in the records: none of them is logged. */
    private static final List<String> LOGGING = List.of(
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_duration_sample=-1",
            "log_transaction_sample_rate=0",
            "log_replication_commands=off",
            "debug_print_parse=off",
            "debug_print_rewritten=off",
            "debug_print_plan=off");

    private final DataFolder folder;
    private final int port;
    private final Credentials superuser;
    private final Progress progress;

    PostgresServer(DataFolder folder, int port, Credentials superuser, Progress progress) {
        super(NAME, new PidFile(folder.run(PID_FILE)), folder.log(LOG));
        this.folder = folder;
        this.port = port;
        this.superuser = superuser;
        this.progress = progress;
    }

    /** Starts it, after making its files at the first start. Returns once it answers. */
    @Override
    public void start() throws CannotStart, InterruptedException {
        progress.step(NAME, "starting");
        launch(prepared(), environment());
        awaitServing("127.0.0.1:" + port, this::answers);
        progress.step(NAME, "ready on port " + port);
    }

    /** A connection as superuser, for setting up roles and databases. The caller closes it. */
    Connection connect() throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }

    /** Ends its clients' connections and the server; a plain stop would wait for every client to leave. */
    @Override
    void drain(ChildProcess running) {
        Postmaster.shutDownFast(running.handle());
        running.exitsWithin(GRACE);
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The command that starts it, once its programs and its files are there and nothing of an earlier run is in the way. */
    private List<String> prepared() throws CannotStart, InterruptedException {
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder.cache(), DataFolder.POSTGRESQL);
            if (!folder.hasDatabase()) {
                makeFiles(binaries);
            }
            Postmaster.clearAway(folder.postgres());
            return binaries.command("postgres", arguments());
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's files cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("-D", folder.postgres().toString(), "-p", Integer.toString(port)));
        Stream.concat(SERVING.stream(), LOGGING.stream()).forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    /** Makes the files beside their place and moves them there: what is only half made is never started. */
    private void makeFiles(PostgresBinaries binaries) throws IOException, CannotStart, InterruptedException {
        if (Files.exists(folder.postgres())) {
            // A place that the operator has prepared, such as a disk of its own: nothing can be moved there.
            makeFiles(binaries, folder.postgres());
            return;
        }
        Path unfinished = folder.run("postgres-unfinished");
        ZipArchive.delete(unfinished);
        makeFiles(binaries, unfinished);
        Files.move(unfinished, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeFiles(PostgresBinaries binaries, Path target)
            throws IOException, CannotStart, InterruptedException {
        Path password = Files.writeString(folder.run("superuser"), superuser.password());
        try {
            List<String> how = List.of("-E", "UTF-8", "--auth=scram-sha-256", "--pwfile=" + password);
            List<String> arguments = new ArrayList<>(List.of("-D", target.toString(), "-U", superuser.user()));
            arguments.addAll(how);
            ProcessBuilder initdb = new ProcessBuilder(binaries.command("initdb", arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            initdb.environment().putAll(environment());
            run(initdb.start());
        } finally {
            Files.delete(password);
        }
    }

    private void run(Process initdb) throws CannotStart, InterruptedException {
        boolean ended = ProcessTree.exitsWithin(initdb.toHandle(), MAKING);
        if (!ended) {
            new ProcessTree(initdb.toHandle()).stop(Duration.ZERO);
        }
        if (!ended || initdb.waitFor() != 0) {
            throw new CannotStart("PostgreSQL's files cannot be made. Its log: " + log());
        }
    }

    /** How words are sorted and put into lower case does not depend on the operator's language. */
    private static Map<String, String> environment() {
        return System.getProperty("os.name").startsWith("Linux") ? Map.of("LC_ALL", "C.UTF-8") : Map.of();
    }

    private Path log() {
        return folder.log(LOG);
    }
}
