package org.openchair.web.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openchair.api.FieldError;
import org.openchair.api.Problem;

/** What must be corrected in a form, by field, in the order of the fields. */
public final class FieldErrors {
    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Nothing to correct. */
    public static FieldErrors none() {
        return new FieldErrors();
    }

    /**
     * What a service found wrong, beside the fields it names.
     *
     * @param otherwise the field to put the problem beside when it names none that the form has
     * @param fields the fields that the form has
     */
    public static FieldErrors of(Problem problem, String otherwise, Set<String> fields) {
        FieldErrors errors = new FieldErrors();
        for (FieldError each : problem.errors()) {
            errors.add(
                    each.field() != null && fields.contains(each.field()) ? each.field() : otherwise, each.message());
        }
        return errors.isEmpty() ? errors.add(otherwise, problem.detail()) : errors;
    }

    /** Adds how to correct a field; the first message of a field stays. */
    public FieldErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** Adds a message if something about the field is wrong. */
    public FieldErrors when(boolean wrong, String field, String message) {
        return wrong ? add(field, message) : this;
    }

    /** How to correct this field; null if nothing is wrong with it, as templates expect. */
    public String of(String field) {
        return messages.get(field);
    }

    /** Whether the form can be taken as it is. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** All messages by field. */
    public Map<String, String> all() {
        return messages;
    }
}
