package org.openchair.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openchair.launcher.LauncherCommand;
import org.openchair.launcher.PayaraJvm;

/** The assembled platform with demo data and the baselines, on ports and in a folder of its own, compiled as in production. */
final class BenchedPlatform implements AutoCloseable {

    private static final String READY = "Openchair is ready: ";
    private static final int STOP_SECONDS = 60;

    private final Choice choice;
    private final Path folder;
    private final Process launcher;

    private BenchedPlatform(Choice choice, Path folder, Process launcher) {
        this.choice = choice;
        this.folder = folder;
        this.launcher = launcher;
    }

    /**
     * Returns once it serves.
     *
     * @param assembly what {@code bin/run} starts
     * @param sources folder with a folder of baseline sources for each application that has one
     */
    static BenchedPlatform start(Choice choice, Path assembly, Path sources) throws IOException {
        Path folder = Files.createTempDirectory("openchair-bench");
        Path copy = folder.resolve("assembly");
        copyAssembly(assembly, copy);
        addBaselines(assembly, copy, sources, folder);
        Process launcher = launch(choice, copy, folder.resolve("data"));
        BenchedPlatform platform = new BenchedPlatform(choice, folder, launcher);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        platform.awaitReady();
        return platform;
    }

    String baseUrl() {
        return "http://localhost:" + choice.port();
    }

    String keycloakUrl() {
        return "http://localhost:" + (choice.port() + 1);
    }

    /** A password that the launcher made up, by its name in the data folder. */
    String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader kept = Files.newBufferedReader(folder.resolve("data/secrets.properties"))) {
            secrets.load(kept);
        }
        return secrets.getProperty(name);
    }

    /** A connection as the owner of the schema. The caller closes it. */
    Connection owner() throws IOException, SQLException {
        String url = "jdbc:postgresql://localhost:" + (choice.port() + 2) + "/openchair";
        return DriverManager.getConnection(url, "openchair_owner", secret("OPENCHAIR_OWNER_DATABASE_PASSWORD"));
    }

    @Override
    public synchronized void close() {
        try {
            stop();
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws InterruptedException {
        // Process.destroy() would close the pipe that is still being read.
        launcher.toHandle().destroy();
        if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
    }

    private void delete() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void copyAssembly(Path assembly, Path copy) throws IOException {
        Files.createDirectories(copy.resolve("apps"));
        try (Stream<Path> parts = Files.list(assembly)) {
            for (Path part : parts.filter(part -> !part.endsWith("apps")).toList()) {
                Files.createSymbolicLink(copy.resolve(part.getFileName()), part.toAbsolutePath());
            }
        }
    }

    private static void addBaselines(Path assembly, Path copy, Path sources, Path work) throws IOException {
        Path server = assembly.resolve("payara-micro.jar");
        try (Stream<Path> applications = Files.list(assembly.resolve("apps"))) {
            for (Path application : applications.toList()) {
                String name = application.getFileName().toString().replace(".war", "");
                Path target = copy.resolve("apps").resolve(application.getFileName());
                if (Files.isDirectory(sources.resolve(name))) {
                    new BaselineWar(application, sources.resolve(name), work.resolve(name)).writeTo(target, server);
                } else {
                    Files.copy(application, target);
                }
            }
        }
    }

    private static Process launch(Choice choice, Path assembly, Path data) throws IOException {
        List<String> command =
                LauncherCommand.of(assembly, choice.port(), data, List.of("--scale", Integer.toString(choice.scale())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PayaraJvm.SETTING, PayaraJvm.SERVING);
        return builder.start();
    }

    private void awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = launcher.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                drain(lines);
                return;
            }
            said.append(line).append('\n');
        }
        throw new IOException("The platform did not start:\n" + said);
    }

    /** A pipe that nobody reads stops who writes into it. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> lines.lines().forEach(line -> {}), "launcher output");
        reader.setDaemon(true);
        reader.start();
    }
}
