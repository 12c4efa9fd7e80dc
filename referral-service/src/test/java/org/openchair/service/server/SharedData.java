package org.openchair.service.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** The official examples and schemas of HSDS, where they lie beside the checkout. */
final class SharedData {

    /** The condition, for {@code EnabledIf}, of a test that needs them: an assumption inside the server would fail there. */
    static final String IS_HERE = "org.openchair.service.server.SharedData#isHere";

    private SharedData() {}

    static boolean isHere() {
        return Files.exists(folder());
    }

    static Path hsds(String name) {
        return folder().resolve(name);
    }

    /** The tests run in the folder of the module, the server below it. */
    private static Path folder() {
        Path near = Path.of("../../shared/data/hsds-3.0");
        return Files.exists(near) ? near : Path.of("../../../shared/data/hsds-3.0");
    }
}
