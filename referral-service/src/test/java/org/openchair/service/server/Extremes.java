package org.openchair.service.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Values that no person means, as JSON and as text in an address; each field gets those of its own kind and some of every kind. */
final class Extremes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "the extreme value stands here";

    private static final List<String> DATES = List.of(
            "\"+5000000-01-01\"",
            "\"-0001-01-01\"",
            "\"0000-00-00\"",
            "\"9999-12-31\"",
            "\"1899-12-31\"",
            "\"2027-02-29\"",
            "\"1899\"",
            "\"0000\"",
            "\"9999-12\"",
            "\"1985-13\"",
            "\"19850\"",
            "1985",
            "\"+999999999-12-31\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "[2026,1,1]",
            "1e999999999");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "2147483647",
            "-2147483648",
            "2147483648",
            "1e308",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "NaN",
            "\"NaN\"",
            "\"2147483648\"",
            "0.5");
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"  \"",
            "\"\\u0000\"",
            "\"Sam\\ud83d\"",
            "\"" + "x".repeat(900_000) + "\"",
            "\"\\u202e\\u200f\\u2066\"",
            "\"'\\\"<>%00\\\\\"",
            "\"+5000000-01-01\"",
            "\"FREQ=SECONDLY;COUNT=2147483647\"");
    private static final List<String> LISTS = List.of(
            "[" + "null,".repeat(99_999) + "null]",
            "[" + "{},".repeat(99_999) + "{}]",
            "[\"" + "a\",\"".repeat(99_999) + "\"]",
            "[null]",
            "[[]]");
    private static final List<String> OF_EVERY_KIND =
            List.of("null", "{}", "[]", "true", "7", "\"x\"", "[".repeat(2_000) + "]".repeat(2_000));

    private static final List<String> PARAMETERS = parameters();

    private Extremes() {}

    /** Bodies in which one field is extreme, and the others are as they were. */
    static List<String> bodies(String plausible) {
        try {
            JsonNode body = JSON.readTree(plausible);
            List<String> bodies =
                    new ArrayList<>(List.of("null", "[]", "\"x\"", "{\"a\":".repeat(1_000), "", "{} {}", "\0"));
            walk(body, bodies, body);
            return bodies;
        } catch (JsonProcessingException e) {
            throw new AssertionError(plausible, e);
        }
    }

    private static void walk(JsonNode node, List<String> bodies, JsonNode whole) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> {
                replace(object.get(name), value -> object.set(name, value), bodies, whole);
                walk(object.get(name), bodies, whole);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                replace(array.get(index), value -> array.set(index, value), bodies, whole);
                walk(array.get(index), bodies, whole);
            }
        }
    }

    private static void replace(JsonNode was, Consumer<JsonNode> setter, List<String> bodies, JsonNode whole) {
        setter.accept(JSON.getNodeFactory().textNode(HERE));
        String pattern = whole.toString();
        setter.accept(was);
        some(was, bodies.size()).forEach(extreme -> bodies.add(pattern.replace('"' + HERE + '"', extreme)));
    }

    private static Stream<String> some(JsonNode was, int turn) {
        Stream<String> turns = Stream.of(0, 1, 2).map(n -> OF_EVERY_KIND.get((turn + n) % OF_EVERY_KIND.size()));
        return Stream.concat(ofKind(was).stream(), turns);
    }

    private static List<String> ofKind(JsonNode was) {
        if (was.isArray() || was.isObject()) {
            return LISTS;
        }
        if (was.isNumber()) {
            return NUMBERS;
        }
        if (was.isBoolean()) {
            return List.of("\"maybe\"", "2");
        }
        return was.asText().matches("\\d{4}-\\d\\d(-\\d\\d.*)?|\\d\\d:\\d\\d.*") || was.isNull() ? DATES : TEXTS;
    }

    /** Values of a parameter in an address, encoded; those of paging, which all lists have, are few. */
    static List<String> parameters(String name) {
        return List.of("page", "size").contains(name) ? List.of("-1", "2147483648", "NaN", "%00") : PARAMETERS;
    }

    private static List<String> parameters() {
        return Stream.of(
                        "+5000000-01-01",
                        "0000-00-00",
                        "9999-12-31",
                        "-1",
                        "2147483647",
                        "2147483648",
                        "1e308",
                        "NaN",
                        "",
                        "\0",
                        "x".repeat(5_000),
                        "\u202e'\"<>%00")
                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .toList();
    }

    /** Parts of a path, encoded. */
    static List<String> segments() {
        return List.of("0", "%2B5000000-01-01", "x".repeat(2_000), "%E2%80%AE'%22%3C%3E");
    }
}
