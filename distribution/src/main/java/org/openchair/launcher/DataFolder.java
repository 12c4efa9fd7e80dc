package org.openchair.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
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

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder, made if it is missing, and locks it. Refuses what is not a data folder of this version. */
    static DataFolder open(Path folder, boolean demo) throws CannotStart {
        try {
            create(folder);
            requireUsable(folder);
            requireOurs(folder, demo);
            FileChannel lock = lock(folder);
            DataFolder opened = new DataFolder(folder, lock);
            opened.layOut(demo);
            return opened;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used (%s). Choose another with --data."
                            .formatted(folder, e.getMessage()),
                    e);
        }
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
        return folder.resolve("secrets.properties");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name);
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
        Path file = folder.resolve("version");
        if (Files.exists(file)) {
            requireVersion(folder, read(file), demo);
        } else if (!isEmpty(folder)) {
            throw new CannotStart(
                    "%s holds other files and is not a data folder of Openchair. Choose another with --data."
                            .formatted(folder));
        }
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

    private void layOut(boolean demo) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (String child : List.of("logs", "run", "cache")) {
            Files.createDirectories(folder.resolve(child));
        }
        Properties version = new Properties();
        version.setProperty("layout", LAYOUT);
        version.setProperty("postgresql", POSTGRESQL);
        version.setProperty("demo", Boolean.toString(demo));
        write(folder.resolve("version"), version);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.allMatch(child -> child.getFileName().toString().equals("lock"));
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The version of this data folder");
        }
    }
}
