package org.openchair.directory.recurrence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openchair.Outcome;

/** Reads rules of RFC 5545, strictly: what is not understood is refused and never left out. */
final class RuleReading {

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST");
    private static final Set<String> DATES = Set.of("EXDATE", "RDATE", "EXRULE");
    private static final Set<String> TIMES_OF_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final int LONGEST = 200;

    private RuleReading() {}

    static Outcome<Recurrence> read(String rule) {
        try {
            return Outcome.done(recurrence(rule));
        } catch (RuleParts.Unreadable e) {
            return Outcome.refused(e.isTooOften() ? "recurrence-too-often" : "recurrence-unreadable", e.getMessage());
        }
    }

    private static Recurrence recurrence(String rule) throws RuleParts.Unreadable {
        RuleParts parts = new RuleParts(parts(rule));
        Recurrence read = new Recurrence(
                parts.frequency(),
                parts.interval(),
                parts.days(),
                parts.monthDays(),
                parts.months(),
                parts.places(),
                parts.weekStart(),
                parts.count(),
                parts.end());
        String objection = RuleShape.objection(read);
        if (objection != null) {
            throw new RuleParts.Unreadable(objection);
        }
        return read;
    }

    private static Map<String, String> parts(String rule) throws RuleParts.Unreadable {
        if (rule == null || rule.isBlank() || rule.length() > LONGEST) {
            throw new RuleParts.Unreadable("Write a rule of up to 200 characters, such as FREQ=WEEKLY;BYDAY=TU.");
        }
        String upper = rule.strip().toUpperCase(Locale.ROOT);
        if (upper.lines().count() > 1 || DATES.stream().anyMatch(upper::contains)) {
            throw new RuleParts.Unreadable(
                    "A rule holds no single dates (EXDATE, RDATE). Leave them out here, then cancel or"
                            + " add those meetings of the group one by one.");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : upper.split(";", -1)) {
            add(parts, part);
        }
        return parts;
    }

    private static void add(Map<String, String> parts, String part) throws RuleParts.Unreadable {
        List<String> named = List.of(part.split("=", 2));
        String name = named.get(0);
        if (named.size() < 2 || name.isEmpty()) {
            throw new RuleParts.Unreadable("“" + RuleParts.shown(part) + "” is no part of a rule. Write one such as"
                    + " FREQ=WEEKLY;BYDAY=TU.");
        }
        if (TIMES_OF_DAY.contains(name)) {
            throw new RuleParts.Unreadable(
                    "The time of day is in a field of its own. Leave " + name
                            + " out; for two meetings a day, set up two groups.",
                    named.get(1).contains(","));
        }
        if (!KNOWN.contains(name)) {
            throw new RuleParts.Unreadable(
                    name.startsWith("BY")
                            ? name + " is not supported. Use days of the week or of the month."
                            : "“" + RuleParts.shown(name) + "” is no part of a rule.");
        }
        if (parts.putIfAbsent(name, named.get(1)) != null) {
            throw new RuleParts.Unreadable(name + " is there twice. Leave one out.");
        }
    }
}
