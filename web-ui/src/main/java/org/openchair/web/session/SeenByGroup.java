package org.openchair.web.session;

import java.util.ArrayList;
import java.util.List;
import org.openchair.api.referral.InboxItem;
import org.openchair.web.frame.Help;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/** What a group's people see of a person: written once, for their page and for the clinician who decides what they shall see. */
public final class SeenByGroup {
    private SeenByGroup() {}

    /**
     * One thing that the group sees.
     *
     * @param what what it is
     * @param value how it reads; null where the group sees nothing
     * @param otherwise how it reads then
     */
    public record Fact(String what, String value, String otherwise) {}

    /** Everything about the person and the referral, besides where it stands. */
    public static List<Fact> of(InboxItem item) {
        List<Fact> facts = new ArrayList<>(about(item));
        facts.addAll(ways(item));
        facts.add(new Fact("Urgency", Labels.of(item.urgency()), ""));
        return facts;
    }

    private static List<Fact> about(InboxItem item) {
        return List.of(
                new Fact("Name", item.callName(), ""),
                new Fact("From", item.referrerName() + ", " + item.clinicName(), ""),
                new Fact("What you should know", item.noteToGroup(), "Nothing was added"),
                new Fact("Pronouns", item.pronouns(), "Not stated"),
                new Fact(
                        "What helps them take part",
                        Help.of(item.accessNeeds(), item.accessibilityNeeds()),
                        "Not stated"),
                new Fact("Preferred language", language(item), "Not stated"));
    }

    /** How the person can be reached, as far as they agreed. */
    public static List<Fact> ways(InboxItem item) {
        return List.of(
                new Fact("Phone", phone(item), unshared(item)),
                new Fact("Email", item.email(), unshared(item)),
                new Fact("Best way to reach them", Labels.of(item.contactBy()), "Not stated"));
    }

    private static String phone(InboxItem item) {
        return item.noVoicemail() && item.phone() != null ? item.phone() + " (leave no voicemail)" : item.phone();
    }

    private static String unshared(InboxItem item) {
        return item.doNotContact()
                ? "Do not contact: the clinic will tell them"
                : "Not shared: the clinic will tell them";
    }

    private static String language(InboxItem item) {
        return item.preferredLanguage() == null ? null : When.language(item.preferredLanguage());
    }
}
