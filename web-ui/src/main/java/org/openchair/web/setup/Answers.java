package org.openchair.web.setup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.When;
import org.openchair.web.setup.TaskListPage.Answered;

/** What a group states, as answers in words. */
final class Answers {

    private final SetUpView view;
    private final Facets facets;

    Answers(SetUpView view, Facets facets) {
        this.view = view;
        this.facets = facets;
    }

    /** The answers of a part. */
    List<Answered> of(SetUpPart part) {
        return Questions.of(part).stream()
                .map(question -> new Answered(label(question), words(question)))
                .toList();
    }

    private static String label(Question question) {
        return question.label().replace(" (optional)", "");
    }

    private String words(Question question) {
        Object stored = question.stored().apply(view.content());
        if (stored == null || stored.equals("")) {
            return null;
        }
        return switch (question.name()) {
            case "siteId" -> described(List.of(view.site()));
            case "hostId" -> described(List.of(view.host()));
            case "leaders" -> described(view.leaders());
            default -> words(question, stored);
        };
    }

    private String words(Question question, Object stored) {
        if (stored instanceof LocalDate date) {
            return When.date(date);
        }
        if (stored instanceof LocalTime time) {
            return ClockTime.shown(time);
        }
        if (stored instanceof Boolean answer) {
            return answer ? "Yes" : "No";
        }
        return stored instanceof Collection<?> several ? chosen(question, several) : chosen(question, Set.of(stored));
    }

    private String chosen(Question question, Collection<?> values) {
        Set<String> codes = values.stream().map(Object::toString).collect(Collectors.toSet());
        List<String> labels = question.choices().apply(facets).stream()
                .filter(each -> codes.contains(each.value()))
                .map(Choice::label)
                .toList();
        String words = String.join(", ", labels.isEmpty() ? codes : labels);
        return words.isEmpty() ? null : words;
    }

    private static String described(List<NamedEntry> entries) {
        String words = entries.stream()
                .map(each -> each.detail() == null ? each.name() : each.name() + " (" + each.detail() + ")")
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }
}
