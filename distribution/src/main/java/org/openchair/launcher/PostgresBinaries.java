package org.openchair.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version from the library that carries them. */
record PostgresBinaries(Path folder) {

    /** Unpacks the programs below {@code cache}, unless an earlier start did. */
    static PostgresBinaries unpackedIn(Path cache, String version) throws IOException {
        Path folder = cache.resolve("postgresql-" + version);
        if (Files.notExists(folder)) {
            // A folder that is only half there is never taken for the whole.
            Path unfinished = cache.resolve("postgresql-unfinished");
            ZipArchive.delete(unfinished);
            unpackInto(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    /** A command of PostgreSQL's, in a user namespace of its own where root runs the launcher: PostgreSQL refuses root. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpackInto(Path target) throws IOException {
        try (InputStream packed = packed();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static InputStream packed() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (packed == null) {
            throw new IOException("no PostgreSQL for %s on %s comes with Openchair".formatted(system, machine));
        }
        return packed;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            makeExecutable(path);
        }
    }

    private static void makeExecutable(Path path) throws IOException {
        if (path.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
