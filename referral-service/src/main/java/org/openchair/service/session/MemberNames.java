package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.record.NamesInText;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Warns of the names of a group's members in what somebody writes about it. The writer sees the words as they typed them, no more. */
@RequestScoped
public class MemberNames {

    private static final String NAMES =
            """
            SELECT p.given_name, p.family_name, p.preferred_name, p.alias
              FROM openchair.enrollment e JOIN openchair.patient p ON p.id = e.patient_id
             WHERE e.group_id = ? AND e.id <> ?
               AND (e.ended_on IS NULL OR e.ended_on > openchair.today_in('UTC') - 365)""";

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * A text of a form.
     *
     * @param field the field it was typed into
     * @param words may be null
     */
    public record Written(String field, String words) {}

    @Inject
    Rows rows;

    /** Refused with {@code names-in-text}, unless the writer confirmed. */
    public Outcome<UUID> screen(UUID groupId, boolean confirmed, Written... texts) {
        return screenBut(NOBODY, groupId, confirmed, texts);
    }

    /** The same for a text about one person, whose own name may stand in it. */
    public Outcome<UUID> screenBut(UUID enrollmentId, UUID groupId, boolean confirmed, Written... texts) {
        if (confirmed) {
            return Outcome.done(groupId);
        }
        NamesInText names = namesOf(groupId, enrollmentId);
        return Arrays.stream(texts)
                .filter(text -> !names.in(text.words()).isEmpty())
                .findFirst()
                .<Outcome<UUID>>map(text -> Outcome.refused(warning(text.field(), names.in(text.words()))))
                .orElseGet(() -> Outcome.done(groupId));
    }

    private NamesInText namesOf(UUID groupId, UUID enrollmentId) {
        return NamesInText.of(rows.list(Query.of(NAMES, groupId, enrollmentId), MemberNames::of).stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
    }

    private static List<String> of(Row row) {
        return Stream.of("given_name", "family_name", "preferred_name", "alias")
                .map(row::text)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Refusal warning(String field, List<String> words) {
        String typed = words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
        return new Refusal(
                "names-in-text",
                typed + " looks like the name of a member. Write about the session, not about a person, or confirm that"
                        + " it is no name.",
                field);
    }
}
