package org.openchair.chaos;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** Folder of one run, on a small disk of its own where that can be had, with the platform's data in it. */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final boolean ownDisk;

    private Workplace(Path folder, boolean ownDisk) {
        this.folder = folder;
        this.ownDisk = ownDisk;
    }

    /** Makes the folder and, unless the size is 0 or the system forbids it, a disk of that many MiB in its place. */
    static Workplace make(int mebibytes) throws IOException {
        Path folder = Files.createTempDirectory("openchair-chaos");
        boolean mounted = mebibytes > 0
                && Commands.succeeds(
                        "mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        return new Workplace(folder, mounted);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Whether the disk can be filled without harm to anything else. */
    boolean hasOwnDisk() {
        return ownDisk;
    }

    /** Takes all the space that is left, until {@link #freeDisk()}. */
    void fillDisk() throws IOException {
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(filling())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.size(filling()) == 0) {
                throw full;
            }
        }
    }

    void freeDisk() throws IOException {
        Files.deleteIfExists(filling());
    }

    /** A connection as the owner of the schema. The caller closes it. */
    Connection owner(int postgresPort) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader kept = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(kept);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgresPort + "/openchair",
                "openchair_owner",
                secrets.getProperty("OPENCHAIR_OWNER_DATABASE_PASSWORD"));
    }

    @Override
    public void close() throws IOException {
        if (ownDisk) {
            Commands.succeeds("umount", "--lazy", folder.toString());
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path filling() {
        return folder.resolve("filling");
    }
}
