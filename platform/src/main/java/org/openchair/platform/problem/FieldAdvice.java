package org.openchair.platform.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How to correct a field that breaks a constraint, in a sentence that names the field as pages do. */
final class FieldAdvice {

    /** Names of fields on pages, where these are not the words of which the field's name is made. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("phone", "phone number"),
            Map.entry("postalCode", "ZIP code"),
            Map.entry("accessibilityNeeds", "what helps them take part"),
            Map.entry("alias", "name online"),
            Map.entry("needs", "your own note"),
            Map.entry("birthDate", "birth date"),
            Map.entry("durationMinutes", "length in minutes"),
            Map.entry("firstSessionOn", "first session"),
            Map.entry("cohortStartsOn", "start of the cohort"),
            Map.entry("cohortEndsOn", "end of the cohort"),
            Map.entry("minAge", "youngest age"),
            Map.entry("maxAge", "oldest age"),
            Map.entry("minSize", "fewest people"),
            Map.entry("targetSize", "usual number of people"),
            Map.entry("capacity", "most people"),
            Map.entry("heldOn", "day on which it was held"),
            Map.entry("takenOn", "day on which it was answered"),
            Map.entry("givenOn", "day on which they agreed"),
            Map.entry("until", "last day"),
            Map.entry("day", "day"),
            Map.entry("seen", "what you saw or heard"),
            Map.entry("actionTaken", "what you did"));

    private FieldAdvice() {}

    /**
     * The sentence.
     *
     * @param field path of the field; empty where the whole is meant
     * @param constraint simple name of its annotation
     * @param limits values of the annotation
     * @param given what was sent
     * @param message what the constraint itself says, for those that are not spoken of here
     */
    static String about(String field, String constraint, Map<String, Object> limits, Object given, String message) {
        String name = name(field);
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "Enter this: " + name + ".";
            case "Size" -> sentence(name + ": " + size(limits, given));
            case "Min", "DecimalMin" -> sentence(name + ": enter a number of " + limits.get("value") + " or more");
            case "Max", "DecimalMax" -> sentence(name + ": enter a number of " + limits.get("value") + " or less");
            case "Past" -> sentence(name + ": enter a day in the past");
            case "PastOrPresent" -> sentence(name + ": enter today or an earlier day");
            case "Future" -> sentence(name + ": enter a day in the future");
            case "FutureOrPresent" -> sentence(name + ": enter today or a later day");
            case "Email" -> sentence(name + ": enter an address such as name@example.org");
            case "Pattern" -> sentence(message);
            default -> sentence(name + ": " + message);
        };
    }

    /** What a constraint says in words of its own. */
    static String sentence(String words) {
        String ended = words.endsWith(".") ? words : words + ".";
        return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
    }

    private static String size(Map<String, Object> limits, Object given) {
        int least = (Integer) limits.get("min");
        int most = (Integer) limits.get("max");
        String unit = given instanceof CharSequence ? "characters" : "entries";
        if (most == Integer.MAX_VALUE) {
            return "enter at least " + least + " " + unit;
        }
        return least == 0
                ? "enter at most " + most + " " + unit
                : "enter between " + least + " and " + most + " " + unit;
    }

    private static String name(String field) {
        String own = field.substring(field.lastIndexOf('.') + 1);
        return own.isEmpty() ? "this" : Objects.requireNonNullElseGet(NAMES.get(own), () -> words(own));
    }

    /** "recordNumber" is the record number; ids are IDs. */
    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bids?\\b", "ID");
    }
}
