package org.openchair.web.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.record.ProgressNote;
import org.openchair.api.session.Roster;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;

/**
 * A therapist's own notes on single persons in a session.
 *
 * @param id names the next note, so that sending it twice keeps it once
 * @param named whether a word in it looks like another member's name
 */
public record NotesPage(
        Roster roster, List<ProgressNote> notes, SubmittedForm form, FieldErrors errors, boolean named, UUID id) {

    /** Everybody expected. */
    public List<Choice> people() {
        return people(roster);
    }

    /** Everybody expected at a session, to choose from. */
    public static List<Choice> people(Roster roster) {
        return roster.entries().stream()
                .map(entry -> Choice.of(entry.enrollmentId().toString(), entry.callName()))
                .toList();
    }

    /** A moment where the group is. */
    public String moment(Instant moment) {
        return When.moment(moment, ZoneId.of(roster.timeZone()), Locale.ENGLISH);
    }
}
