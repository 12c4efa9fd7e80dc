package org.openchair.web.directory;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openchair.api.directory.CodeLabel;
import org.openchair.directory.GroupStatus;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;

/**
 * What someone looks for in the directory; an empty text leaves that open.
 *
 * @param q words of the name or purpose
 * @param leadership who leads it, a code
 * @param focus what it is about, a code
 * @param format how it meets, a code
 * @param language a language it is held in, a code
 * @param audience whom it is for, a code
 * @param cost what attending costs, a code
 * @param enrollment when people can join, a code
 * @param status where its entry stands, a code; only for those who look after the directory
 */
public record GroupFilter(
        String q,
        String leadership,
        String focus,
        String format,
        String language,
        String audience,
        String cost,
        String enrollment,
        String status) {

    /** What the address asks for. */
    public static GroupFilter from(MultivaluedMap<String, String> query) {
        return new GroupFilter(
                text(query, "q"),
                text(query, "leadership"),
                text(query, "focus"),
                text(query, "format"),
                text(query, "language"),
                text(query, "audience"),
                text(query, "cost"),
                text(query, "enrollment"),
                text(query, "status"));
    }

    /** This as parameters of the referral service. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("leadership", leadership);
        parameters.put("focus", focus);
        parameters.put("format", format);
        parameters.put("language", language);
        parameters.put("audience", audience);
        parameters.put("cost", cost);
        parameters.put("enrollment", enrollment);
        parameters.put("status", status);
        return parameters;
    }

    /** This as parameters of the referral service, for one page. */
    public Map<String, Object> parameters(int page, int size) {
        Map<String, Object> parameters = parameters();
        parameters.put("page", page);
        parameters.put("size", size);
        return parameters;
    }

    /** Whether anything was asked for at all. */
    public boolean isOpen() {
        return (q + leadership + focus + format + language + audience + cost + enrollment + status).isEmpty();
    }

    /** Where an entry can stand. */
    public List<Choice> statuses() {
        return Labels.choices(GroupStatus.values());
    }

    /** A vocabulary as answers to choose from. */
    public static List<Choice> choices(List<CodeLabel> vocabulary) {
        return vocabulary.stream()
                .map(each -> Choice.of(each.code(), each.label()))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
