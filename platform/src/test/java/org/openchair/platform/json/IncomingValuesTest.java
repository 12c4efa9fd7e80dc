package org.openchair.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.AcceptedDates;
import org.openchair.patient.BirthDate;

/** Whatever a body says, its values are within the range of their kind, or it is refused at once. */
class IncomingValuesTest {

    private static final AcceptedDates DATES = AcceptedDates.on(LocalDate.of(2026, 11, 29));

    private record Body(
            LocalDate date,
            LocalTime time,
            BirthDate born,
            Instant at,
            BigDecimal amount,
            Double degrees,
            Integer count,
            String text,
            List<String> texts) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\":\"+5000000-01-01\"}",
                "{\"date\":\"-0001-01-01\"}",
                "{\"date\":\"1969-12-31\"}",
                "{\"date\":\"2036-11-30\"}",
                "{\"date\":[5000000,1,1]}",
                "{\"time\":\"18:30:15\"}",
                "{\"time\":\"18:30:00.5\"}",
                "{\"time\":[18,30,15]}",
                "{\"born\":\"1899\"}",
                "{\"born\":\"1899-12\"}",
                "{\"born\":\"0000\"}",
                "{\"born\":\"2037\"}",
                "{\"born\":\"85\"}",
                "{\"born\":\"1985-13\"}",
                "{\"born\":\"1985-02-30\"}",
                "{\"born\":\"+5000000\"}",
                "{\"born\":1985}",
                "{\"born\":[1985,3,7]}",
                "{\"born\":{\"first\":\"1985-03-07\",\"precision\":\"DAY\"}}",
                "{\"at\":\"+999999999-12-31T00:00:00Z\"}",
                "{\"at\":-1e18}",
                "{\"amount\":1e999999999}",
                "{\"amount\":-1e999999999}",
                "{\"amount\":1e-999999999}",
                "{\"amount\":0e999999999}",
                "{\"amount\":\"1e999999999\"}",
                "{\"degrees\":1e999}",
                "{\"degrees\":\"NaN\"}",
                "{\"degrees\":\"-Infinity\"}",
                "{\"count\":2147483648}",
                "{\"count\":1e308}",
                "{\"count\":0.5}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud83d\"}",
                "{\"texts\":[\"\\ud83d\"]}"
            })
    void a_value_out_of_its_range_is_refused(String json) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThatThrownBy(() -> read(json))
                .isInstanceOf(JsonProcessingException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\":\"1970-01-01\"}",
                "{\"date\":\"2036-11-29\"}",
                "{\"date\":null}",
                "{\"time\":\"18:30\"}",
                "{\"time\":\"18:30:00\"}",
                "{\"time\":null}",
                "{\"born\":\"1985\"}",
                "{\"born\":\"1985-03\"}",
                "{\"born\":\"1900-01-01\"}",
                "{\"born\":\"\"}",
                "{\"born\":null}",
                "{\"at\":\"2026-11-29T12:00:00.123456789Z\"}",
                "{\"amount\":12.5}",
                "{\"degrees\":-73.9}",
                "{\"count\":2147483647}",
                "{\"text\":\"\\ud83d\\ude00 \\u202e\"}",
                "{\"texts\":[\"a\",null]}"
            })
    void a_value_within_its_range_is_read(String json) throws JsonProcessingException {
        assertThat(read(json)).isNotNull();
    }

    @Test
    void a_refusal_names_the_field_and_how_to_correct_it() {
        assertThatThrownBy(() -> read("{\"date\":\"1969-12-31\"}"))
                .isInstanceOfSatisfying(RefusedValue.class, refused -> {
                    assertThat(refused.code()).isEqualTo("out-of-range");
                    assertThat(refused.advice()).isEqualTo("Enter a date from January 1, 1970 to November 29, 2036.");
                    assertThat(refused.getPath().get(0).getFieldName()).isEqualTo("date");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_tree_that_is_too_deep_is_refused(String opening) {
        assertThatThrownBy(() -> Json.incoming(Json.mapper().constructType(JsonNode.class), DATES)
                        .readTree(opening.repeat(100_000)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_list_of_a_hundred_thousand_is_refused() {
        assertThatThrownBy(() -> read("{\"texts\":[" + "\"a\",".repeat(100_000) + "\"a\"]}"))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " \\t",
                "\\u00a0",
                "\\u200b\\u2060",
                "\\u00ad",
                "\\ufeff",
                "\\u2800",
                "\\u3164",
                "\\u0301",
                "\\u202e"
            })
    void a_text_in_which_nothing_can_be_seen_is_empty(String text) throws JsonProcessingException {
        assertThat(read("{\"text\":\"" + text + "\"}").text()).isEmpty();
        assertThat(read("{\"text\":\"a" + text + "\"}").text()).startsWith("a").hasSizeGreaterThan(1);
    }

    private static Body read(String json) throws JsonProcessingException {
        return Json.incoming(Json.mapper().constructType(Body.class), DATES).readValue(json);
    }
}
