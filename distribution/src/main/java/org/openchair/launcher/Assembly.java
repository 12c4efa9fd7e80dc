package org.openchair.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The built product: a folder with the servers, the three applications and their configuration. Never written to.
 *
 * @param payaraMicro runs the applications: the one in the folder, or the operator's own
 */
record Assembly(Path folder, Path payaraMicro) {

    /** Refuses a folder that was not built to the end. */
    static Assembly in(Path folder) throws CannotStart {
        Assembly assembly = new Assembly(folder, folder.resolve("payara-micro.jar"));
        if (Files.notExists(assembly.payaraMicro()) || Files.notExists(assembly.keycloak())) {
            throw new CannotStart("%s is not a built Openchair. Start it by bin/run.".formatted(folder));
        }
        return assembly;
    }

    /** The same with a Payara Micro of the operator's own, if one is given; refuses one that cannot run here. */
    Assembly on(Optional<Path> payara) throws CannotStart {
        return payara.isEmpty() ? this : new Assembly(folder, PayaraJar.checked(payara.get()));
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
