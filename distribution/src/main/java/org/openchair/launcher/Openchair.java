package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * The whole platform from one command: {@code bin/run}. Prints where it is once it serves, and stops everything it started when it
 * is told to stop or when a part of it ends by itself.
 */
public final class Openchair {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Options options;
    private final Progress progress;

    private Openchair(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs until it is stopped. Exit codes: 0 help given, 1 could not run, 2 not understood, 128 + n on signal n. */
    public static void main(String[] arguments) {
        // Names, numbers and commands that programs read do not depend on the operator's language.
        Locale.setDefault(Locale.US);
        LauncherLog.leaveTerminal();
        Progress progress = new Progress(System.out, InstantSource.system());
        Path data = Path.of(System.getProperty("openchair.data", "data")).toAbsolutePath();
        Options.Parsed parsed = Options.parse(List.of(arguments), data);
        if (parsed instanceof Options.Refused refused) {
            fail(refused.line(), MISUSED);
        } else if (parsed instanceof Options.HelpWanted) {
            progress.say(Options.HELP);
        } else if (parsed instanceof Options.Accepted accepted) {
            new Openchair(accepted.options(), progress).runOrFail();
        }
    }

    private static void fail(String line, int code) {
        System.err.println(line);
        System.exit(code);
    }

    private void runOrFail() {
        try {
            run();
        } catch (CannotStart e) {
            LauncherLog.failure(e);
            fail(e.getMessage(), FAILED);
        } catch (IOException | RuntimeException e) {
            LauncherLog.failure(e);
            fail(
                    "Openchair failed (%s). Its log: %s"
                            .formatted(e, options.data().resolve("logs/launcher.log")),
                    FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws CannotStart, IOException, InterruptedException {
        Assembly assembly = Assembly.in(Path.of(System.getProperty("openchair.assembly", ".")));
        try (DataFolder folder = DataFolder.open(options.data(), options.demo())) {
            LauncherLog.writeTo(folder.log("launcher.log"));
            new BoundedLogs(folder.consoleLogs()).keep();
            Settings settings = Settings.of(options, System.getenv(), Secrets.of(folder));
            PayaraJvm.trustAlike(settings.payaraJvm());
            new Leftovers(folder, progress).stop();
            requireFreePorts(settings);
            serve(new Launch(assembly.on(settings.payaraJar()), folder, settings, progress), settings);
        }
    }

    private void requireFreePorts(Settings settings) throws CannotStart {
        Ports.requireFree(options.port(), "--port");
        if (settings.startsKeycloak()) {
            Ports.requireFree(options.keycloakPort(), "--keycloak-port");
        }
        if (settings.startsPostgres()) {
            Ports.requireFree(options.postgresPort(), "--postgres-port");
        }
    }

    private void serve(Launch launch, Settings settings) throws CannotStart, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(launch::stop, "stop"));
        try {
            launch.start();
            welcome(settings);
            launch.awaitFailure();
        } catch (CannotStart | RuntimeException e) {
            if (launch.isStopping()) {
                // Told to stop, and servers that end are what that looks like; the hook finishes the work.
                Thread.currentThread().join();
            }
            throw e;
        } finally {
            launch.stop();
        }
    }

    private void welcome(Settings settings) {
        progress.say("");
        progress.say("Openchair is ready: " + settings.baseUrl());
        progress.say("");
        if (options.demo()) {
            progress.say(DemoUser.table());
        }
        progress.say("Stop it with Ctrl-C. Logs and data are in %s".formatted(options.data()));
    }
}
