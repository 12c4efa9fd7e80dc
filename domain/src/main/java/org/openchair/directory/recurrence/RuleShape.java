package org.openchair.directory.recurrence;

/** Which parts of a rule go together, by the table of RFC 5545 (section 3.3.10) and so that the days can be said in words. */
final class RuleShape {

    private RuleShape() {}

    /** What is wrong with it, for whoever wrote it; null when nothing is. */
    static String objection(Recurrence rule) {
        if (rule.count() != null && rule.end() != null) {
            return "COUNT and UNTIL both say when it ends. Leave one out.";
        }
        return switch (rule.frequency()) {
            case DAILY, WEEKLY -> ofDaysAndWeeks(rule);
            case MONTHLY -> ofMonths(rule);
            case YEARLY -> ofYears(rule);
        };
    }

    private static String ofDaysAndWeeks(Recurrence rule) {
        if (hasPlaces(rule)) {
            return "A place such as 2TU or BYSETPOS is one in a month. Use FREQ=MONTHLY, or leave it out.";
        }
        return rule.monthDays().isEmpty() ? null : "BYMONTHDAY goes with months. Use FREQ=MONTHLY.";
    }

    private static String ofMonths(Recurrence rule) {
        if (!rule.places().isEmpty()
                && (rule.days().isEmpty() || !rule.monthDays().isEmpty())) {
            return "BYSETPOS needs days of the week in BYDAY, without BYMONTHDAY.";
        }
        if (hasPlacedDays(rule) && !rule.places().isEmpty()) {
            return "Give the place of a day either in BYDAY or in BYSETPOS.";
        }
        return hasPlacedDays(rule) && !rule.monthDays().isEmpty()
                ? "Say days of the month either by BYMONTHDAY or by a place such as 2TU."
                : null;
    }

    private static String ofYears(Recurrence rule) {
        if (rule.months().isEmpty()
                && !(rule.days().isEmpty() && rule.monthDays().isEmpty())) {
            return "By year, days need a month. Name it with BYMONTH, or use FREQ=MONTHLY.";
        }
        if (!rule.places().isEmpty() && rule.months().size() > 1) {
            return "By year, BYSETPOS needs one month. Use FREQ=MONTHLY with BYMONTH.";
        }
        return ofMonths(rule);
    }

    private static boolean hasPlaces(Recurrence rule) {
        return !rule.places().isEmpty() || hasPlacedDays(rule);
    }

    private static boolean hasPlacedDays(Recurrence rule) {
        return rule.days().stream().anyMatch(day -> !day.isEach());
    }
}
