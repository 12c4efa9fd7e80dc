package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping while somebody is being served: nobody new is sent here, and who is here gets an answer. */
class DrainIT {

    private static final String BODY = "{\"recordNumber\":\"A-1\"}";

    @TempDir
    private Path temporary;

    @Test
    void answers_a_slow_request_that_is_in_flight_when_told_to_stop() throws IOException {
        Platform platform = Platform.start(temporary.resolve("data"));
        try (Socket slow = beginRegistration(platform)) {
            platform.process().destroy();
            awaitNotReady(platform);
            slow.getOutputStream().write(BODY.substring(1).getBytes(StandardCharsets.UTF_8));
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 422").contains("application/problem+json");
        } finally {
            platform.stop();
        }
    }

    /** Sends all of a request but the end of its body. */
    private static Socket beginRegistration(Platform platform) throws IOException {
        URI base = URI.create(platform.baseUrl());
        Socket socket = new Socket(base.getHost(), base.getPort());
        OutputStream request = socket.getOutputStream();
        request.write(
                """
                POST /api/patients HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Authorization: Bearer %s\r
                \r
                """
                        .formatted(BODY.length(), platform.token("dr.adams"))
                        .getBytes(StandardCharsets.UTF_8));
        request.write(BODY.charAt(0));
        request.flush();
        return socket;
    }

    /** Fails once the platform is gone without having said so. */
    private static void awaitNotReady(Platform platform) throws IOException {
        int status = 200;
        while (status == 200) {
            HttpURLConnection question = (HttpURLConnection)
                    URI.create(platform.baseUrl() + "/health/ready").toURL().openConnection();
            status = question.getResponseCode();
        }
        assertThat(status).isEqualTo(503);
    }
}
