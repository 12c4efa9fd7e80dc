package org.openchair.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clock by which people are kept waiting: Monday to Friday in a zone, without the public holidays of a calendar. A working day
 * counts from its first minute on, so that what came on Friday has waited one working day on Monday.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Nothing waits for longer than ten years, and no deadline is farther away. */
    private static final int MOST_DAYS = 3_660;

    private final ZoneId zone;
    private final Optional<HolidayCalendar> holidays;
    private final Map<LocalDate, Boolean> known = new ConcurrentHashMap<>();

    private WorkingDays(ZoneId zone, Optional<HolidayCalendar> holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    /**
     * The clock of a zone.
     *
     * @param calendar code of a {@link HolidayCalendar}; where none of that code is known, only weekends are left out
     */
    public static WorkingDays of(ZoneId zone, String calendar) {
        return new WorkingDays(zone, HolidayCalendar.of(calendar));
    }

    /** Working days that began after the day of a moment, up to and including today. */
    public int between(Instant since, Instant now) {
        LocalDate end = day(now).plusDays(1);
        LocalDate began = day(since).plusDays(1);
        LocalDate first = began.isBefore(end.minusDays(MOST_DAYS)) ? end.minusDays(MOST_DAYS) : began;
        return first.isAfter(end)
                ? 0
                : (int) first.datesUntil(end).filter(this::works).count();
    }

    /**
     * The moment before which something has to have begun to have waited this long now.
     *
     * @param days working days, at least 1
     */
    public Instant cutOff(int days, Instant now) {
        LocalDate day = day(now);
        int wanted = Math.min(days, MOST_DAYS);
        for (int left = works(day) ? wanted - 1 : wanted; left > 0; ) {
            day = day.minusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last of that many working days after a day; the day itself where that is none. */
    public LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = Math.min(days, MOST_DAYS); left > 0; left -= works(last) ? 1 : 0) {
            last = last.plusDays(1);
        }
        return last;
    }

    private boolean works(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && known.computeIfAbsent(day, this::noHoliday);
    }

    private boolean noHoliday(LocalDate day) {
        return holidays.flatMap(calendar -> calendar.holidayOn(day)).isEmpty();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
