package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folders this node writes to, and whether it still can. */
@ApplicationScoped
public class Disk {

    private static final long MEGABYTE = 1_000_000;
    private static final byte[] SMALL_FILE = new byte[4096];

    /** The temporary folder, unless the operator names others. */
    @Inject
    @ConfigProperty(name = "openchair.disk.folders")
    Optional<String> folders;

    @Inject
    @ConfigProperty(name = "openchair.disk.minimum.mb", defaultValue = "50")
    long minimum;

    /** The names of the folders without their parents, for an answer that anyone may read. */
    List<String> full() {
        String named = folders.orElseGet(() -> System.getProperty("java.io.tmpdir"));
        return Stream.of(named.split(","))
                .map(Path::of)
                .filter(folder -> !hasSpace(folder) || !takesFile(folder))
                .map(folder -> String.valueOf(folder.getFileName()))
                .toList();
    }

    private boolean hasSpace(Path folder) {
        return folder.toFile().getUsableSpace() >= minimum * MEGABYTE;
    }

    private static boolean takesFile(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, "openchair-health", null);
            try {
                Files.write(probe, SMALL_FILE);
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
