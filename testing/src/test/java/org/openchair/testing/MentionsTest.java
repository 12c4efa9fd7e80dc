package org.openchair.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openchair.testing.Mentions.saysNothingOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"callName\":\"Sam\"}",
                "{\"note\":\"Ask Sam, please\"}",
                "<p>Sam</p>",
                "SUMMARY:Sam",
                "Sam",
                "{\"Sam\":1}",
                "/people/Sam"
            })
    void finds_a_word_wherever_it_stands(String text) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> saysNothingOf("Sam").accept(text))
                .withMessageContaining("Mentions [Sam]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2026-11-29T14:05:06.141990Z\"}",
                "{\"id\":\"0190a3c1-1990-7abc-8def-0123456789ab\"}",
                "{\"token\":\"xYz0Lee-Sam/abcdefghijklmnopqrstuvwxyz==\"}",
                "{\"token\":\"abcdefghijk-Lee-lmnopq3stuvwxyz\"}"
            })
    void is_not_misled_by_what_arises_by_chance(String text) {
        saysNothingOf("Sam", "Lee").accept(text);
    }

    @Test
    void finds_an_id_and_a_date() {
        String text = "{\"id\":\"0190a3c1-1990-7abc-8def-0123456789ab\",\"birthDate\":\"1990-02-03\"}";
        assertThat(Mentions.in(text, "0190a3c1-1990-7abc-8def-0123456789ab")).isTrue();
        assertThat(Mentions.in(text, "1990-02-03")).isTrue();
        assertThat(Mentions.in(text, "birthDate")).isTrue();
        assertThat(Mentions.in(text, "7abc-8de")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990", "10001", "R-", "16", ":2,", ""})
    void refuses_to_look_for_what_arises_by_chance(String sought) {
        assertThatIllegalArgumentException().isThrownBy(() -> saysNothingOf(sought));
    }
}
