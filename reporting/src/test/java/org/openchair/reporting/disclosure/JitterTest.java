package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JitterTest {

    private final Jitter jitter = jitter("a key of sixteen or more");

    @Test
    void gives_the_same_number_for_the_same_text_and_key() {
        assertThat(jitter.of("a cell"))
                .isEqualTo(jitter("a key of sixteen or more").of("a cell"));
    }

    @Test
    void gives_another_number_for_another_text_or_key() {
        assertThat(jitter.of("a cell")).isNotEqualTo(jitter.of("another cell"));
        assertThat(jitter.of("a cell"))
                .isNotEqualTo(jitter("another key altogether").of("a cell"));
    }

    @Test
    void spreads_from_zero_to_below_one() {
        List<Double> numbers = IntStream.range(0, 1000)
                .mapToObj(cell -> jitter.of("cell " + cell))
                .toList();
        assertThat(numbers).allMatch(number -> number >= 0 && number < 1);
        assertThat(numbers).anyMatch(number -> number < 0.05).anyMatch(number -> number > 0.95);
    }

    @Test
    void names_the_key_without_containing_it() {
        assertThat(jitter.keyId())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(jitter("another key altogether").keyId());
    }

    @Test
    void refuses_a_key_that_is_easily_guessed() {
        assertThatThrownBy(() -> jitter("short")).hasMessageContaining("at least 16");
    }

    private static Jitter jitter(String key) {
        return new Jitter(key.getBytes(StandardCharsets.UTF_8));
    }
}
