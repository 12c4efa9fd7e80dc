package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void refuses_a_port_in_use_and_names_the_option() throws IOException {
        try (ServerSocket taken = onLoopback()) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "--port"))
                    .hasMessage("Port %d is in use. Stop what uses it or choose another with --port."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void refuses_a_port_that_is_taken_on_every_address() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void takes_a_port_once_it_is_given_back() throws IOException {
        ServerSocket taken = onLoopback();
        taken.close();
        assertThatCode(() -> Ports.requireFree(taken.getLocalPort(), "--port")).doesNotThrowAnyException();
    }

    @Test
    void asks_keycloaks_health_at_a_port_that_exists() {
        assertThat(Ports.management(65000)).isBetween(1, 65535);
    }

    private static ServerSocket onLoopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
