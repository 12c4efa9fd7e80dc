package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that answers as Keycloak does, or not at all. */
class SigningKeysTest {

    @TempDir
    private Path temporary;

    private HttpServer keycloak;
    private Path file;
    private SigningKeys keys;

    private volatile int status = 200;
    private volatile String answer = "{\"keys\":[{\"kid\":\"first\"}]}";

    @BeforeEach
    void starts_a_server() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/openchair/protocol/openid-connect/certs", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
        file = temporary.resolve("signing-keys.json");
        keys = new SigningKeys("http://localhost:" + keycloak.getAddress().getPort(), file);
    }

    @AfterEach
    void stops_it() {
        keycloak.stop(0);
    }

    @Test
    void keeps_the_present_keys_in_a_file() throws Exception {
        keys.require();
        assertThat(file).hasContent(answer);
        answer = "{\"keys\":[{\"kid\":\"second\"}]}";
        keys.require();
        assertThat(file).hasContent(answer);
    }

    @Test
    void keeps_the_keys_while_keycloak_is_away_or_says_something_else() throws Exception {
        keys.require();
        String first = answer;
        answer = "{\"error\":\"no database\"}";
        status = 500;
        assertThatThrownBy(keys::require).isInstanceOf(CannotStart.class).hasMessageStartingWith("Keycloak's keys");
        keycloak.stop(0);
        assertThatThrownBy(keys::require).isInstanceOf(CannotStart.class);
        assertThat(file).hasContent(first);
    }

    @Test
    void forgets_the_keys_of_an_earlier_run() throws Exception {
        keys.require();
        keys.forget();
        assertThat(file).doesNotExist();
    }
}
