package org.openchair.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a document wrong in one to three places, the same way for the same seed. */
public final class JsonMutations {

    /** Values of every kind that another system could send where it should not. */
    private static final List<JsonNode> VALUES = values();

    private final Random random;

    public JsonMutations(long seed) {
        this.random = new Random(seed);
    }

    /** The same document, wrong somewhere. */
    public JsonNode of(JsonNode document) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode().add(document.deepCopy());
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (containers.isEmpty()) {
                break;
            }
            change(containers.get(random.nextInt(containers.size())));
        }
        return root.isEmpty() ? JsonNodeFactory.instance.objectNode() : root.get(0);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private void change(JsonNode container) {
        if (container instanceof ArrayNode list) {
            changeList(list);
        } else {
            changeObject((ObjectNode) container);
        }
    }

    private void changeList(ArrayNode list) {
        int place = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> list.remove(place);
            case 1 -> list.add(list.get(place).deepCopy());
            case 2 -> list.set(place, value());
            case 3 -> list.insert(place, value());
            default -> list.set(place, JsonNodeFactory.instance.arrayNode().add(list.get(place)));
        }
    }

    private void changeObject(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        JsonNode before = object.get(name);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("x_" + name, before);
            case 2 -> object.set(names.get(random.nextInt(names.size())), before.deepCopy());
            case 3 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(before));
            case 4 -> object.putObject(name).set("value", before);
            default -> object.set(name, value());
        }
    }

    private JsonNode value() {
        return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    }

    private static List<JsonNode> values() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return List.of(
                json.nullNode(),
                json.booleanNode(true),
                json.numberNode(0),
                json.numberNode(-7),
                json.numberNode(12.0),
                json.numberNode(1e300),
                json.numberNode(new java.math.BigDecimal("1e9999")),
                json.textNode(""),
                json.textNode("\u00a0"),
                json.textNode("Free"),
                json.textNode("a\u0000b"),
                json.textNode("\ud800 half"),
                json.textNode("quiet evening walk"),
                json.textNode("2031-07-19"),
                json.textNode("2031-02-30"),
                json.textNode("99999-12-31"),
                json.textNode("23:30Z"),
                json.textNode("America/New_York"),
                json.textNode("MONTHLY"),
                json.textNode("2TU"),
                json.textNode("temporarily closed"),
                json.textNode("5b5b0000-0000-7000-8000-000000000099"),
                json.textNode("openchair/focus"),
                json.textNode("long ".repeat(200)),
                json.arrayNode(),
                json.arrayNode().add(json.nullNode()),
                json.objectNode(),
                json.objectNode().put("id", 1));
    }
}
