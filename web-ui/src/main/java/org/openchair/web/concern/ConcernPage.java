package org.openchair.web.concern;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.concern.NotedConcern;
import org.openchair.api.session.Roster;
import org.openchair.concern.ConcernKind;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;
import org.openchair.web.record.NotesPage;
import org.openchair.web.safety.CrisisCard;

/**
 * The concerns of a session, and the form for the next.
 *
 * @param card whom to call
 * @param id names the next concern, so that sending it twice notes it once
 * @param named whether a word in it looks like another member's name
 */
public record ConcernPage(
        Roster roster,
        List<NotedConcern> concerns,
        SubmittedForm form,
        FieldErrors errors,
        boolean named,
        CrisisCard card,
        UUID id) {

    /** Everybody expected. */
    public List<Choice> people() {
        return NotesPage.people(roster);
    }

    /** What it can be about. */
    public static List<Choice> kinds() {
        return List.of(
                new Choice(
                        ConcernKind.PARTICIPATION.name(),
                        "How the person participates",
                        "The clinic is told if the person agreed to feedback."),
                new Choice(
                        ConcernKind.SAFETY.name(),
                        "Someone may come to harm, but not right now",
                        "The clinic is told, even without consent; for a substance use group, only with consent."),
                new Choice(
                        ConcernKind.CRISIS.name(),
                        "Someone is in danger now",
                        "Call 911 or 988 first. The clinic is alerted right away, no matter what was agreed."));
    }

    /** A moment where the group is. */
    public String moment(Instant moment) {
        return When.moment(moment, ZoneId.of(roster.timeZone()), Locale.ENGLISH);
    }
}
