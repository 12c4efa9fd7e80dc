package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can send to the port itself: no request is hidden in the body of another, and no one is kept waiting. */
class EdgeIT {

    /** More than the server has threads. */
    private static final int SLOW_SENDERS = 230;

    private static final String HIDDEN = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

    private final URI base = URI.create(Platform.shared().baseUrl());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/me", "/reporting/participation", "/health/live"})
    void what_follows_a_trace_is_no_request(String path) throws IOException {
        assertThat(statuses("TRACE " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n"
                        + HIDDEN))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|foo",
                "/api/me|foo",
                "/reporting/participation|foo",
                "/|foo, chunked",
                "/api/me|identity",
                "/api/me|xchunked",
                "/api/me|gzip, chunked"
            })
    void what_follows_an_unknown_encoding_is_no_request(String path, String encoding) throws IOException {
        for (String token : List.of("", "Authorization: Bearer forged\r\n")) {
            assertThat(statuses("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + token + "Transfer-Encoding: " + encoding
                            + "\r\n\r\n" + HIDDEN))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/patients", "/reporting/participation", "/health/live"})
    void what_follows_an_encoded_body_of_http_1_0_is_no_request(String path) throws IOException {
        String chunked = "Transfer-Encoding: chunked\r\n";
        assertThat(statuses("POST " + path + " HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n" + chunked + "\r\n"
                        + HIDDEN))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/patients", "/callback", "/static/x/y", "/roster", "/no/such/page"})
    void options_of_a_page_are_refused_without_a_word(String path) throws IOException {
        assertThat(statuses("OPTIONS " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .first()
                .asString()
                .startsWith("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/feedback", "/api/patients", "/api/mail-stops/x", "/reporting/participation"})
    void bodies_that_come_a_byte_at_a_time_keep_no_one_waiting(String path) throws Exception {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int sender = 0; sender < SLOW_SENDERS; sender++) {
                senders.add(slowSender(path));
            }
            Instant began = Instant.now();
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(base.resolve("/health/live"))
                                            .timeout(Duration.ofSeconds(15))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            System.out.printf(
                    "%d slow senders at %s: another caller waited %d ms%n",
                    SLOW_SENDERS, path, Duration.between(began, Instant.now()).toMillis());
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    /** A platform that was running before this run has no first moment: it gave no answers then. */
    @Test
    void from_the_first_moment_of_a_start_no_caller_is_told_that_something_is_not_there() {
        assertThat(Platform.shared().firstAnswers())
                .allMatch(answer -> answer.matches("/ [23]..|/(api|reporting)/[a-z/]+ 401|.* 503"));
    }

    @Test
    void a_body_in_chunks_is_understood_and_refused_to_who_is_not_signed_in() throws IOException {
        assertThat(statuses(
                        "POST /api/patients HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                                + HIDDEN))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("401");
    }

    private Socket slowSender(String path) throws IOException {
        Socket sender = new Socket(base.getHost(), base.getPort());
        write(
                sender,
                "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100000\r\n\r\na=");
        return sender;
    }

    /** The status of each answer that one connection gave before it fell silent or was closed. */
    private List<String> statuses(String requests) throws IOException {
        try (Socket caller = new Socket(base.getHost(), base.getPort())) {
            caller.setSoTimeout(3000);
            write(caller, requests);
            return readAll(caller)
                    .lines()
                    .filter(line -> line.matches("HTTP/1[.][01] .*"))
                    .map(line -> line.substring("HTTP/1.1 ".length()))
                    .toList();
        }
    }

    private static String readAll(Socket caller) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int length = 0; length >= 0; length = caller.getInputStream().read(buffer)) {
                read.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException | SocketException silent) {
            return read.toString();
        }
        return read.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
