package org.openchair.web.referral;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.Labels;

/** Reads the values of a draft as a person does, where two versions are shown side by side. */
final class DraftWords {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DraftWords() {}

    /**
     * A value in words.
     *
     * @param group names a group by its id
     */
    static String of(String value, Function<String, String> group) {
        return Stream.of(Urgency.class, Involvement.class, ConsentMethod.class)
                .flatMap(codes -> Arrays.stream(codes.getEnumConstants()))
                .map(code -> (Enum<?>) code)
                .filter(code -> code.name().equals(value))
                .map(Labels::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> named(value, group));
    }

    private static String named(String value, Function<String, String> group) {
        Matcher ids = ID.matcher(value);
        return switch (value) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> ids.replaceAll(id -> Matcher.quoteReplacement(group.apply(id.group())));
        };
    }
}
