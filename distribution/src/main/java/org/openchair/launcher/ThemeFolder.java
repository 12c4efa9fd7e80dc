package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** How Keycloak's pages look when people sign in to Openchair. */
record ThemeFolder(Path themes) {

    /** Puts the themes among Keycloak's own, in place of those of the run before. */
    void copyInto(Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(themes)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = target.resolve(themes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
