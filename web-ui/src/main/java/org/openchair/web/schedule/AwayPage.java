package org.openchair.web.schedule;

import java.util.List;
import java.util.UUID;
import org.openchair.api.session.AwayDays;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.When;

/**
 * The days on which a facilitator is away, and a form for more.
 *
 * @param days those noted
 * @param first first day, as entered
 * @param last last day, as entered
 * @param errors what must be corrected
 * @param id the id that new ones will have, so that pressing the button twice notes once
 */
public record AwayPage(List<AwayDays> days, DateFields first, DateFields last, FieldErrors errors, UUID id) {

    /** Days in words. */
    public static String told(AwayDays days) {
        return days.firstDay().equals(days.lastDay())
                ? When.date(days.firstDay())
                : When.date(days.firstDay()) + " to " + When.date(days.lastDay());
    }

    /** What that means for sessions. */
    public static String meaning(AwayDays days) {
        if (days.sessions() == 0) {
            return "No session of your groups is planned then.";
        }
        String sessions = days.sessions() == 1 ? "1 session" : days.sessions() + " sessions";
        return days.uncovered() == 0
                ? sessions + ", each with someone who leads it."
                : sessions + "; no one leads " + days.uncovered() + " of them yet.";
    }
}
