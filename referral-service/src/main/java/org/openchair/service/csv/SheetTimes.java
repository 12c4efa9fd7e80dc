package org.openchair.service.csv;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them and as a US spreadsheet program saves them: 18:30, 6:30 PM, 6:30:00 PM, 6 p.m. */
final class SheetTimes {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?)?\\s*(?:([AaPp])\\.?\\s?[Mm]\\.?)?");
    private static final int NOON = 12;

    private SheetTimes() {}

    /** @throws IllegalArgumentException when it is none */
    static LocalTime read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(2) == null && time.group(3) == null) {
            throw new IllegalArgumentException("not a time");
        }
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return LocalTime.of(hour(Integer.parseInt(time.group(1)), time.group(3)), minute);
    }

    private static int hour(int written, String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > NOON) {
            throw new IllegalArgumentException("not an hour of half a day");
        }
        return written % NOON + ("p".equalsIgnoreCase(half) ? NOON : 0);
    }
}
