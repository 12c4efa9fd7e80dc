package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.openchair.directory.recurrence.Recurrence;

/** When a group meets, as stored: a rule, or only words, or nothing. */
@Embeddable
public class MeetingTimes {

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "recurrence_rule")
    private String recurrenceRule;

    @Column(name = "first_session_on")
    private LocalDate firstSessionOn;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "duration_minutes")
    private Integer durationMinutes;

    @Column(name = "schedule_note")
    private String scheduleNote;

    protected MeetingTimes() {}

    /** Times that follow a rule; the note is null unless the rule needs words besides. */
    public static MeetingTimes of(Schedule schedule, String note) {
        MeetingTimes times = inWords(note);
        times.timeZone = schedule.zone().getId();
        times.recurrenceRule = schedule.rule();
        times.firstSessionOn = schedule.firstOn();
        times.startsAt = schedule.startsAt();
        times.durationMinutes = schedule.durationMinutes();
        return times;
    }

    /** Times that are stated in words only, or not at all. */
    public static MeetingTimes inWords(String note) {
        MeetingTimes times = new MeetingTimes();
        times.scheduleNote = note;
        return times;
    }

    /** The zone in which the group lives, or empty when it is not stated. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }

    /**
     * The rule, or empty when sessions cannot be planned from what the group states: so too for a rule that was stored before rules
     * were read strictly.
     */
    public Optional<Schedule> schedule() {
        boolean stated = timeZone != null
                && Recurrence.stored(recurrenceRule).isPresent()
                && firstSessionOn != null
                && startsAt != null
                && durationMinutes != null;
        return stated
                ? Optional.of(
                        new Schedule(ZoneId.of(timeZone), recurrenceRule, firstSessionOn, startsAt, durationMinutes))
                : Optional.empty();
    }

    /** Times as far as they are stated; what is not known yet is null. */
    public static MeetingTimes stated(
            String zone, String rule, LocalDate firstOn, LocalTime startsAt, Integer minutes, String note) {
        MeetingTimes times = inWords(note);
        times.timeZone = zone;
        times.recurrenceRule = rule;
        times.firstSessionOn = firstOn;
        times.startsAt = startsAt;
        times.durationMinutes = minutes;
        return times;
    }

    public String timeZone() {
        return timeZone;
    }

    public String recurrenceRule() {
        return recurrenceRule;
    }

    public LocalDate firstSessionOn() {
        return firstSessionOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public Integer durationMinutes() {
        return durationMinutes;
    }

    public String scheduleNote() {
        return scheduleNote;
    }
}
