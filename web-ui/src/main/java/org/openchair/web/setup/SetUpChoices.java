package org.openchair.web.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.Problem;
import org.openchair.api.directory.DescribeHost;
import org.openchair.api.directory.DescribeSite;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.HostKind;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.api.Answer;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.safety.TextQuestions;

/** What the parts of a set-up choose from: vocabularies, and places, organizations and people that are found, or added on the way. */
@RequestScoped
class SetUpChoices {

    private static final int SHOWN = 10;
    private static final Map<String, String> COLLECTIONS =
            Map.of("siteId", "/sites", "hostId", "/hosts", "leaders", "/facilitators");

    @Inject
    ApiClient api;

    /** The page of a part, with all that it offers. */
    PartPage page(UUID id, SetUpView view, PartForm form, FieldErrors errors) {
        Map<String, List<NamedEntry>> found = Questions.of(form.part()).stream()
                .filter(Question::found)
                .collect(Collectors.toMap(Question::name, question -> options(view, form, question)));
        return new PartPage(id, view, form, api.get("/vocabularies", Facets.class), found, errors);
    }

    /** What is chosen stays in sight, whatever is searched for. */
    private List<NamedEntry> options(SetUpView view, PartForm form, Question question) {
        List<NamedEntry> found = find(question, form.entered().text(question.name() + "-q"));
        Map<UUID, NamedEntry> known = Stream.of(stored(view, question), seen(form.entered()), found)
                .flatMap(List::stream)
                .collect(Collectors.toMap(NamedEntry::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<String> chosen = form.entered().all(question.name());
        return Stream.concat(
                        known.values().stream()
                                .filter(each -> chosen.contains(each.id().toString())),
                        found.stream())
                .distinct()
                .toList();
    }

    private List<NamedEntry> find(Question question, String words) {
        return api.list(COLLECTIONS.get(question.name()), Map.of("q", words, "size", SHOWN), NamedEntry.class)
                .items();
    }

    private static List<NamedEntry> stored(SetUpView view, Question question) {
        if (view == null) {
            return List.of();
        }
        return switch (question.name()) {
            case "siteId" -> Stream.ofNullable(view.site()).toList();
            case "hostId" -> Stream.ofNullable(view.host()).toList();
            default -> view.leaders();
        };
    }

    private static List<NamedEntry> seen(SubmittedForm entered) {
        return entered.all("seen").stream()
                .map(each -> each.split("\\|", 3))
                .filter(each -> each.length == 3)
                .map(each -> new NamedEntry(uuid(each[0]), each[1], each[2].isEmpty() ? null : each[2]))
                .toList();
    }

    /** The form with the place or the organization that it adds, once that is in the directory. */
    Answer<PartForm> added(PartForm form) {
        SubmittedForm entered = form.entered();
        boolean site =
                form.part() == SetUpPart.PLACE && !entered.text("newSite").isEmpty();
        boolean host =
                form.part() == SetUpPart.PEOPLE && !entered.text("newHost").isEmpty();
        if (site) {
            return add(form, "siteId", site(entered));
        }
        return host ? add(form, "hostId", host(entered)) : new Answer.Done<>(form);
    }

    private Answer<PartForm> add(PartForm form, String field, Object described) {
        UUID id = uuid(form.entered().text("newId"));
        return api.put(COLLECTIONS.get(field) + "/" + id, described, NamedEntry.class)
                .either(
                        added -> new Answer.Done<>(
                                new PartForm(form.part(), form.entered().with(field, id.toString()))),
                        (Problem problem) -> new Answer.Refused<>(problem));
    }

    private static DescribeSite site(SubmittedForm entered) {
        return new DescribeSite(
                entered.text("newSite"),
                orNull(entered.text("street")),
                orNull(entered.text("city")),
                orNull(entered.text("state")),
                orNull(entered.text("postalCode")),
                orNull(entered.text("accessibility")),
                TextQuestions.answer(entered));
    }

    private static DescribeHost host(SubmittedForm entered) {
        return new DescribeHost(
                entered.text("newHost"),
                Labels.parse(HostKind.class, entered.text("newHostKind")),
                TextQuestions.answer(entered));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
