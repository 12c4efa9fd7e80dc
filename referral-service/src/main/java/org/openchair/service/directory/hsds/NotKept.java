package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a record says and nobody read. Openchair has no place for it; so that nothing is lost in silence, each part is remarked upon
 * by its path, the largest part of which nothing was read by one remark.
 */
final class NotKept {

    static final String CODE = "not-kept";

    /** Most parts that are named one by one. */
    private static final int MOST = 60;

    private static final int LONGEST_PATH = 120;

    /** What HSDS itself needs and says nothing about a group; the sender's own copy has it. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "last_modified", "link_entity", "link_type");

    private final Remarks remarks;
    private final Set<String> paths = new LinkedHashSet<>();

    private NotKept(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Remarks upon all of a part that was not read. */
    static void remark(HsdsNode part) {
        NotKept notKept = new NotKept(part.remarks());
        notKept.fields(part.json(), part.pointer(), part.path());
        notKept.paths.stream().limit(MOST).forEach(notKept::remark);
        int more = notKept.paths.size() - MOST;
        if (more > 0) {
            part.remarks().add(part.path(), CODE, "Openchair has no place for " + more + " more parts of this record.");
        }
    }

    private void remark(String path) {
        remarks.add(path, CODE, "Openchair has no place for this, so it was left out.");
    }

    private void look(JsonNode node, String pointer, String path) {
        if (!says(node, pointer)) {
            return;
        }
        if (node.isContainerNode() && anyRead(node, pointer)) {
            inside(node, pointer, path);
        } else if (!remarks.wasRead(pointer)) {
            paths.add(path);
        }
    }

    private void inside(JsonNode node, String pointer, String path) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i, path);
            }
        } else {
            fields(node, pointer, path);
        }
    }

    private void fields(JsonNode node, String pointer, String path) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            look(field.getValue(), pointer + "/" + field.getKey(), HsdsNode.at(path, readable(field.getKey())));
        }
    }

    /** Is there anything in it but bookkeeping? */
    private static boolean says(JsonNode node, String pointer) {
        if (node.isArray()) {
            return node.valueStream().anyMatch(each -> says(each, pointer));
        }
        if (node.isObject()) {
            return node.propertyStream().anyMatch(each -> says(each.getValue(), pointer + "/" + each.getKey()));
        }
        boolean bookkeeping = BOOKKEEPING.contains(pointer.substring(pointer.lastIndexOf('/') + 1));
        return !bookkeeping && !node.isNull() && !node.asText().isBlank();
    }

    private boolean anyRead(JsonNode node, String pointer) {
        if (remarks.wasRead(pointer)) {
            return true;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (anyRead(node.get(i), pointer + "/" + i)) {
                    return true;
                }
            }
            return false;
        }
        return node.isObject()
                && node.propertyStream().anyMatch(each -> anyRead(each.getValue(), pointer + "/" + each.getKey()));
    }

    private static String readable(String key) {
        String clean = key.codePoints()
                .map(letter -> Character.isISOControl(letter)
                                || Character.getType(letter) == Character.SURROGATE
                                || Character.getType(letter) == Character.UNASSIGNED
                        ? '?'
                        : letter)
                .limit(LONGEST_PATH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "?" : clean;
    }
}
