package org.openchair.service.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.platform.json.Json;

class CanonicalTest {

    private static final UUID ID = UUID.fromString("0b1c0000-0000-4000-8000-000000000001");

    private record Content(UUID id, Set<String> shares, List<Integer> answers, BigDecimal total, String note) {}

    @Test
    void the_order_of_a_set_makes_no_difference_and_that_of_a_list_does() {
        assertThat(text(set("a", "b"), List.of(1, 2))).isEqualTo(text(set("b", "a"), List.of(1, 2)));
        assertThat(text(set("a", "b"), List.of(1, 2))).isNotEqualTo(text(set("a", "b"), List.of(2, 1)));
    }

    @Test
    void two_texts_of_a_set_are_not_one_text_with_a_comma() {
        assertThat(text(set("a", "b"), List.of())).isNotEqualTo(text(set("a,b"), List.of()));
    }

    @Test
    void a_number_is_the_same_with_zeros_behind_it() {
        assertThat(total("13")).isEqualTo(total("13.00")).isNotEqualTo(total("13.01"));
    }

    @Test
    void the_order_of_fields_makes_no_difference() throws JsonProcessingException {
        assertThat(Canonical.text(Json.mapper().readTree("{\"a\":1,\"b\":{\"c\":2,\"d\":3}}")))
                .isEqualTo(Canonical.text(Json.mapper().readTree("{\"b\":{\"d\":3,\"c\":2},\"a\":1}")));
    }

    @Test
    void bytes_count_as_they_are_and_nothing_is_something_too() {
        assertThat(Canonical.text(new byte[] {1})).isNotEqualTo(Canonical.text(new byte[] {2}));
        assertThat(Canonical.text(null)).isEqualTo("null");
    }

    private static String text(Set<String> shares, List<Integer> answers) {
        return Canonical.text(new Content(ID, shares, answers, null, null));
    }

    private static String total(String total) {
        return Canonical.text(new Content(ID, Set.of(), List.of(), new BigDecimal(total), null));
    }

    private static Set<String> set(String... texts) {
        return new LinkedHashSet<>(List.of(texts));
    }
}
