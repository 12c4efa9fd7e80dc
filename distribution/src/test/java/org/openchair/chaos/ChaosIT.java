package org.openchair.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each server killed once while people work: the short form of {@code bin/chaos}. */
class ChaosIT {

    private static final int MINUTES = 8;
    private static final int PORTS = 3;

    @Test
    void loses_nothing_and_recovers_by_itself_when_its_servers_are_killed() throws Exception {
        Process chaos = new ProcessBuilder(command()).redirectErrorStream(true).start();
        String said = new String(chaos.getInputStream().readAllBytes());
        assertThat(chaos.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(chaos.exitValue()).as(said).isZero();
        assertThat(said).contains("Nothing was lost, doubled or half written.").containsPattern("acknowledged [1-9]");
    }

    private static List<String> command() throws IOException {
        Path assembly = Path.of("target/openchair").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dopenchair.assembly=" + assembly,
                "-Dopenchair.keycloak.prepared=" + assembly.resolveSibling("keycloak-for-tests"),
                "-cp",
                assembly.resolve("lib") + "/*",
                "org.openchair.chaos.Chaos"));
        command.addAll(List.of("--each", "--faults", "5", "--writers", "4", "--disk", "0"));
        command.addAll(List.of("--minutes", "5", "--port", Integer.toString(freePorts())));
        return command;
    }

    /** First of several free ports beside each other, below those that the system gives to anyone who asks. */
    private static int freePorts() throws IOException {
        for (int port = 20_000; port < 32_000; port += 10) {
            if (areFree(port)) {
                return port;
            }
        }
        throw new IOException("No free ports");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException inUse) {
                return false;
            }
        }
        return true;
    }
}
