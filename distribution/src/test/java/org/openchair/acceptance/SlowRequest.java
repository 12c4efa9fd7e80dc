package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A registration of which the last byte is still to come, from somebody who is slow. */
final class SlowRequest implements AutoCloseable {

    private static final String BODY = "{\"recordNumber\":\"A-1\"}";

    private final Platform platform;
    private final Socket socket;

    private SlowRequest(Platform platform, Socket socket) {
        this.platform = platform;
        this.socket = socket;
    }

    /** Sends all of it but the end of its body. */
    static SlowRequest begin(Platform platform) throws IOException {
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
        return new SlowRequest(platform, socket);
    }

    /** Waits until the platform says that nobody new should be sent to it; fails once it is gone without having said so. */
    void awaitNotReady() throws IOException {
        int status = 200;
        while (status == 200) {
            HttpURLConnection question = (HttpURLConnection)
                    URI.create(platform.baseUrl() + "/health/ready").toURL().openConnection();
            status = question.getResponseCode();
        }
        assertThat(status).isEqualTo(503);
    }

    /** Sends the rest, and returns all of the answer. */
    String end() throws IOException {
        socket.getOutputStream().write(BODY.substring(1).getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
