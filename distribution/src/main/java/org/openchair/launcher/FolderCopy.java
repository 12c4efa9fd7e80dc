package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A folder's content, once more elsewhere: all of it or, when it is cut off, nothing that anyone would take for it. */
final class FolderCopy {

    private FolderCopy() {}

    /** Replaces {@code target} by a copy of {@code source}; nothing happens if they are the same folder. */
    static void of(Path source, Path target) throws IOException {
        if (source.equals(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path made = Files.createTempDirectory(target.getParent(), target.getFileName() + "-");
        try {
            copy(source, made);
            ZipArchive.delete(target);
            putInPlace(made, target);
        } finally {
            ZipArchive.delete(made);
        }
    }

    private static void copy(Path source, Path made) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : tree.filter(each -> !each.equals(source)).toList()) {
                Files.copy(path, made.resolve(source.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** What another process has put there meanwhile is as good. */
    private static void putInPlace(Path made, Path target) throws IOException {
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.notExists(target)) {
                throw e;
            }
        }
    }
}
