package org.openchair.service.directory.hsds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day of HSDS 3.0, which may carry {@code Z} or an offset.
 *
 * @param clock as written, to the minute
 * @param offset from UTC, or null when none is written: then it is the group's own time
 * @param cut were there seconds, which are left out?
 */
record HsdsTime(LocalTime clock, ZoneOffset offset, boolean cut) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d+)?))?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    /** @throws IllegalArgumentException when it is none */
    static HsdsTime of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        int hour = hour(Integer.parseInt(written.group(1)), written.group(4));
        int minute = Integer.parseInt(written.group(2));
        boolean endOfDay = hour == MIDNIGHT && minute == 0;
        String offset = written.group(5);
        return new HsdsTime(
                LocalTime.of(endOfDay ? 0 : hour, minute),
                offset == null ? null : ZoneOffset.of(offset.toUpperCase(Locale.ROOT)),
                written.group(3) != null && new BigDecimal(written.group(3)).signum() != 0);
    }

    private static int hour(int written, String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > NOON) {
            throw new IllegalArgumentException("not an hour of half a day");
        }
        boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
        return written % NOON + (afternoon ? NOON : 0);
    }

    /** Do clocks in a zone show another time of day then? */
    boolean isConverted(ZoneId zone, LocalDate day) {
        return !in(zone, day).toLocalTime().equals(clock);
    }

    /** The same moment of a day as clocks in a zone show it. */
    LocalDateTime in(ZoneId zone, LocalDate day) {
        LocalDateTime at = day.atTime(clock);
        return offset == null ? at : at.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
