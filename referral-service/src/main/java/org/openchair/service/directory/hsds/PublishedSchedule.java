package org.openchair.service.directory.hsds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openchair.api.hsds.ServiceRecord.Attribute;
import org.openchair.api.hsds.ServiceRecord.Schedule;
import org.openchair.directory.recurrence.Recurrence;
import org.openchair.service.data.Row;

/**
 * Writes what {@link HsdsSchedule} reads. A rule that the fields of HSDS can say stands in them alone; one that they cannot say
 * whole is an attribute besides, exactly as it is kept.
 */
final class PublishedSchedule {

    private static final Set<String> FREQUENCIES = Set.of("WEEKLY", "MONTHLY");
    private static final double SECONDS_AN_HOUR = 3_600;

    private final Row group;
    private final Optional<Recurrence> rule;
    private final Map<String, String> parts;

    private PublishedSchedule(Row group) {
        this.group = group;
        this.rule = Recurrence.stored(group.text("recurrence_rule"));
        this.parts = rule.isPresent() ? parts(group.text("recurrence_rule").toUpperCase(Locale.ROOT)) : Map.of();
    }

    /** Its schedule, in rules or words; none when it is not stated. */
    static List<Schedule> of(Row group) {
        PublishedSchedule schedule = new PublishedSchedule(group);
        if (!schedule.parts.isEmpty()) {
            return List.of(schedule.byRule());
        }
        return group.text("schedule_note") == null ? List.of() : List.of(schedule.inWords());
    }

    private Schedule inWords() {
        return new Schedule(
                PublishedAttributes.id(group.id("id"), "schedule"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                group.text("schedule_note"),
                List.of());
    }

    private Schedule byRule() {
        LocalTime opens = group.time("starts_at");
        boolean inFields = saysItWhole();
        return new Schedule(
                PublishedAttributes.id(group.id("id"), "schedule"),
                group.date("first_session_on"),
                offset(),
                FREQUENCIES.contains(parts.get("FREQ")) ? parts.get("FREQ") : null,
                parts.containsKey("INTERVAL") ? Integer.valueOf(parts.get("INTERVAL")) : null,
                parts.get("BYDAY"),
                parts.get("BYMONTHDAY"),
                until(),
                opens.toString(),
                opens.plusMinutes(group.number("duration_minutes")).toString(),
                group.text("schedule_note"),
                attributes(inFields));
    }

    private List<Attribute> attributes(boolean inFields) {
        return new PublishedAttributes(PublishedAttributes.id(group.id("id"), "schedule"), "schedule")
                .free("time-zone", group.text("time_zone"))
                .free("recurrence-rule", inFields ? null : group.text("recurrence_rule"))
                .list();
    }

    /** Would somebody who reads the fields alone arrive at the same rule? */
    private boolean saysItWhole() {
        List<String> said = new ArrayList<>();
        String frequency = parts.get("FREQ");
        say(said, "FREQ", frequency);
        say(said, "INTERVAL", parts.get("INTERVAL"));
        say(said, "BYDAY", parts.get("BYDAY"));
        say(said, "BYMONTHDAY", "MONTHLY".equals(frequency) ? parts.get("BYMONTHDAY") : null);
        say(said, "UNTIL", until() == null ? null : until().format(DateTimeFormatter.BASIC_ISO_DATE) + "T235959");
        boolean plainDays =
                "MONTHLY".equals(frequency) || !parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
        return FREQUENCIES.contains(frequency)
                && plainDays
                && String.join(";", said).equals(group.text("recurrence_rule"));
    }

    private static void say(List<String> said, String part, String value) {
        if (value != null) {
            said.add(part + "=" + value);
        }
    }

    private LocalDate until() {
        return rule.map(Recurrence::end)
                .map(end -> end.dateIn(ZoneId.of(group.text("time_zone"))))
                .orElse(null);
    }

    /** The zone's standard offset: the same in every season, so that nothing seems to have changed when the clocks do. */
    private double offset() {
        ZoneId zone = ZoneId.of(group.text("time_zone"));
        return zone.getRules().getStandardOffset(group.instant("updated_at")).getTotalSeconds() / SECONDS_AN_HOUR;
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.split(";")) {
            String[] named = part.split("=", 2);
            parts.put(named[0], named[named.length - 1]);
        }
        return parts;
    }
}
