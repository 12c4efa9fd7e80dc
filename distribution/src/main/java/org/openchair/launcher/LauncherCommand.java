package org.openchair.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command line of the launcher, as {@code bin/run} calls it, for programs that start a platform of their own. */
public final class LauncherCommand {

    private LauncherCommand() {}

    /**
     * Java and its arguments.
     *
     * @param assembly what the build put together
     * @param port first of three ports: pages, Keycloak, PostgreSQL
     * @param data the data folder
     * @param more further options of {@code bin/run}
     */
    public static List<String> of(Path assembly, int port, Path data, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dopenchair.assembly=" + assembly,
                "-D" + KeycloakServer.PREPARED + "="
                        + System.getProperty(
                                KeycloakServer.PREPARED,
                                data.resolve("keycloak").toString()),
                "-cp",
                assembly.resolve("lib") + File.separator + "*",
                "org.openchair.launcher.Openchair"));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--keycloak-port", Integer.toString(port + 1)));
        command.addAll(List.of("--postgres-port", Integer.toString(port + 2)));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(more);
        return command;
    }
}
