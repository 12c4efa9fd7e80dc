package org.openchair.service.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The official examples and schemas of HSDS, where they are at hand; a test that needs them is else skipped. */
final class SharedData {

    private SharedData() {}

    static Path hsds(String name) {
        Path near = Path.of("../../shared/data/hsds-3.0", name);
        Path file = Files.exists(near) ? near : Path.of("../../../shared/data/hsds-3.0", name);
        assumeTrue(Files.exists(file), "the files of HSDS are not here");
        return file;
    }
}
