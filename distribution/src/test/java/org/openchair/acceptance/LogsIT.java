package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;

/** What the logs keep of refusals: that they happened, and nothing of the person or the token that they were about. */
class LogsIT {

    private static final int REFUSED = 2000;
    private static final long LARGEST_GROWTH = 20_000;

    private final Platform platform = Platform.shared();

    @Test
    void hold_no_name_number_password_or_token_after_refusals_of_every_kind() throws Exception {
        Person person = Person.fresh();
        Person other = Person.fresh();
        Rest adams = Rest.as("dr.adams");
        assertThat(register(adams, person, Ids.next().toString())).isEqualTo(201);
        assertThat(register(adams, other, Ids.next().toString())).isEqualTo(201);
        assertThat(register(adams, person, Ids.next().toString())).isGreaterThanOrEqualTo(400);

        refusedByTheDatabase(
                "UPDATE openchair.patient SET record_number = '%s' WHERE record_number = '%s'"
                        .formatted(person.recordNumber(), other.recordNumber()),
                "UPDATE openchair.patient SET record_number = NULL WHERE record_number = '%s'"
                        .formatted(person.recordNumber()),
                "SELECT no_such_column FROM openchair.patient WHERE family_name = '%s'".formatted(person.familyName()));

        String token = platform.token("dr.adams");
        List<String> tokens = List.of(
                "planted.token." + person.givenName(), ForgedToken.unsigned(token), ForgedToken.signedByNobody(token));
        for (String bad : tokens) {
            for (String path : List.of("/api/patients", "/reporting/participation")) {
                assertThat(Rest.bearing(bad).get(path).statusCode()).isEqualTo(401);
            }
        }
        adams.post("/api/patients", "{\"recordNumber\":\"" + person.recordNumber() + "\",");
        adams.post("/api/patients", "{\"givenName\":[\"" + person.givenName() + "\"]}");
        adams.get("/api/patients?q=" + person.familyName() + "%00");
        adams.get("/api/patients/" + person.recordNumber());
        assertThatThrownBy(() -> platform.token("openchair", "openchair-cli", "dr.adams", person.preferredName()))
                .hasMessageContaining("invalid_grant");

        assertThat(logsThatHold(person.recordNumber(), person.givenName(), person.familyName(), person.preferredName()))
                .isEmpty();
        assertThat(logsThatHold(other.recordNumber(), other.familyName())).isEmpty();
        assertThat(tokens).allSatisfy(bad -> assertThat(logsThatHold(bad)).isEmpty());
        assertThat(logsThatHold(token.split("\\.")[1])).isEmpty();
    }

    @Test
    void grow_by_a_few_lines_when_two_thousand_tokens_are_refused() throws IOException {
        String bad = ForgedToken.signedByNobody(platform.token("dr.adams"));
        long before = size();
        for (int sent = 0; sent < REFUSED; sent++) {
            assertThat(Rest.bearing(bad).get("/api/patients").statusCode()).isEqualTo(401);
        }
        assertThat(size() - before).isLessThan(LARGEST_GROWTH);
        assertThat(logsThatHold("bearer tokens were refused")).isNotEmpty();
    }

    @Test
    void grow_by_a_few_lines_when_hundreds_of_requests_cannot_be_read() throws IOException {
        Rest adams = Rest.as("dr.adams");
        Rest morgan = Rest.as("morgan");
        long before = size();
        for (int sent = 0; sent < 100; sent++) {
            for (String address : List.of(
                    "/api/patients?size=many",
                    "/api/groups?page=-1",
                    "/api/referrals?state=NONE",
                    "/api/patients/none",
                    "/api/no-such-thing")) {
                assertThat(adams.get(address).statusCode()).as(address).isBetween(400, 499);
            }
            assertThat(adams.post("/api/patients", "{").statusCode()).isEqualTo(400);
            assertThat(morgan.get("/reporting/participation?from=then").statusCode())
                    .isBetween(400, 499);
        }
        assertThat(size() - before).isLessThan(LARGEST_GROWTH);
    }

    private static int register(Rest who, Person person, String id) {
        return who.post(
                        "/api/patients",
                        """
                        {"id":"%s","recordNumber":"%s","givenName":"%s","familyName":"%s","birthDate":"%s"}"""
                                .formatted(
                                        id,
                                        person.recordNumber(),
                                        person.givenName(),
                                        person.familyName(),
                                        person.birthDate()))
                .statusCode();
    }

    private void refusedByTheDatabase(String... statements) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        platform.jdbcUrl(), "openchair_owner", platform.secret("OPENCHAIR_OWNER_DATABASE_PASSWORD"));
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    private List<String> logsThatHold(String... texts) throws IOException {
        try (Stream<Path> logs = logs()) {
            return logs.flatMap(log -> Stream.of(texts)
                            .filter(text -> content(log).contains(text))
                            .map(text -> log.getFileName() + " holds " + text))
                    .toList();
        }
    }

    private long size() throws IOException {
        try (Stream<Path> logs = logs()) {
            return logs.mapToLong(log -> log.toFile().length()).sum();
        }
    }

    private Stream<Path> logs() throws IOException {
        return Files.walk(platform.data().resolve("logs")).filter(Files::isRegularFile);
    }

    private static String content(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
