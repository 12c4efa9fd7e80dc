package org.openchair.web.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.meeting.ChangeMeeting;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.directory.SkipReason;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * What was entered about one meeting; kept as typed, so that it can be shown again.
 *
 * @param day the new day
 * @param time the new local time, as in {@code 18:30}
 * @param reason name of a reason, or empty
 * @param onClosedDay was it confirmed that the group meets on a holiday or closing day?
 */
public record MeetingChangeForm(DateFields day, String time, String reason, String note, boolean onClosedDay) {

    static final String DAY = "newDate";
    static final String TIME = "newStartsAt";
    static final String ON_CLOSED_DAY = "closedDayConfirmed";

    /** Starts from when a meeting is now. */
    static MeetingChangeForm like(ComingMeeting meeting, ComingMeetings coming) {
        ZonedDateTime start = meeting.startsAt().atZone(MeetingsPage.zone(coming));
        return new MeetingChangeForm(
                DateFields.of(start.toLocalDate()), start.toLocalTime().toString(), "", "", false);
    }

    static MeetingChangeForm empty() {
        return new MeetingChangeForm(DateFields.EMPTY, "", "", "", false);
    }

    static MeetingChangeForm from(SubmittedForm form) {
        return new MeetingChangeForm(
                DateFields.from(form, DAY),
                form.text(TIME),
                form.text("reason"),
                form.text("note"),
                form.has(ON_CLOSED_DAY));
    }

    /** What cannot be sent as it is. */
    FieldErrors errors(Act act) {
        return FieldErrors.none()
                .when(
                        act.asksWhen() && day.date().isEmpty(),
                        DAY,
                        day.advice("Enter a day, such as 3 10 2026 for March 10, 2026"))
                .when(act.asksWhen() && startsAt().isEmpty(), TIME, "Enter a time, such as 18:30 for 6:30 p.m.")
                .when(act.asksWhy() && given() == null, "reason", "Choose a reason");
    }

    /** The change to ask for, once there are no errors. */
    ChangeMeeting change(UUID id, Act act, LocalDate scheduledOn, ScreenAnswer screen) {
        return new ChangeMeeting(
                id,
                act.kind(),
                scheduledOn,
                act.asksWhen() ? day.date().orElseThrow() : null,
                act.asksWhen() ? startsAt().orElseThrow() : null,
                act.asksWhy() ? given() : SkipReason.OTHER,
                note.isEmpty() ? null : note,
                act.asksWhen() && onClosedDay,
                screen);
    }

    private SkipReason given() {
        return Labels.parse(SkipReason.class, reason);
    }

    private Optional<LocalTime> startsAt() {
        try {
            return Optional.of(LocalTime.parse(time.length() == 4 ? "0" + time : time));
        } catch (DateTimeException notTime) {
            return Optional.empty();
        }
    }
}
