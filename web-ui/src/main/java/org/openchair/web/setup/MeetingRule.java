package org.openchair.web.setup;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.directory.ZoneNames;
import org.openchair.web.frame.Choice;

/**
 * How often a group meets, by plain controls.
 *
 * @param repeats {@code weekly}, {@code second-week}, a place in the month such as {@code month-2} or {@code month-last}, {@code daily},
 *     {@code own} for a rule that these controls cannot say, or empty
 * @param weekday a day as RFC 5545 writes it, such as {@code TU}, or empty
 * @param rule the rule itself, or null
 */
record MeetingRule(String repeats, String weekday, String rule) {

    private static final Pattern WEEKLY =
            Pattern.compile("FREQ=WEEKLY(?:;INTERVAL=([12]))?;BYDAY=(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTHLY =
            Pattern.compile("FREQ=MONTHLY(?:;INTERVAL=1)?;BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern DAILY = Pattern.compile("FREQ=DAILY(?:;INTERVAL=1)?");
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Adak",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "Pacific/Guam",
            "Pacific/Pago_Pago",
            "UTC");
    private static final Choice OWN = Choice.of("own", "As it is now, by a custom rule");

    /** The controls that say a rule. */
    static MeetingRule of(String rule) {
        if (rule == null) {
            return new MeetingRule("", "", null);
        }
        Matcher weekly = WEEKLY.matcher(rule);
        if (weekly.matches()) {
            return new MeetingRule("2".equals(weekly.group(1)) ? "second-week" : "weekly", weekly.group(2), rule);
        }
        Matcher monthly = MONTHLY.matcher(rule);
        if (monthly.matches()) {
            String place = monthly.group(1).equals("-1") ? "last" : monthly.group(1);
            return new MeetingRule("month-" + place, monthly.group(2), rule);
        }
        return new MeetingRule(DAILY.matcher(rule).matches() ? "daily" : "own", "", rule);
    }

    /** Is a day needed besides? */
    static boolean needsDay(String repeats) {
        return repeats.equals("weekly") || repeats.equals("second-week") || repeats.startsWith("month-");
    }

    /**
     * The rule that the controls say.
     *
     * @param before the rule so far, which {@code own} keeps
     * @return null while nothing is chosen
     */
    static String rule(String repeats, String weekday, String before) {
        return switch (repeats) {
            case "" -> null;
            case "own" -> before;
            case "daily" -> "FREQ=DAILY";
            case "weekly" -> "FREQ=WEEKLY;INTERVAL=1;BYDAY=" + weekday;
            case "second-week" -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + weekday;
            case "month-last" -> "FREQ=MONTHLY;BYDAY=-1" + weekday;
            default -> "FREQ=MONTHLY;BYDAY=" + repeats.replace("month-", "") + weekday;
        };
    }

    /** How often. */
    static List<Choice> frequencies() {
        return List.of(
                Choice.of("weekly", "Every week"),
                Choice.of("second-week", "Every other week"),
                Choice.of("month-1", "Every month, on the first of that weekday"),
                Choice.of("month-2", "Every month, on the second of that weekday"),
                Choice.of("month-3", "Every month, on the third of that weekday"),
                Choice.of("month-4", "Every month, on the fourth of that weekday"),
                Choice.of("month-last", "Every month, on the last of that weekday"),
                Choice.of("daily", "Every day"),
                OWN);
    }

    /** The days of the week. */
    static List<Choice> days() {
        return Stream.of(DayOfWeek.values())
                .map(day -> Choice.of(day.name().substring(0, 2), day.getDisplayName(TextStyle.FULL, Locale.US)))
                .toList();
    }

    /** The time zones of the United States and UTC. */
    static List<Choice> zones() {
        return ZONES.stream()
                .map(zone -> Choice.of(zone, ZoneNames.of(ZoneId.of(zone), Locale.US)))
                .toList();
    }
}
