package org.openchair.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openchair.AcceptedDates;
import org.openchair.directory.recurrence.Recurrence;

/**
 * When a group meets: an RFC 5545 rule read in the group's own time zone, so that a meeting at 6:30 p.m. stays at 6:30 p.m. when
 * the clocks change. A time that does not exist on the day the clocks go forward moves later by the gap.
 *
 * @param zone IANA zone
 * @param rule RRULE value without the {@code RRULE:} prefix, one that {@link Recurrence#read} accepts
 * @param firstOn day from which the rule counts
 * @param startsAt local time
 * @param durationMinutes length of a session, in minutes
 */
public record Schedule(ZoneId zone, String rule, LocalDate firstOn, LocalTime startsAt, int durationMinutes) {

    /** Most starts that are looked at, so that no rule keeps a request busy. */
    private static final int LONGEST_SEARCH = 4_000;
    /** No meeting is looked for outside of these days. */
    private static final LocalDate FIRST_SEARCHED = AcceptedDates.EARLIEST;

    private static final LocalDate LAST_SEARCHED = LocalDate.of(2199, 12, 31);

    /** Where the last meeting before an end is looked for first; a rule that has none there has few at all. */
    private static final int DAYS_BEFORE_END = 400;

    /** @throws IllegalArgumentException when {@link Recurrence#read} refuses the rule */
    public Schedule {
        parse(rule);
    }

    /** How often it meets. */
    public Recurrence recurrence() {
        return parse(rule);
    }

    /** The meetings that start on the given local days, both included, in their order; none by a rule that no day ever fits. */
    public List<Meeting> meetings(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(FIRST_SEARCHED) ? FIRST_SEARCHED : from;
        LocalDate last = to.isAfter(LAST_SEARCHED) ? LAST_SEARCHED : to;
        return first.isAfter(last) ? List.of() : search(first, last);
    }

    /** The day of the last meeting by a rule that ends; empty by one that goes on, or that no day ever fits. */
    public Optional<LocalDate> lastOn() {
        Recurrence days = recurrence();
        if (days.end() != null) {
            LocalDate end = days.end().date().plusDays(1);
            return last(end.minusDays(DAYS_BEFORE_END), end).or(() -> last(firstOn, end));
        }
        return days.count() == null ? Optional.empty() : last(firstOn, LAST_SEARCHED);
    }

    private Optional<LocalDate> last(LocalDate from, LocalDate to) {
        List<Meeting> meetings = meetings(from, to);
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(meetings.get(meetings.size() - 1).localDate());
    }

    private List<Meeting> search(LocalDate from, LocalDate to) {
        Recurrence days = recurrence();
        List<Meeting> meetings = new ArrayList<>();
        try {
            RecurrenceRuleIterator starts =
                    new RecurrenceRule(days.withoutEnd()).iterator(floating(firstOn.atTime(startsAt)));
            starts.fastForward(floating(from.atStartOfDay()));
            for (int seen = 0; starts.hasNext() && seen < LONGEST_SEARCH; seen++) {
                LocalDateTime start = local(starts.nextDateTime());
                if (start.toLocalDate().isAfter(to) || isOver(days, start)) {
                    break;
                }
                if (!start.toLocalDate().isBefore(from)) {
                    meetings.add(at(start));
                }
            }
        } catch (IllegalArgumentException | IllegalStateException | InvalidRecurrenceRuleException noDayFits) {
            return List.of();
        }
        return List.copyOf(meetings);
    }

    private boolean isOver(Recurrence days, LocalDateTime start) {
        return days.end() != null && days.end().isBefore(start.atZone(zone));
    }

    /** A meeting at a local time of the group's own choosing, as long as any other. */
    public Meeting at(LocalDateTime start) {
        ZonedDateTime zoned = start.atZone(zone);
        return new Meeting(
                zoned.toLocalDate(), zoned.toInstant(), zoned.toInstant().plus(Duration.ofMinutes(durationMinutes)));
    }

    private static Recurrence parse(String rule) {
        return Recurrence.stored(rule)
                .orElseThrow(() -> new IllegalArgumentException("not a recurrence rule: " + rule));
    }

    private static DateTime floating(LocalDateTime at) {
        return new DateTime(
                at.getYear(), at.getMonthValue() - 1, at.getDayOfMonth(), at.getHour(), at.getMinute(), at.getSecond());
    }

    private static LocalDateTime local(DateTime at) {
        return LocalDateTime.of(
                at.getYear(), at.getMonth() + 1, at.getDayOfMonth(), at.getHours(), at.getMinutes(), at.getSeconds());
    }
}
