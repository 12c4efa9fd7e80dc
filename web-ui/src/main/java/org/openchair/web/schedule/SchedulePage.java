package org.openchair.web.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.session.ScheduledSession;
import org.openchair.session.SessionState;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * A day or a week of a facilitator: which sessions are when and where, and who leads them.
 *
 * @param span a day or a week
 * @param first its first day
 * @param today the day it is where the facilitator's groups are
 * @param sessions those of the span, in their order
 */
public record SchedulePage(Span span, LocalDate first, LocalDate today, List<ScheduledSession> sessions) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    /** How much of the calendar is shown. */
    public enum Span {
        DAY(1),
        WEEK(7);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }

        /** The first day of the span that a day belongs to; weeks begin on Sunday. */
        LocalDate first(LocalDate day) {
            return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        }
    }

    /** The heading. */
    public String title() {
        if (span == Span.DAY) {
            return first.equals(today) ? "Today, " + day(first) : day(first);
        }
        return "Week of " + When.date(first);
    }

    /** The days of the span. */
    public List<LocalDate> days() {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(span.days()).toList();
    }

    /** A day in words: "Tuesday, March 3". */
    public String day(LocalDate day) {
        return day.format(DAY);
    }

    /** The sessions of a day. */
    public List<ScheduledSession> on(LocalDate day) {
        return sessions.stream().filter(each -> each.date().equals(day)).toList();
    }

    /** The same span earlier. */
    public String earlier() {
        return address(span, first.minusDays(span.days()));
    }

    /** The same span later. */
    public String later() {
        return address(span, first.plusDays(span.days()));
    }

    /** The span round today. */
    public String present() {
        return "/schedule/" + path(span);
    }

    /** The other span of the same days. */
    public String other() {
        return span == Span.DAY ? address(Span.WEEK, first) : address(Span.DAY, today);
    }

    /** Is it the span that today belongs to? */
    public boolean isPresent() {
        return span.first(today).equals(first);
    }

    /** One day of the week. */
    public static String address(LocalDate day) {
        return address(Span.DAY, day);
    }

    private static String address(Span span, LocalDate day) {
        return "/schedule/" + path(span) + "?date=" + day;
    }

    private static String path(Span span) {
        return span.name().toLowerCase(Locale.ROOT);
    }

    /** From when to when a session goes, where its group is. */
    public static String time(ScheduledSession session) {
        return When.times(session.startsAt(), session.endsAt(), ZoneId.of(session.timeZone()));
    }

    /** Where a session is and how many are expected. */
    public static String facts(ScheduledSession session) {
        String expected = session.expected() == 1 ? "1 person expected" : session.expected() + " people expected";
        String marked = session.marked() == 0 ? null : session.marked() + " marked";
        return Stream.of(session.place(), expected, session.signed() ? "signed" : marked)
                .filter(each -> each != null)
                .collect(Collectors.joining(" · "));
    }

    /** Whether a session does not take place. */
    public static boolean isOff(ScheduledSession session) {
        return session.state() == SessionState.CANCELLED_BY_HOST || session.state() == SessionState.CANCELLED_OTHER;
    }

    /** What a session that is off is marked with. */
    public static String mark(ScheduledSession session) {
        return session.movedTo() == null ? "Canceled" : "Moved";
    }

    /** Why a session does not take place, or when it is held instead. */
    public static String off(ScheduledSession session) {
        String state = session.movedTo() == null
                ? Labels.of(session.state())
                : "Moved to " + When.moment(session.movedTo(), ZoneId.of(session.timeZone()), Locale.ENGLISH);
        return session.note() == null ? state : state + ": " + session.note();
    }

    /** Who leads a session when it is not simply the caller; null when it is. */
    public static String cover(ScheduledSession session) {
        if (session.substitute()) {
            return "You are the substitute for this session.";
        }
        if (session.ledBy() != null) {
            return session.ledBy() + " is the substitute for this session.";
        }
        return session.away().isEmpty() ? null : "Away: " + String.join(", ", session.away()) + ".";
    }
}
