package org.openchair.reporting.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openchair.Outcome;

/** A release takes one key or none. */
class IdempotencyKeyTest {

    @ParameterizedTest
    @MethodSource("unusable")
    void refuses_several_keys_and_one_that_is_blank_or_too_long(List<String> keys) {
        assertThat(
                        IdempotencyKey.hash("someone", keys) instanceof Outcome.Refused<Optional<String>> refused
                                ? refused.refusal().code()
                                : "")
                .isEqualTo("idempotency-key-invalid");
    }

    static List<List<String>> unusable() {
        return List.of(List.of("one", "two"), List.of("one", "one"), List.of(" "), List.of("k".repeat(201)));
    }

    @Test
    void takes_none() {
        assertThat(IdempotencyKey.hash("someone", List.of())).isEqualTo(Outcome.done(Optional.empty()));
    }
}
