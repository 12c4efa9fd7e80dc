package org.openchair.web.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.api.session.MemberToCall;
import org.openchair.directory.PlannedMeeting.Standing;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * A group's coming meetings, with what can be done about each.
 *
 * @param coming the meetings
 * @param back where the group's own page is, by the role of who looks
 * @param meetsOnHolidays the answer chosen: {@code yes}, {@code no} or nothing
 * @param calendar code of the holiday calendar, as entered
 * @param errors what must be corrected about holidays
 * @param toCall members who get no email when meetings change; empty for those who do not lead the group
 */
public record MeetingsPage(
        ComingMeetings coming,
        String back,
        String meetsOnHolidays,
        String calendar,
        FieldErrors errors,
        List<MemberToCall> toCall,
        Clock clock) {

    private static final Set<Standing> ON_AGAIN_BY_ADDING = Set.of(Standing.HOLIDAY, Standing.CLOSED);

    /** The page as it stands. */
    static MeetingsPage of(ComingMeetings coming, String back, List<MemberToCall> toCall, Clock clock) {
        Boolean meets = coming.meetsOnHolidays();
        String answer = meets == null ? "" : meets ? "yes" : "no";
        return new MeetingsPage(coming, back, answer, coming.holidayCalendar(), FieldErrors.none(), toCall, clock);
    }

    /** Where this page is. */
    public String address() {
        return address(coming);
    }

    static String address(ComingMeetings coming) {
        return "/groups/" + coming.groupId() + "/meetings";
    }

    /** When a meeting begins, where the group is. */
    public String when(ComingMeeting meeting) {
        return moment(meeting.startsAt(), coming);
    }

    static String moment(Instant moment, ComingMeetings coming) {
        return When.moment(moment, zone(coming), Locale.ENGLISH);
    }

    /** How far off a meeting is. */
    public String farOff(ComingMeeting meeting) {
        return When.farOff(meeting.startsAt(), zone(coming), clock);
    }

    /** How a meeting stands, and why, in one sentence; null when it is simply on schedule. */
    public String told(ComingMeeting meeting) {
        return switch (meeting.standing()) {
            case ON_SCHEDULE -> null;
            case HOLIDAY, CLOSED -> meeting.note();
            case MOVED_AWAY -> "To " + moment(meeting.movedTo(), coming) + ". " + why(meeting);
            case MOVED_HERE -> "From the meeting of " + When.date(meeting.scheduledOn()) + ". " + why(meeting);
            case CALLED_OFF -> why(meeting);
            case ADDED -> meeting.note();
        };
    }

    private static String why(ComingMeeting meeting) {
        String reason = Labels.of(meeting.reason());
        return meeting.note() == null ? reason : reason + ": " + meeting.note();
    }

    /** Whether a meeting does not take place, or not then. */
    public boolean isOff(ComingMeeting meeting) {
        return !meeting.standing().takesPlace();
    }

    /** Whether it can be called off or moved: it is one of the schedule, and is on. */
    public boolean canBeChanged(ComingMeeting meeting) {
        return meeting.standing() == Standing.ON_SCHEDULE || meeting.standing() == Standing.MOVED_HERE;
    }

    /** Whether it is left out by itself, so that somebody can decide to meet all the same. */
    public boolean canBeHeldAnyway(ComingMeeting meeting) {
        return ON_AGAIN_BY_ADDING.contains(meeting.standing());
    }

    /** What undoing a meeting's change is called; a moved meeting offers it once, where it is now. */
    public String undo(ComingMeeting meeting) {
        return switch (meeting.standing()) {
            case CALLED_OFF -> "Undo: it takes place";
            case MOVED_HERE -> "Undo the move";
            case ADDED -> "Remove the meeting";
            default -> null;
        };
    }

    /** The day of the schedule by which a meeting is known. */
    static LocalDate day(ComingMeeting meeting) {
        return meeting.scheduledOn() == null ? meeting.date() : meeting.scheduledOn();
    }

    /** The address of the page for one meeting. */
    public String act(String act, ComingMeeting meeting) {
        return address() + "/" + act + "?date=" + day(meeting);
    }

    /** Whether a group keeps holidays. */
    public List<Choice> holidayChoices() {
        return List.of(
                Choice.of("no", "No: skip them"),
                Choice.of("yes", "Yes: it meets as on other days"),
                new Choice("", "Not stated", "They are skipped until someone answers this."));
    }

    static ZoneId zone(ComingMeetings coming) {
        return When.zone(coming.timeZone());
    }
}
