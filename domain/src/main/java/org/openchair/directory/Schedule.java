package org.openchair.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openchair.AcceptedDates;

/**
 * When a group meets: an RFC 5545 rule read in the group's own time zone, so that a meeting at 6:30 p.m. stays at 6:30 p.m. when
 * the clocks change. A time that does not exist on the day the clocks go forward moves later by the gap.
 *
 * @param zone IANA zone
 * @param rule RRULE value without the {@code RRULE:} prefix
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

    /** Most days, weeks, months or years from one time to the next; the search for larger numbers would not end. */
    private static final int LONGEST_INTERVAL = 400;

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** @throws IllegalArgumentException when the rule is not one of RFC 5545 */
    public Schedule {
        parse(rule);
    }

    /** Is it a rule of RFC 5545 that gives days, not times of day, and not ages apart? */
    public static boolean readable(String rule) {
        try {
            return givesDays(parse(rule));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean givesDays(RecurrenceRule rule) {
        return FREQUENCIES.contains(rule.getFreq())
                && rule.getInterval() <= LONGEST_INTERVAL
                && Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).noneMatch(rule::hasPart);
    }

    /** The meetings that start on the given local days, both included, in their order; none by a rule that no day ever fits. */
    public List<Meeting> meetings(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(FIRST_SEARCHED) ? FIRST_SEARCHED : from;
        LocalDate last = to.isAfter(LAST_SEARCHED) ? LAST_SEARCHED : to;
        try {
            RecurrenceRule days = parse(rule);
            return first.isAfter(last) || !givesDays(days) ? List.of() : search(days, first, last);
        } catch (IllegalArgumentException noDayFits) {
            return List.of();
        }
    }

    private List<Meeting> search(RecurrenceRule days, LocalDate from, LocalDate to) {
        RecurrenceRuleIterator starts = days.iterator(floating(firstOn.atTime(startsAt)));
        starts.fastForward(floating(from.atStartOfDay()));
        List<Meeting> meetings = new ArrayList<>();
        for (int seen = 0; starts.hasNext() && seen < LONGEST_SEARCH; seen++) {
            LocalDateTime start = local(starts.nextDateTime());
            if (start.toLocalDate().isAfter(to)) {
                break;
            }
            if (!start.toLocalDate().isBefore(from)) {
                meetings.add(at(start));
            }
        }
        return List.copyOf(meetings);
    }

    /** A meeting at a local time of the group's own choosing, as long as any other. */
    public Meeting at(LocalDateTime start) {
        ZonedDateTime zoned = start.atZone(zone);
        return new Meeting(
                zoned.toLocalDate(), zoned.toInstant(), zoned.toInstant().plus(Duration.ofMinutes(durationMinutes)));
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule: " + rule, e);
        }
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
