package org.openchair.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What someone entered into a form, trimmed; a field that was left out reads as empty. */
public final class SubmittedForm {
    private final Map<String, List<String>> fields;

    private SubmittedForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Reads a form as browsers send it. */
    public static SubmittedForm parse(byte[] body) {
        return parse(new String(body, UTF_8));
    }

    /** Reads a form as browsers send it. */
    public static SubmittedForm parse(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return new SubmittedForm(fields);
    }

    /** A form filled by us, as if somebody had entered it. */
    public static SubmittedForm of(Map<String, List<String>> filled) {
        return new SubmittedForm(Map.copyOf(filled));
    }

    /** The same form with another answer in one field. */
    public SubmittedForm with(String field, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(field, List.of(value));
        return new SubmittedForm(changed);
    }

    /** What was entered. */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** Everything chosen in a field that takes several. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    }

    /** Whether a box was ticked or a button pressed. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
