package org.openchair.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openchair.api.meeting.ClosingDay;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.When;

/**
 * The days on which the groups of a host, or all groups, do not meet.
 *
 * @param coming the group from which one came, whose host can be closed
 * @param days those to come
 * @param day the day entered
 * @param name why, as entered
 * @param closed {@code host} or {@code all}, or empty
 * @param errors what must be corrected
 * @param id the id that a new one will have
 */
public record ClosingDaysPage(
        ComingMeetings coming,
        List<ClosingDay> days,
        DateFields day,
        String name,
        String closed,
        FieldErrors errors,
        UUID id) {

    static final String HOST = "host";
    static final String ALL = "all";

    /** Where this page is. */
    public String address() {
        return MeetingsPage.address(coming) + "/closing-days";
    }

    /** The group's meetings. */
    public String back() {
        return MeetingsPage.address(coming);
    }

    /** Who can be closed. */
    public List<Choice> scopes() {
        List<Choice> scopes = new ArrayList<>();
        if (coming.hostId() != null) {
            scopes.add(Choice.of(HOST, "The groups of " + coming.host()));
        }
        scopes.add(Choice.of(ALL, "All groups of the directory"));
        return scopes;
    }

    /** A day and whom it closes, in words. */
    public String told(ClosingDay each) {
        return When.date(each.day()) + ", " + (each.host() == null ? "all groups" : each.host());
    }
}
