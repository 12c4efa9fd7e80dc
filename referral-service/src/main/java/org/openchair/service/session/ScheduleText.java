package org.openchair.service.session;

import java.util.Locale;
import java.util.Optional;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Schedule;
import org.openchair.directory.ScheduleWords;
import org.openchair.service.data.Row;

/** When a group meets, in words, from a row of {@code support_group}. Null when it is not stated. */
public final class ScheduleText {

    private final ScheduleWords words;

    public ScheduleText(Locale locale) {
        this.words = ScheduleWords.in(locale);
    }

    /** Days and time, for a list. */
    public String brief(Row row) {
        return schedule(row).map(words::of).orElse(row.text("schedule_note"));
    }

    /** Days, time and zone, with the group's own note. */
    public String full(Row row) {
        String note = row.text("schedule_note");
        return schedule(row)
                .map(words::withZone)
                .map(text -> note == null ? text : text + ". " + note)
                .orElse(note);
    }

    private static Optional<Schedule> schedule(Row row) {
        return MeetingTimes.stated(
                        row.text("time_zone"),
                        row.text("recurrence_rule"),
                        row.date("first_session_on"),
                        row.time("starts_at"),
                        row.number("duration_minutes"),
                        null)
                .schedule();
    }
}
