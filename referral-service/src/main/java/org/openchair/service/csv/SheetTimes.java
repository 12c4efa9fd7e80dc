package org.openchair.service.csv;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them and as a US spreadsheet program saves them: 18:30, 6:30 PM, 6:30:00 PM, 6 p.m. */
final class SheetTimes {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?)?\\s*(?:([AaPp])\\.?\\s?[Mm]\\.?)?");
    private static final Pattern EITHER_HALF = Pattern.compile("([1-9]|1[0-2]):\\d{2}(:00)?");
    private static final Pattern OF_THE_WHOLE_DAY = Pattern.compile("(0\\d?|1[3-9]|2\\d):\\d{2}(:00)?");
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

    /** Can it be before noon and after? So it is with 6:30, and not with 06:30, 18:30 and 6:30 PM. */
    static boolean isEitherHalf(String text) {
        return EITHER_HALF.matcher(text).matches();
    }

    /** Is it by a clock of 24 hours, which the times beside it follow, too? */
    static boolean isOfTheWholeDay(String text) {
        return OF_THE_WHOLE_DAY.matcher(text).matches();
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
