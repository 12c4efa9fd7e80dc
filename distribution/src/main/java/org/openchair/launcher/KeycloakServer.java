package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keycloak, unpacked into the data folder and optimized once, with its records in the platform's PostgreSQL. What is unpacked can
 * be thrown away at any time.
 */
final class KeycloakServer extends JavaServer {

    static final String NAME = "Keycloak";
    static final String CONSOLE = "keycloak-console.log";
    static final String PID_FILE = "keycloak.pid";

    /** System property: a folder where data folders of the same build share what is unpacked and optimized, as in tests. */
    static final String PREPARED = "openchair.keycloak.prepared";

    private static final String MARKER = "installed";

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local");
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(5);

    private final Assembly assembly;
    private final DataFolder folder;
    private final Settings settings;
    private final Progress progress;
    private final int managementPort;

    KeycloakServer(Assembly assembly, DataFolder folder, Settings settings, Progress progress) {
        super(NAME, folder, PID_FILE, CONSOLE);
        this.assembly = assembly;
        this.folder = folder;
        this.settings = settings;
        this.progress = progress;
        this.managementPort = Ports.management(settings.options().keycloakPort());
    }

    /** Unpacks and optimizes the distribution, unless an earlier start did, or one that left its work where others find it. */
    void install() throws CannotStart {
        try {
            String wanted = version();
            if (!isInstalled(folder.keycloak(), wanted)) {
                Path prepared =
                        Path.of(System.getProperty(PREPARED, folder.keycloak().toString()));
                if (isInstalled(prepared, wanted)) {
                    FolderCopy.of(prepared, folder.keycloak());
                } else {
                    installAnew(wanted);
                    publish(prepared, wanted);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be unpacked (%s).".formatted(e.getMessage()), e);
        }
    }

    /** For others to copy, unless one of them was faster: they may be reading it. */
    private void publish(Path prepared, String wanted) throws IOException {
        if (!isInstalled(prepared, wanted)) {
            FolderCopy.of(folder.keycloak(), prepared);
        }
    }

    private static boolean isInstalled(Path keycloak, String wanted) throws IOException {
        Path marker = keycloak.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(wanted);
    }

    private void installAnew(String wanted) throws CannotStart, IOException {
        progress.step(NAME, "unpacking");
        new ZipArchive(assembly.keycloak()).unpackInto(folder.keycloak());
        optimize();
        Files.writeString(folder.keycloak().resolve(MARKER), wanted);
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresServer.NAME);
    }

    /** Starts it on a database that answers, and returns once people can sign in. */
    @Override
    public void start() throws CannotStart, InterruptedException {
        progress.step(NAME, "starting");
        writeRealm();
        launch(command(JVM, arguments()), environment());
        awaitServing("http://localhost:%d/health/ready".formatted(managementPort));
        progress.step(NAME, "ready at " + settings.keycloakUrl());
    }

    private void optimize() throws CannotStart {
        progress.step(NAME, "optimizing, once");
        ChildProcess build = launch(command(List.of("-Xmx512m"), BUILD), Map.of());
        if (!build.exitsWithin(BUILD_PATIENCE) || build.exitCode() != 0) {
            throw new CannotStart("Keycloak cannot be optimized. Its log: " + folder.log(CONSOLE));
        }
    }

    private void writeRealm() throws CannotStart {
        try {
            new ThemeFolder(assembly.configuration("themes"))
                    .copyInto(folder.keycloak().resolve("themes"));
            new RealmFile(assembly, settings.options().demo())
                    .writeTo(folder.keycloak().resolve("data/import/openchair-realm.json"));
        } catch (IOException e) {
            throw new CannotStart("The realm and its looks cannot be written (%s).".formatted(e.getMessage()), e);
        }
    }

    private String version() throws IOException {
        return "%d bytes of %s; %s"
                .formatted(Files.size(assembly.keycloak()), Files.getLastModifiedTime(assembly.keycloak()), BUILD);
    }

    /** The optimizing compiler gains nothing in a run this short, and memory is what a laptop lacks. */
    private static final List<String> JVM =
            List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** As the distribution's own script does; one process less to stop. */
    private List<String> command(List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + folder.keycloak(),
                "-Djboss.server.config.dir=" + folder.keycloak().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                // The build alone does not keep Keycloak from listening for others of its kind, on every address.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + settings.listenAddress(),
                "--http-port=" + settings.options().keycloakPort(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname=" + settings.keycloakUrl(),
                "--log=console,file",
                "--log-console-level=warn",
                "--log-file=" + folder.log("keycloak.log"),
                "--log-file-output=json");
    }

    private Map<String, String> environment() throws CannotStart {
        Map<String, String> environment = new HashMap<>(settings.forRealm());
        Credentials database = settings.keycloakDatabase();
        environment.put(
                "KC_DB_URL",
                "jdbc:postgresql://localhost:%d/keycloak"
                        .formatted(settings.options().postgresPort()));
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put(
                "KC_BOOTSTRAP_ADMIN_USERNAME", settings.keycloakAdministrator().user());
        environment.put(
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.keycloakAdministrator().password());
        return environment;
    }
}
