package org.openchair.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The built product: a folder with the servers, the three applications and their configuration. Never written to. */
record Assembly(Path folder) {

    /** Refuses a folder that was not built to the end. */
    static Assembly in(Path folder) throws CannotStart {
        Assembly assembly = new Assembly(folder);
        if (Files.notExists(assembly.payaraMicro()) || Files.notExists(assembly.keycloak())) {
            throw new CannotStart("%s is not a built Openchair. Start it by bin/run.".formatted(folder));
        }
        return assembly;
    }

    Path payaraMicro() {
        return folder.resolve("payara-micro.jar");
    }

    /** Keycloak's distribution, as a ZIP file. */
    Path keycloak() {
        return folder.resolve("keycloak.zip");
    }

    Path application(String name) {
        return folder.resolve("apps").resolve(name + ".war");
    }

    Path configuration(String name) {
        return folder.resolve("conf").resolve(name);
    }
}
