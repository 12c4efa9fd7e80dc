package org.openchair.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * The name of a time zone, by which a reader elsewhere comes to the right hour: two zones whose clocks differ on any day have
 * different names. A zone without daylight saving time is never called by the name of one with it: Phoenix is "Mountain Standard
 * Time (Arizona)", Denver is "Mountain Time".
 */
public final class ZoneNames {

    /** The zones that a name without a place stands for, as readers in the US understand it. */
    private static final List<ZoneId> PLAIN = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Anchorage"));

    private static final Map<String, String> PLACES = Map.of(
            "America/Phoenix", "Arizona",
            "US/Arizona", "Arizona",
            "Pacific/Honolulu", "Hawaii",
            "US/Hawaii", "Hawaii",
            "America/Puerto_Rico", "Puerto Rico");

    /** Days of each half year on which clocks are compared: all are on their winter or summer time by then. */
    private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);

    /** Zones that are a number of hours and no place; their signs are the other way round. */
    private static final String FIXED = "Etc/";

    /** What stands where a language has no name. */
    private static final Pattern UNNAMED = Pattern.compile("GMT[+-].*");

    private static final Pattern LEADING_ZERO = Pattern.compile("([+-])0");

    private ZoneNames() {}

    /** Its name in a language, with the place in parentheses where the name alone does not tell its clocks. */
    public static String of(ZoneId zone, Locale locale) {
        if (zone.getId().startsWith(FIXED) && !"UTC".equals(fixed(zone))) {
            return fixed(zone);
        }
        if (isPlain(zone)) {
            return zone.getDisplayName(TextStyle.FULL, locale);
        }
        String name = changesClocks(zone)
                ? zone.getDisplayName(TextStyle.FULL, locale)
                : TimeZone.getTimeZone(zone).getDisplayName(false, TimeZone.LONG, locale);
        String known = UNNAMED.matcher(name).matches() ? fixed(zone) : name;
        return zone.getId().contains("/") && !zone.getId().startsWith(FIXED) ? known + " (" + place(zone) + ")" : known;
    }

    /** Hours before or after UTC, as in "UTC-5", of a zone that has no name in a language; UTC itself without. */
    private static String fixed(ZoneId zone) {
        String offset = zone.getRules().getOffset(WINTER.atTime(12, 0)).getId();
        return "UTC"
                + (offset.equals("Z")
                        ? ""
                        : LEADING_ZERO.matcher(offset).replaceFirst("$1").replace(":00", ""));
    }

    private static boolean isPlain(ZoneId zone) {
        return PLAIN.stream()
                .anyMatch(plain -> zone.equals(plain)
                        || goTogether(zone, plain)
                                && zone.getDisplayName(TextStyle.FULL, Locale.US)
                                        .equals(plain.getDisplayName(TextStyle.FULL, Locale.US)));
    }

    private static boolean goTogether(ZoneId one, ZoneId other) {
        return offset(one, WINTER).equals(offset(other, WINTER))
                && offset(one, SUMMER).equals(offset(other, SUMMER));
    }

    private static boolean changesClocks(ZoneId zone) {
        return !offset(zone, WINTER).equals(offset(zone, SUMMER));
    }

    private static Object offset(ZoneId zone, LocalDate day) {
        return zone.getRules().getOffset(day.atTime(12, 0));
    }

    private static String place(ZoneId zone) {
        String id = zone.getId();
        return PLACES.getOrDefault(
                id, Arrays.asList(id.split("/")).get(id.split("/").length - 1).replace('_', ' '));
    }
}
