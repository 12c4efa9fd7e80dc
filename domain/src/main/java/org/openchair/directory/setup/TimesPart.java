package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.recurrence.Recurrence;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * When a group meets.
 *
 * @param timeZone IANA zone
 * @param recurrenceRule RRULE value of RFC 5545, without its prefix
 * @param firstSessionOn day from which the rule counts
 * @param startsAt local time
 * @param durationMinutes length of a session, at most ten hours
 * @param scheduleNote what the rule cannot say, in words
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record TimesPart(
        @Size(max = 60) String timeZone,
        @Size(max = 200) String recurrenceRule,
        LocalDate firstSessionOn,
        LocalTime startsAt,
        @Min(5) @Max(1440) Integer durationMinutes,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 500) String scheduleNote,
        @Valid ScreenAnswer screen)
        implements Part {

    /** February 29 can be eight years away. */
    private static final int FOUR_YEARS_TWICE = 8;

    public TimesPart {
        timeZone = Part.text(timeZone);
        recurrenceRule = recurrenceRule == null ? null : Part.text(recurrenceRule.toUpperCase(Locale.ROOT));
        scheduleNote = Part.text(scheduleNote);
    }

    static TimesPart of(GroupFacts facts) {
        MeetingTimes times = facts.times();
        return new TimesPart(
                times.timeZone(),
                times.recurrenceRule(),
                times.firstSessionOn(),
                times.startsAt(),
                times.durationMinutes(),
                times.scheduleNote(),
                null);
    }

    @Override
    public TimesPart unasked() {
        return new TimesPart(timeZone, recurrenceRule, firstSessionOn, startsAt, durationMinutes, scheduleNote, null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.TIMES;
    }

    @Override
    public Optional<Refusal> objection() {
        return Part.when(
                        timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone),
                        "time-zone-unknown",
                        "Choose a time zone, such as America/New_York.",
                        "timeZone")
                .or(this::unreadable)
                .or(() -> Part.when(
                        meetsNever(),
                        "recurrence-empty",
                        "By this rule the group never meets. Choose another day.",
                        "recurrenceRule"))
                .or(() -> FactRules.length(durationMinutes));
    }

    private Optional<Refusal> unreadable() {
        return recurrenceRule != null && Recurrence.read(recurrenceRule) instanceof Outcome.Refused<Recurrence> refused
                ? Optional.of(
                        new Refusal(refused.refusal().code(), refused.refusal().detail(), "recurrenceRule"))
                : Optional.empty();
    }

    @Override
    public Optional<Refusal> objectionOn(LocalDate today) {
        return times().schedule()
                .flatMap(schedule -> FactRules.lastMeeting(schedule, today).or(() -> schedule.lastOn()
                        .flatMap(last -> FactRules.lastSession(firstSessionOn, last, today))))
                .map(no -> new Refusal(no.code(), no.detail(), "recurrenceRule"));
    }

    private boolean meetsNever() {
        return times().schedule()
                .filter(schedule -> schedule.meetings(firstSessionOn, firstSessionOn.plusYears(FOUR_YEARS_TWICE))
                        .isEmpty())
                .isPresent();
    }

    private MeetingTimes times() {
        return MeetingTimes.stated(timeZone, recurrenceRule, firstSessionOn, startsAt, durationMinutes, scheduleNote);
    }

    @Override
    public void writeTo(SupportGroup group, Instant now) {
        group.rewrite(in(group.facts()), now);
    }

    private GroupFacts in(GroupFacts facts) {
        return new GroupFacts(
                facts.name(),
                facts.vettedOn(),
                facts.nature(),
                facts.charter(),
                facts.joining(),
                facts.membership(),
                times(),
                facts.codes(),
                facts.leaders(),
                facts.hostId(),
                facts.siteId());
    }
}
