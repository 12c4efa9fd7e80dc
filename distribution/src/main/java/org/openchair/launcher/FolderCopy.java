package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder's content, once more elsewhere. */
final class FolderCopy {

    private FolderCopy() {}

    /** Replaces {@code target} by a copy of {@code source}; nothing happens if they are the same folder. */
    static void of(Path source, Path target) throws IOException {
        if (source.equals(target)) {
            return;
        }
        ZipArchive.delete(target);
        Files.createDirectories(target.getParent());
        try (Stream<Path> tree = Files.walk(source)) {
            List<Path> parentsFirst = tree.toList();
            for (Path path : parentsFirst) {
                Files.copy(path, target.resolve(source.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
