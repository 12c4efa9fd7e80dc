package org.openchair.service.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.Leader;
import org.openchair.platform.json.Json;

/**
 * A fact sheet for whoever comes: nobody's name, and no link, mail address or telephone number in any of its texts, whatever field
 * somebody wrote it into.
 */
final class WithoutContacts {

    static final String INSTEAD = "[ask a clinician]";

    private static final Pattern LINK = Pattern.compile("(?i)\\b(https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])\\+?\\(?\\d{3}\\)?[ .-]?(\\d{3}[ .-]?)?\\d{4}(?![\\d-])");

    // Ids, days and instants, in which digits are no telephone number.
    private static final Pattern CODED =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?");

    private final List<String> names;

    private WithoutContacts(List<Leader> leaders) {
        this.names = leaders.stream().map(Leader::name).filter(Objects::nonNull).toList();
    }

    static FactSheet of(FactSheet sheet) {
        ObjectNode tree = Json.mapper().valueToTree(sheet);
        tree.path("leaders").forEach(leader -> ((ObjectNode) leader).putNull("name"));
        new WithoutContacts(sheet.leaders()).clean(tree);
        try {
            return Json.mapper().treeToValue(tree, FactSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact sheet is not read as it was written", e);
        }
    }

    private void clean(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> field.setValue(cleaned(field.getValue())));
        } else if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, cleaned(items.get(i)));
            }
        }
    }

    private JsonNode cleaned(JsonNode value) {
        clean(value);
        boolean wording = value.isTextual() && !CODED.matcher(value.asText()).matches();
        return wording ? TextNode.valueOf(text(value.asText())) : value;
    }

    /** The text without whatever would let somebody reach a person. */
    String text(String text) {
        String clean = text;
        for (Pattern each : List.of(LINK, MAIL, PHONE)) {
            clean = each.matcher(clean).replaceAll(Matcher.quoteReplacement(INSTEAD));
        }
        for (String name : names) {
            clean = clean.replace(name, "the facilitator");
        }
        return clean;
    }

    static String without(String text) {
        return text == null ? null : new WithoutContacts(List.of()).text(text);
    }
}
