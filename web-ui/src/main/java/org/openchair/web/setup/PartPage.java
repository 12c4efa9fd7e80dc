package org.openchair.web.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.NamedEntry;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.HostKind;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One part of a set-up, to write.
 *
 * @param id the group's id, made with the first form
 * @param view the group; null before it is begun
 * @param form what is in the fields
 * @param facets the vocabularies to choose from
 * @param found what was found to choose from, by question
 * @param errors what must be corrected
 */
public record PartPage(
        UUID id,
        SetUpView view,
        PartForm form,
        Facets facets,
        Map<String, List<NamedEntry>> found,
        FieldErrors errors) {

    /** The answer that there is no place or no organization. */
    public static final String NONE = "none";

    /** What is entered where the service asks whether the group is meant to come under part 2, or out of it. */
    static final String PART_TWO_ASKED = "partTwoAsked";

    /** Which part. */
    public SetUpPart part() {
        return form.part();
    }

    /** The questions, in their order. */
    public List<Question> questions() {
        return Questions.of(part());
    }

    /** What the browser's tab says. */
    public String title() {
        return (errors.isEmpty() ? "" : "Error: ") + Labels.of(part()) + " – " + name();
    }

    /** The group's name, or what it is before it has one. */
    public String name() {
        return view == null ? "a new group" : view.name();
    }

    /** Where this part is written to. */
    public String address() {
        return SetUpPages.address(id, part());
    }

    /** The task list, or the list of drafts before there is one. */
    public String back() {
        return view == null ? "/groups/set-up" : "/groups/" + id + "/set-up";
    }

    /** The version that the writer sees; 0 before the group is begun. */
    public String version() {
        String kept = form.entered().text("version");
        return kept.isEmpty() ? Integer.toString(view == null ? 0 : view.version()) : kept;
    }

    /** Is the group listed, so that a change counts at once? */
    public boolean meets() {
        return view != null && (view.status() == GroupStatus.VETTED || view.status() == GroupStatus.SUSPENDED);
    }

    /** Is a change of what part 2 protects to be confirmed? */
    public boolean partTwoAsked() {
        return !text(PART_TWO_ASKED).isEmpty();
    }

    /** Does it hold what a vetting is about? */
    public boolean vetted() {
        return part() == SetUpPart.GUIDELINES || part() == SetUpPart.FORMAT_AND_JOINING;
    }

    /** What is in a field. */
    public String text(String field) {
        return form.entered().text(field);
    }

    /** What was written into a text that the text screen names: its own, or one of what is added on the way. */
    public String screened(String field) {
        return switch (field.equals("name") ? part() : SetUpPart.PURPOSE) {
            case PLACE -> text("newSite");
            case PEOPLE -> text("newHost");
            default -> text(field);
        };
    }

    /** Everything chosen in a field that takes several. */
    public List<String> all(String field) {
        return form.entered().all(field);
    }

    /** Is an answer chosen in a field that takes several? */
    public boolean chosen(String field, String value) {
        return form.entered().all(field).contains(value);
    }

    /** A date as it is typed. */
    public DateFields date(String field) {
        return DateFields.from(form.entered(), field);
    }

    /** The answers to choose from, with the one that is stored where it is none of them. */
    public List<Choice> choices(Question question) {
        List<Choice> usual = question.choices().apply(facets);
        String now = text(question.name());
        boolean own = question.name().equals("repeats") && !now.equals("own");
        if (own) {
            return usual.stream().filter(each -> !each.value().equals("own")).toList();
        }
        boolean known = now.isEmpty()
                || question.several()
                || usual.stream().anyMatch(each -> each.value().equals(now));
        return known
                ? usual
                : Stream.concat(usual.stream(), Stream.of(Choice.of(now, now))).toList();
    }

    /** What was found for a question, as answers; what is chosen comes first. */
    public List<Choice> options(Question question) {
        return found.getOrDefault(question.name(), List.of()).stream()
                .map(each -> new Choice(each.id().toString(), each.name(), each.detail()))
                .toList();
    }

    /** The answer that there is none; null for people, of whom there is always one. */
    public Choice none(Question question) {
        return switch (question.name()) {
            case "siteId" -> Choice.of(NONE, "No place: people join online or by phone");
            case "hostId" -> Choice.of(NONE, "None: its members run it themselves");
            default -> null;
        };
    }

    /** What the search of a question looks for. */
    public static String searched(Question question) {
        return switch (question.name()) {
            case "siteId" -> "Find a place by name or address";
            case "hostId" -> "Find an organization by name";
            default -> "Find a person by name";
        };
    }

    /** The next meetings by the schedule that is saved, in words. */
    public List<String> nextMeetings() {
        if (view == null || view.nextMeetings().isEmpty()) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(view.content().times().timeZone());
        return view.nextMeetings().stream()
                .map(start -> When.momentWithZone(start, zone, Locale.ENGLISH))
                .toList();
    }

    /** The kinds of organizations. */
    public List<Choice> hostKinds() {
        return Labels.choices(HostKind.values());
    }

    /** The id that a place or an organization added here will have. */
    public String newId() {
        String kept = text("newId");
        return kept.isEmpty() ? Ids.next().toString() : kept;
    }
}
