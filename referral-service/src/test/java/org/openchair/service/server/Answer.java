package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    JsonNode body() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    String text(String pointer) {
        return body().at(pointer).asText();
    }

    /** It was done; gives the body. */
    JsonNode done(int status) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        return body();
    }

    /** It was refused, as a problem with this code. */
    JsonNode refused(int status, String code) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(text("/code")).isEqualTo(code);
        assertThat(body().at("/status").asInt()).isEqualTo(status);
        assertThat(text("/instance")).startsWith("urn:uuid:");
        return body();
    }
}
