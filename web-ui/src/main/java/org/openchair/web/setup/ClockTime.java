package org.openchair.web.setup;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it: "6:30 p.m.", "6 pm" or "18:30". */
final class ClockTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:([ap])\\.?\\s*m\\.?)?");
    private static final Pattern EITHER_HALF = Pattern.compile("([1-9]|1[0-2])([:.]\\d{2})?");

    private ClockTime() {}

    /** The time, if what was typed is one; "6:30" can be either half of the day, "06:30" and "18:30" cannot. */
    static Optional<LocalTime> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher time = TYPED.matcher(text);
        boolean bareHour = time.matches() && time.group(2) == null && time.group(3) == null;
        if (!time.matches() || bareHour || EITHER_HALF.matcher(text).matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        boolean halves = time.group(3) != null;
        if (minute > 59 || hour > (halves ? 12 : 23) || halves && hour == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(halves ? hour % 12 + (time.group(3).equals("p") ? 12 : 0) : hour, minute));
    }

    /** The time as it is shown in the field. */
    static String shown(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d:%02d %s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "a.m." : "p.m.");
    }
}
