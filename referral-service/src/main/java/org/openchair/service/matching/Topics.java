package org.openchair.service.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.matching.Topic;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Wording;

/** The words for the codes that a clinician chose. One statement. */
@RequestScoped
public class Topics {

    /** What groups should be about, and the languages spoken. */
    record Chosen(List<Topic> focus, List<Topic> languages) {}

    private record Known(String vocabulary, Topic topic) {
        String key() {
            return vocabulary + "/" + topic.code();
        }
    }

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** Refused with {@code unknown-code} for a code that is in no vocabulary. */
    Outcome<Chosen> of(StatedNeeds stated) {
        List<String> codes = Stream.concat(stated.focus().stream(), stated.languages().stream())
                .toList();
        Map<String, Known> known = codes.isEmpty() ? Map.of() : read(codes);
        return unknown(stated, known)
                .<Outcome<Chosen>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Chosen(
                        topics("focus", stated.focus(), known), topics("language", stated.languages(), known))));
    }

    private Map<String, Known> read(List<String> codes) {
        Query query = Query.of(
                "SELECT vocabulary, code, " + wording.labelColumn() + " AS label FROM openchair.reference_code"
                        + " WHERE vocabulary IN ('focus', 'language') AND code = ANY (?)",
                codes);
        return rows
                .list(query, row -> new Known(row.text("vocabulary"), new Topic(row.text("code"), row.text("label"))))
                .stream()
                .collect(Collectors.toMap(Known::key, Function.identity()));
    }

    private static Optional<Refusal> unknown(StatedNeeds stated, Map<String, Known> known) {
        boolean focus = stated.focus().stream().allMatch(code -> known.containsKey("focus/" + code));
        boolean language = stated.languages().stream().allMatch(code -> known.containsKey("language/" + code));
        return focus && language
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "unknown-code", "Choose from the list of the directory.", focus ? "language" : "focus"));
    }

    private static List<Topic> topics(String vocabulary, List<String> codes, Map<String, Known> known) {
        return codes.stream()
                .map(code -> known.get(vocabulary + "/" + code).topic())
                .toList();
    }
}
