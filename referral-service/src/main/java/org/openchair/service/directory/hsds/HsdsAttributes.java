package org.openchair.service.directory.hsds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.ReadableText;

/**
 * Facts that HSDS has no field for, as its attributes: coded ones by taxonomy ({@code openchair/leadership}) and code, free ones
 * by label ({@code openchair/ground-rules}) and value. Attributes of other vocabularies are left alone, and so is a fact that
 * nobody asks for or that is stated again: those stay unread.
 */
final class HsdsAttributes {

    private static final String OURS = "openchair/";

    private record Value(String text, HsdsNode attribute) {

        String read() {
            attribute.markRead();
            return text;
        }
    }

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Remarks remarks;

    private HsdsAttributes(Remarks remarks) {
        this.remarks = remarks;
    }

    static HsdsAttributes of(HsdsNode owner) {
        HsdsAttributes attributes = new HsdsAttributes(owner.remarks());
        owner.children("attributes").forEach(attributes::take);
        return attributes;
    }

    private void take(HsdsNode attribute) {
        HsdsNode term = attribute.child("taxonomy_term");
        String label = attribute.peek("label");
        boolean labelled = label != null && label.startsWith(OURS);
        String key = labelled ? label : term.peek("taxonomy");
        String value = attribute.peek("value");
        String code = term.peek("code");
        String chosen = value != null && (labelled || code == null) ? value : code;
        if (key != null && key.startsWith(OURS) && chosen != null) {
            values.computeIfAbsent(key.substring(OURS.length()), unused -> new ArrayList<>())
                    .add(new Value(chosen, attribute));
        }
    }

    private List<Value> stated(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** A free fact, or null when it is not stated. */
    String text(String key) {
        return stated(key).stream()
                .findFirst()
                .map(Value::read)
                .filter(text -> isReadable(key, text))
                .orElse(null);
    }

    private boolean isReadable(String key, String text) {
        if (!ReadableText.is(text)) {
            remarks.add(OURS + key, ReadableText.CODE, HsdsNode.UNREADABLE);
        }
        return ReadableText.is(text);
    }

    /** A coded fact of one of our enums, or null; codes are written like {@code peer-led}. */
    <E extends Enum<E>> E code(String key, Class<E> type) {
        String code = text(key);
        if (code == null) {
            return null;
        }
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseGet(() -> unknown(key));
    }

    private <E> E unknown(String key) {
        remarks.add(OURS + key, "unknown-code", "This code is not in the vocabulary and was left out.");
        return null;
    }

    /** Yes or no, or null. */
    Boolean flag(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Boolean.TRUE;
            case "no", "false" -> Boolean.FALSE;
            default -> unknown(key);
        };
    }

    /** Codes of a vocabulary that can be used here; others are remarked upon. */
    Set<String> codes(String vocabulary, KnownCodes known) {
        List<String> stated = stated(vocabulary).stream().map(Value::read).toList();
        Set<String> usable = known.of(vocabulary);
        stated.stream().filter(code -> !usable.contains(code)).forEach(code -> leftOut(vocabulary, code, known));
        return stated.stream().filter(usable::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One code of a vocabulary, or null; more than one is remarked upon. */
    String oneCode(String vocabulary, KnownCodes known) {
        Set<String> codes = codes(vocabulary, known);
        if (codes.size() > 1) {
            remarks.add(OURS + vocabulary, "only-first-kept", "A group has one of these. Only the first was kept.");
        }
        return codes.stream().findFirst().orElse(null);
    }

    private void leftOut(String vocabulary, String code, KnownCodes known) {
        if (known.isRetired(vocabulary, code)) {
            remarks.add(OURS + vocabulary, "code-retired", "This code is no longer offered and was left out.");
        } else {
            unknown(vocabulary);
        }
    }
}
