package org.openchair.chaos;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.launcher.LauncherCommand;

/** The launcher under a supervisor that starts it again when it fails, as the systemd unit in the docs does. */
final class SupervisedPlatform implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int STOP_SECONDS = 90;
    private static final int LAST_LINES = 30;

    private final List<String> command;
    private final Path log;
    private final Workplace workplace;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Thread supervisor = new Thread(this::supervise, "supervisor");

    private volatile Process launcher;
    private volatile boolean stopping;
    private volatile int starts;

    SupervisedPlatform(Path assembly, Workplace workplace, int port, Path log) throws IOException {
        this.command = LauncherCommand.of(assembly, port, workplace.data(), List.of());
        this.log = log;
        this.workplace = workplace;
        this.port = port;
        this.launcher = launch();
        supervisor.setDaemon(true);
        supervisor.start();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String keycloakUrl() {
        return "http://localhost:" + (port + 1);
    }

    int postgresPort() {
        return port + 2;
    }

    /** How often the launcher was started. */
    int starts() {
        return starts;
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** A server by the file in which the launcher remembers it, if it runs. */
    Optional<ProcessHandle> remembered(String pidFile) throws IOException {
        return process(workplace.data().resolve("run").resolve(pidFile));
    }

    Optional<ProcessHandle> postmaster() throws IOException {
        return process(workplace.data().resolve("postgres/postmaster.pid"));
    }

    /** Has the launcher said that the platform is ready, demo data included? */
    boolean hasSaidReady() throws IOException {
        return Files.readString(log).contains("Openchair is ready: ");
    }

    /** The last lines of its output. */
    String lastSaid() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Does the platform say that it is ready, and does Keycloak answer? */
    boolean isReady() throws InterruptedException {
        return status(url("/health/ready")) == 200
                && status(keycloakUrl() + "/realms/openchair/.well-known/openid-configuration") == 200;
    }

    /** Status of an address, or 0 when nothing answers. */
    int status(String url) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    @Override
    public void close() {
        stopping = true;
        supervisor.interrupt();
        launcher.destroy();
        Commands.endsWithin(launcher, STOP_SECONDS);
    }

    private Process launch() throws IOException {
        starts++;
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        // Otherwise the launcher gives up on a server that is killed this often.
        builder.environment().put("OPENCHAIR_RESTART_LIMIT", "999");
        return builder.start();
    }

    private void supervise() {
        try {
            while (!stopping) {
                launcher.waitFor();
                Thread.sleep(PAUSE.toMillis());
                if (!stopping) {
                    launcher = launch();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(line -> line.trim().split(" ")[0])
                    .filter(pid -> pid.matches("[0-9]+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        }
    }
}
