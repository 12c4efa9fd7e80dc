package org.openchair.web.meeting;

import java.util.List;
import java.util.UUID;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.directory.SkipReason;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * Calling off, moving or adding one meeting.
 *
 * @param act what is done
 * @param coming the group and its meetings
 * @param meeting the one that is called off or moved; null for an extra one
 * @param entered what was entered
 * @param errors what must be corrected
 * @param changeId the id that the change will have, so that pressing the button twice changes once
 */
public record ChangePage(
        Act act,
        ComingMeetings coming,
        ComingMeeting meeting,
        MeetingChangeForm entered,
        FieldErrors errors,
        UUID changeId) {

    /** Where the form goes. */
    public String address() {
        return list() + "/" + act.path();
    }

    /** The list of meetings. */
    public String list() {
        return MeetingsPage.address(coming);
    }

    /** When the meeting is now. */
    public String when() {
        return MeetingsPage.moment(meeting.startsAt(), coming);
    }

    /** By which day of the schedule the meeting is known; empty for an extra one. */
    public String date() {
        return meeting == null ? "" : MeetingsPage.day(meeting).toString();
    }

    /** Is it asked, or was it said, that the group meets on a holiday or closing day? */
    public boolean asksClosedDay() {
        return entered.onClosedDay() || errors.of(MeetingChangeForm.ON_CLOSED_DAY) != null;
    }

    /** The reasons that somebody can give. */
    public List<Choice> reasons() {
        return Labels.choices(SkipReason.HOST, SkipReason.WEATHER, SkipReason.HOLIDAY, SkipReason.OTHER);
    }
}
