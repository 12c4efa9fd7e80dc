package org.openchair.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.openchair.directory.ZoneNames;

/** Dates and times as people here write them: "Tuesday, March 3, 2026, 6:30 p.m.", and how far off they are. */
public final class When {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final Locale SPANISH = Locale.forLanguageTag("es-US");
    private static final DateTimeFormatter SPANISH_DAY =
            DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' yyyy", SPANISH);
    private static final DateTimeFormatter SPANISH_DATE = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", SPANISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);
    private static final DateTimeFormatter SPANISH_MONTH = DateTimeFormatter.ofPattern("MMMM 'de' yyyy", SPANISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.US);
    private static final DateTimeFormatter SPANISH_TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "a. m.", 1L, "p. m."))
            .toFormatter(Locale.US);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "a.m.", 1L, "p.m."))
            .toFormatter(Locale.US);

    private When() {}

    /** A date without its weekday, such as a birth date: "March 3, 2026". */
    public static String date(LocalDate date, Locale language) {
        return date.format(Spanish.is(language) ? SPANISH_DATE : ENGLISH_DATE);
    }

    /** A date without its weekday, in English. */
    public static String date(LocalDate date) {
        return date(date, Locale.ENGLISH);
    }

    /** The date of a moment as the clocks of a zone show it, in English. */
    public static String date(Instant moment, ZoneId zone) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** The zone of a group; UTC where it states none, by which its days are counted then. */
    public static ZoneId zone(String stated) {
        return stated == null ? ZoneOffset.UTC : ZoneId.of(stated);
    }

    /** The month of a day, in a language. */
    public static String month(LocalDate day, Locale language) {
        return (Spanish.is(language) ? SPANISH_MONTH : ENGLISH_MONTH).format(day);
    }

    /** A moment as the clocks of a zone show it: "Tuesday, March 3, 2026, 6:30 p.m.". */
    public static String moment(Instant moment, ZoneId zone, Locale language) {
        ZonedDateTime there = moment.atZone(zone);
        return there.format(Spanish.is(language) ? SPANISH_DAY : ENGLISH_DAY) + ", "
                + there.format(Spanish.is(language) ? SPANISH_TIME : TIME);
    }

    /** A moment as the clocks of a zone show it, with the zone's name: for people who may be elsewhere. */
    public static String momentWithZone(Instant moment, ZoneId zone, Locale language) {
        return moment(moment, zone, language) + " (" + zoneName(zone, language) + ")";
    }

    /** The day of a moment in a zone: "Tuesday, March 3, 2026". */
    public static String day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).format(ENGLISH_DAY);
    }

    /** From when to when in a zone, with the zone: "6:30 to 8:00 p.m. Central Time". */
    public static String times(Instant from, Instant to, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        boolean sameHalf = start.get(ChronoField.AMPM_OF_DAY) == end.get(ChronoField.AMPM_OF_DAY);
        return start.format(sameHalf ? HOUR : TIME) + " to " + end.format(TIME) + " " + zoneName(zone, Locale.ENGLISH);
    }

    /** How far off a moment is, in whole days of the zone: "today", "in 3 days", "2 weeks ago". */
    public static String farOff(Instant moment, ZoneId zone, Clock clock) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, moment.atZone(zone).toLocalDate());
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        return days > 0 ? "in " + daysOrWeeks(days) : daysOrWeeks(-days) + " ago";
    }

    /** How long something has waited: "less than an hour", "5 hours", "12 days". */
    public static String waited(Instant since, Clock clock) {
        Duration waited = Duration.between(since, clock.instant());
        if (waited.toHours() < 1) {
            return "less than an hour";
        }
        return waited.toDays() < 1 ? counted(waited.toHours(), "hour") : daysOrWeeks(waited.toDays());
    }

    /** How long danger has waited, night and day: in hours up to two days, "47 hours", and then as everything. */
    public static String inDanger(Instant since, Clock clock) {
        long hours = Duration.between(since, clock.instant()).toHours();
        return hours >= 1 && hours < 48 ? counted(hours, "hour") : waited(since, clock);
    }

    /** A language by its code, in English: "Spanish". */
    public static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String daysOrWeeks(long days) {
        return days < 21 ? counted(days, "day") : counted(days / 7, "week");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The one name that a zone has on all pages. */
    private static String zoneName(ZoneId zone, Locale language) {
        return ZoneNames.of(zone, Spanish.is(language) ? SPANISH : Locale.US);
    }
}
