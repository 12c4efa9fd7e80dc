package org.openchair;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days of people whose zone is not known, such as those who work for no clinic: what is today for one of them is yesterday or tomorrow in
 * UTC for some hours. A day that is refused for the past or the future has to be that everywhere.
 */
public final class DayAnywhere {

    private static final ZoneOffset LAST_TO_SEE_IT = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FIRST_TO_SEE_IT = ZoneOffset.ofHours(14);

    private DayAnywhere() {}

    /** The earliest day that is still today somewhere. */
    public static LocalDate earliest(Clock clock) {
        return LocalDate.now(clock.withZone(LAST_TO_SEE_IT));
    }

    /** The latest day that is already today somewhere. */
    public static LocalDate latest(Clock clock) {
        return LocalDate.now(clock.withZone(FIRST_TO_SEE_IT));
    }
}
