package org.openchair.web.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openchair.Passage;
import org.openchair.Passage.ReadBy;
import org.openchair.api.FieldError;
import org.openchair.api.Problem;

/** What must be corrected in a form, by field, in the order of the fields. */
public final class FieldErrors {
    private static final Set<String> LEADING = Set.of("already-referred", "two-referrals-in-one-group");
    private static final String DANGER = "screenDanger";
    private static final String KEEP = "screenKeep";

    private final Map<String, String> messages = new LinkedHashMap<>();
    private List<Passage> passages = List.of();
    private ReadBy readBy;

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
        if (!problem.passages().isEmpty()) {
            return screened(problem, otherwise, fields);
        }
        FieldErrors errors = new FieldErrors();
        for (FieldError each : problem.errors()) {
            errors.add(
                    each.field() != null && fields.contains(each.field()) ? each.field() : otherwise, each.message());
        }
        return errors.isEmpty() ? errors.add(otherwise, problem.detail()) : errors;
    }

    /**
     * What is in the way, as a link to it; empty when nothing is that the caller can open.
     *
     * @param folder address of the pages of such things, ending in a slash
     */
    public static Optional<FieldErrors> leadingTo(Problem problem, String folder) {
        return LEADING.contains(problem.code())
                        && problem.current() instanceof Map<?, ?> there
                        && there.get("id") != null
                ? Optional.of(none().add(folder + there.get("id"), problem.detail()))
                : Optional.empty();
    }

    /** Where the message of a field leads: to the field, or to the page that the message is about. */
    public static String address(String field) {
        return field.startsWith("/") ? field : "#" + field;
    }

    /** What the text screen asks: beside its own questions where it has one, else beside the field. */
    private static FieldErrors screened(Problem problem, String otherwise, Set<String> fields) {
        FieldErrors errors = new FieldErrors();
        errors.passages = problem.passages();
        errors.readBy = problem.readBy();
        for (Passage passage : problem.passages()) {
            String own = passage.field().substring(passage.field().lastIndexOf('.') + 1);
            switch (passage.kind()) {
                case CRISIS -> errors.add(DANGER, "Say again whether someone is in danger now");
                case IDENTIFIER ->
                    errors.add(KEEP, "Remove what identifies the person, or tick what " + errors.needs());
                case DIAGNOSIS ->
                    errors.add(
                            errors.canKeepDiagnoses() ? KEEP : fields.contains(own) ? own : otherwise,
                            "Remove the diagnosis: people who lead the group read this");
            }
        }
        return errors;
    }

    /** Places in the texts that the screen asks about. */
    public List<Passage> passages() {
        return passages;
    }

    /** Who reads these texts; null where nothing is asked about any. */
    public ReadBy readBy() {
        return readBy;
    }

    /** Can a diagnosis be kept, once the writer has read it again? Where therapists alone read it. */
    public boolean canKeepDiagnoses() {
        return readBy == ReadBy.THERAPISTS;
    }

    private String needs() {
        return switch (readBy) {
            case GROUP, THERAPISTS -> "the group needs";
            case GROUPS -> "groups need";
            case CLINIC, DIRECTORY -> "is needed";
            case EVERYONE -> "everyone can read";
        };
    }

    /** The same about the fields of this form. */
    public FieldErrors asking(FieldErrors other) {
        passages = other.passages;
        readBy = other.readBy;
        return this;
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
