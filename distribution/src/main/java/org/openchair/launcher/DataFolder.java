package org.openchair.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder that keeps everything across runs: the database, the secrets, the logs. It is opened by one launcher at a time, is
 * readable by its owner only, and says of which version it is.
 */
final class DataFolder implements AutoCloseable {

    /** Version of the layout below, and the major version of the database in it. */
    static final String LAYOUT = "1";

    static final String POSTGRESQL = "18";

    /** In the secrets, which are backed up with the database: whether there are demo users in it. */
    static final String DEMO = "openchair.demo";

    private static final String VERSION = "version";
    private static final String SECRETS = "secrets.properties";

    private final Path folder;
    private final boolean demo;
    private final FileChannel lock;

    private DataFolder(Path folder, boolean demo, FileChannel lock) {
        this.folder = folder;
        this.demo = demo;
        this.lock = lock;
    }

    /** Opens the folder, made if it is missing, and locks it. Refuses what is not a data folder of this version. */
    static DataFolder open(Path folder, boolean demo) throws CannotStart {
        try {
            create(folder);
            requireUsable(folder);
            requireOurs(folder, demo);
            FileChannel lock = lock(folder);
            DataFolder opened = new DataFolder(folder, demo, lock);
            opened.layOut();
            return opened;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used (%s). Choose another with --data."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** Whether there are demo users in it. */
    boolean demo() {
        return demo;
    }

    /** Whether a PostgreSQL was started in it before. */
    boolean hasDatabase() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    Path payara() {
        return folder.resolve("payara");
    }

    /** What can be made again: unpacked binaries. */
    Path cache() {
        return folder.resolve("cache");
    }

    Path secrets() {
        return folder.resolve(SECRETS);
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name);
    }

    /** The public keys by which the applications recognize Keycloak's tokens. */
    Path signingKeys() {
        return run("signing-keys.json");
    }

    /** Where servers write by their standard output. */
    List<Path> consoleLogs() {
        return List.of(log(PayaraServer.CONSOLE), log(KeycloakServer.CONSOLE), log(PostgresServer.LOG));
    }

    /** What belongs to the present run only. */
    Path run(String name) {
        return folder.resolve("run").resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void create(Path folder) throws IOException, CannotStart {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CannotStart("%s is a file, not a folder. Choose a folder with --data.".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("%s is a file, not a folder. Choose a folder with --data.".formatted(e.getFile()), e);
        }
    }

    private static void requireUsable(Path folder) throws CannotStart {
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw new CannotStart("The data folder %s cannot be read and written by %s. Choose another with --data."
                    .formatted(folder, System.getProperty("user.name")));
        }
    }

    private static void requireOurs(Path folder, boolean demo) throws IOException, CannotStart {
        KeptProperties version = new KeptProperties(folder.resolve(VERSION));
        Properties found = version.read();
        if (found.containsKey("layout") && found.containsKey("demo")) {
            requireVersion(folder, found, demo);
        } else if (holdsDatabase(folder)) {
            requireVersion(folder, restored(folder), demo);
        } else if (Files.notExists(version.file()) && !isEmpty(folder)) {
            throw new CannotStart(
                    "%s holds other files and is not a data folder of Openchair. Choose another with --data."
                            .formatted(folder));
        }
    }

    private static boolean holdsDatabase(Path folder) {
        return Files.exists(folder.resolve("postgres/PG_VERSION")) && Files.exists(folder.resolve(SECRETS));
    }

    /** What a folder is that was restored from a backup: a copy of the database and of the secrets. */
    private static Properties restored(Path folder) throws IOException, CannotStart {
        String demo = new KeptProperties(folder.resolve(SECRETS)).read().getProperty(DEMO);
        if (demo == null) {
            throw new CannotStart(
                    "%s says nothing of demo users. Copy the file \"version\" from the data folder it was backed up from."
                            .formatted(folder));
        }
        Properties restored = new Properties();
        restored.setProperty("layout", LAYOUT);
        restored.setProperty(
                "postgresql",
                Files.readString(folder.resolve("postgres/PG_VERSION")).strip());
        restored.setProperty("demo", demo);
        return restored;
    }

    private static void requireVersion(Path folder, Properties found, boolean demo) throws CannotStart {
        String version = version(found.getProperty("layout"), found.getProperty("postgresql"));
        if (!version.equals(version(LAYOUT, POSTGRESQL))) {
            throw new CannotStart(
                    "The data folder %s is of another version (%s; this Openchair has %s). Choose another with --data."
                            .formatted(folder, version, version(LAYOUT, POSTGRESQL)));
        }
        if (Boolean.parseBoolean(found.getProperty("demo")) != demo) {
            throw new CannotStart(
                    "The data folder %s was made %s --no-demo. Do the same, or choose another with --data."
                            .formatted(folder, demo ? "with" : "without"));
        }
    }

    private static String version(String layout, String postgresql) {
        return "layout %s, PostgreSQL %s".formatted(layout, postgresql);
    }

    private static FileChannel lock(Path folder) throws IOException, CannotStart {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new CannotStart(
                    "The data folder %s is in use by another Openchair. Stop it or choose another with --data."
                            .formatted(folder));
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private void layOut() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Properties version = new Properties();
        version.setProperty("layout", LAYOUT);
        version.setProperty("postgresql", POSTGRESQL);
        version.setProperty("demo", Boolean.toString(demo));
        // First of all: a folder with anything else in it and without this file is taken for another's.
        new KeptProperties(folder.resolve(VERSION)).write(version, "The version of this data folder");
        for (String child : List.of("logs", "run", "cache")) {
            Files.createDirectories(folder.resolve(child));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .allMatch(child -> child.equals("lock") || child.equals("version.new"));
        }
    }
}
