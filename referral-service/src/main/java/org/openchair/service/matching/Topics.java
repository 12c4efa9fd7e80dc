package org.openchair.service.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.matching.Topic;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** The words for the codes that a clinician chose. One statement. */
@RequestScoped
public class Topics {

    private static final String FOCUS = "focus";
    private static final String LANGUAGE = "language";
    private static final String ACCESS = "access-need";
    private static final String STAGE = "recovery-stage";

    /** The fields that name codes, by vocabulary. */
    private static final Map<String, String> FIELDS =
            Map.of(FOCUS, "focus", LANGUAGE, "language", ACCESS, "access", STAGE, "stage");

    /**
     * What was chosen.
     *
     * @param stage or null
     */
    record Chosen(List<Topic> focus, List<Topic> languages, List<Topic> access, Topic stage) {}

    private record Known(String vocabulary, Topic topic) {
        String key() {
            return vocabulary + "/" + topic.code();
        }
    }

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** Refused with {@code unknown-code} beside the field, for a code that is in no vocabulary. */
    Outcome<Chosen> of(MatchRequest stated) {
        Map<String, List<String>> asked = asked(stated);
        Map<String, Known> known =
                read(asked.values().stream().flatMap(List::stream).toList());
        return unknown(asked, known)
                .<Outcome<Chosen>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(chosen(asked, known)));
    }

    private static Map<String, List<String>> asked(MatchRequest stated) {
        return Map.of(
                FOCUS, stated.focus(), LANGUAGE, stated.languages(), ACCESS, stated.access(), STAGE, stated.stages());
    }

    private static Chosen chosen(Map<String, List<String>> asked, Map<String, Known> known) {
        return new Chosen(
                topics(FOCUS, asked, known),
                topics(LANGUAGE, asked, known),
                topics(ACCESS, asked, known),
                topics(STAGE, asked, known).stream().findFirst().orElse(null));
    }

    private Map<String, Known> read(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Query query = Query.of(
                "SELECT vocabulary, code, " + wording.labelColumn() + " AS label FROM openchair.reference_code"
                        + " WHERE vocabulary = ANY (?) AND code = ANY (?)",
                List.copyOf(FIELDS.keySet()),
                codes);
        return rows
                .list(query, row -> new Known(row.text("vocabulary"), new Topic(row.text("code"), row.text("label"))))
                .stream()
                .collect(Collectors.toMap(Known::key, Function.identity()));
    }

    private static Optional<Refusal> unknown(Map<String, List<String>> asked, Map<String, Known> known) {
        return FIELDS.entrySet().stream()
                .filter(field -> !asked.get(field.getKey()).stream()
                        .allMatch(code -> known.containsKey(field.getKey() + "/" + code)))
                .findFirst()
                .map(field -> new Refusal("unknown-code", "Choose from the directory's list.", field.getValue()));
    }

    private static List<Topic> topics(String vocabulary, Map<String, List<String>> asked, Map<String, Known> known) {
        return asked.get(vocabulary).stream()
                .map(code -> known.get(vocabulary + "/" + code).topic())
                .toList();
    }
}
