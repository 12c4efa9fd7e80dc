package org.openchair.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of this machine: asked before anything starts, so that nothing half starts. */
final class Ports {

    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int HIGHEST = 65535;

    private Ports() {}

    /** Refuses a port that something already listens on, naming the option that chooses another. */
    static void requireFree(int port, String option) throws CannotStart {
        if (!isFree(port)) {
            throw new CannotStart(
                    "Port %d is in use. Stop what uses it or choose another with %s.".formatted(port, option));
        }
    }

    /** Where Keycloak answers questions about its health: a thousand above its own port, or any free one. */
    static int management(int keycloakPort) {
        int preferred = keycloakPort + MANAGEMENT_OFFSET;
        return preferred <= HIGHEST && isFree(preferred) ? preferred : anyFree();
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
