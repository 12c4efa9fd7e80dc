package org.openchair.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payara Micro with the three applications. Its folder is made anew at every start: it keeps nothing of worth. */
final class PayaraServer extends JavaServer {

    static final String NAME = "Payara";
    static final String CONSOLE = "payara-console.log";
    static final String PID_FILE = "payara.pid";
    static final Duration AT_ONCE = Duration.ZERO;

    private final Assembly assembly;
    private final DataFolder folder;
    private final Settings settings;
    private final Progress progress;

    private volatile DeploymentLog deployment;

    PayaraServer(Assembly assembly, DataFolder folder, Settings settings, Progress progress) {
        super(NAME, folder, PID_FILE, CONSOLE);
        this.assembly = assembly;
        this.folder = folder;
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresServer.NAME);
    }

    /** Starts it on a migrated database, and returns once the pages answer. */
    @Override
    public void start() throws CannotStart, InterruptedException {
        progress.step(NAME, "starting and deploying");
        prepare();
        launch(command(), environment());
        // The pages are deployed last: before they answer, the server is not asked for the health of half an
        // application.
        awaitServing(settings.localUrl() + "/", settings.localUrl() + "/health/ready");
        progress.step(NAME, "ready at " + settings.localUrl());
    }

    @Override
    Optional<String> failure() {
        return deployment.failure();
    }

    private void prepare() throws CannotStart {
        try {
            // A kept folder would deploy the applications of the run before besides those of this run.
            ZipArchive.delete(folder.payara());
            ZipArchive.delete(folder.run("tmp"));
            Files.deleteIfExists(stoppingFile());
            Files.createDirectories(folder.payara());
            Files.createDirectories(folder.run("tmp"));
            fill("payara-preboot.txt");
            fill("payara-logging.properties");
            deployment = DeploymentLog.from(folder.log(CONSOLE));
        } catch (IOException e) {
            throw new CannotStart("Payara's folder cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }

    /** Copies a configuration file with its placeholders filled in. */
    private void fill(String name) throws IOException {
        String template = Files.readString(assembly.configuration(name));
        String filled = template.replace("${listen.address}", settings.listenAddress())
                .replace("${log.file}", folder.log("payara.%g.log").toString());
        Files.writeString(folder.run(name), filled);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(PayaraJvm.arguments(settings.payaraJvm()));
        command.addAll(arguments());
        return command;
    }

    private List<String> arguments() {
        return List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                // In Turkish the capital of i is no I: the server would look for settings under names that nobody gave.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.awt.headless=true",
                // Else it is looked for in every jar at every request, since each token is read as JSON.
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                // The server closes idle connections after 30 seconds: the pages let go of theirs to the services
                // before that, since
                // a request that meets the closing would be lost.
                "-Djdk.httpclient.keepalive.timeout=20",
                "-Djava.io.tmpdir=" + folder.run("tmp"),
                "-jar",
                assembly.payaraMicro().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                folder.payara().toString(),
                "--port",
                Integer.toString(settings.options().port()),
                "--prebootcommandfile",
                folder.run("payara-preboot.txt").toString(),
                "--postbootcommandfile",
                assembly.configuration("payara-postboot.txt").toString(),
                // The listener opens after everything is deployed: until then callers are refused, not told "not
                // found".
                "--postdeploycommandfile",
                assembly.configuration("payara-postdeploy.txt").toString(),
                "--logproperties",
                folder.run("payara-logging.properties").toString(),
                "--deploy",
                deployed("referral-service", "api"),
                "--deploy",
                deployed("reporting", "reporting"),
                "--deploy",
                deployed("web-ui", "/"));
    }

    private String deployed(String application, String context) {
        Path war = assembly.application(application);
        return war + ":" + context;
    }

    private Map<String, String> environment() throws CannotStart {
        Map<String, String> environment = new HashMap<>(settings.forApplications());
        environment.put("OPENCHAIR_STOPPING_FILE", stoppingFile().toString());
        if (settings.options().demo()) {
            environment.put(DemoClock.SETTING, Long.toString(new DemoClock(settings).aheadSeconds()));
        }
        environment.put(
                "OPENCHAIR_DISK_FOLDERS",
                folder.run("tmp") + "," + folder.log("payara.0.log").getParent());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", folder.signingKeys().toUri().toString());
        return environment;
    }

    /**
     * None: when it ends by itself it takes its applications away while it still listens, and answers 404 meanwhile, which callers
     * take as final. What it was asked is answered by then, and what it keeps is in the database.
     */
    @Override
    Duration grace() {
        return AT_ONCE;
    }

    /** Its presence tells the applications to report that they are not ready. */
    private Path stoppingFile() {
        return folder.run("stopping");
    }

    @Override
    void drain(ChildProcess running) {
        try {
            Files.writeString(stoppingFile(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Requests in flight are answered meanwhile; the server itself would cut them off.
        running.exitsWithin(settings.drainTime());
    }
}
