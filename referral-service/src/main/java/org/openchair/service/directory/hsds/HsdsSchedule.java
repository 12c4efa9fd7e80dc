package org.openchair.service.directory.hsds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openchair.AcceptedDates;
import org.openchair.Outcome;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Schedule;
import org.openchair.directory.recurrence.Recurrence;

/** The first schedule of a record as meeting times: as a rule where it states one whole, else in its own words. */
final class HsdsSchedule {

    private static final int SHORTEST_MINUTES = 5;

    private final HsdsNode schedule;
    private final HsdsAttributes attributes;
    private final LocalDate today;

    private HsdsSchedule(HsdsNode schedule, LocalDate today) {
        this.schedule = schedule;
        this.attributes = HsdsAttributes.of(schedule);
        this.today = today;
    }

    static MeetingTimes read(HsdsNode service, LocalDate today) {
        return service.children("schedules").stream()
                .findFirst()
                .map(schedule -> new HsdsSchedule(schedule, today).times())
                .orElseGet(() -> MeetingTimes.inWords(null));
    }

    private MeetingTimes times() {
        String note = schedule.text("description");
        return rule().map(rule -> MeetingTimes.of(rule, note)).orElseGet(() -> inWords(note));
    }

    private MeetingTimes inWords(String note) {
        schedule.remarks()
                .add(
                        "schedules",
                        "schedule-in-words-only",
                        "Sessions cannot be planned: a frequency, a time zone, a start and an end are needed.");
        return MeetingTimes.inWords(note);
    }

    private Optional<Schedule> rule() {
        Optional<ZoneId> zone = zone();
        LocalTime opens = schedule.time("opens_at");
        LocalTime closes = schedule.time("closes_at");
        String rule = statedRule();
        if (zone.isEmpty() || opens == null || closes == null || rule == null) {
            return Optional.empty();
        }
        return schedule(zone.get(), opens, minutes(opens, closes), rule);
    }

    /** The exact rule, where the fields of HSDS cannot say it, else what the fields say; null when neither does. */
    private String statedRule() {
        return Optional.ofNullable(attributes.text("recurrence-rule"))
                .flatMap(this::readable)
                .or(() -> Optional.ofNullable(schedule.text("freq"))
                        .map(frequency -> rrule(frequency.strip().toUpperCase(Locale.ROOT)))
                        .flatMap(this::readable))
                .orElse(null);
    }

    /** The rule as it is kept; or empty, with what is wrong with it in the report. */
    private Optional<String> readable(String rule) {
        if (Recurrence.read(rule) instanceof Outcome.Refused<Recurrence> refused) {
            schedule.remarks()
                    .add(
                            "schedules",
                            refused.refusal().code(),
                            refused.refusal().detail());
            return Optional.empty();
        }
        return Optional.of(rule.strip().toUpperCase(Locale.ROOT));
    }

    private Optional<Schedule> schedule(ZoneId zone, LocalTime opens, int minutes, String rule) {
        LocalDate first = schedule.date("dtstart", AcceptedDates.on(today));
        return Optional.of(new Schedule(zone, rule, first == null ? today : first, opens, minutes))
                .filter(plausible -> minutes >= SHORTEST_MINUTES);
    }

    /** HSDS has room for an offset only, which is none of a zone where clocks change: the name is an attribute, or in its place. */
    private Optional<ZoneId> zone() {
        String stated = attributes.text("time-zone");
        String name = stated == null ? schedule.text("timezone") : stated;
        try {
            return Optional.ofNullable(name)
                    .filter(text -> text.contains("/") || text.equals("UTC"))
                    .map(ZoneId::of)
                    .or(() -> unreadableZone(name));
        } catch (DateTimeException e) {
            return unreadableZone(name);
        }
    }

    private Optional<ZoneId> unreadableZone(String name) {
        String code = name == null ? "missing" : "unreadable-time-zone";
        schedule.remarks().add("schedules.timezone", code, "Name the zone as in America/New_York.");
        return Optional.empty();
    }

    private static int minutes(LocalTime opens, LocalTime closes) {
        long minutes = Duration.between(opens, closes).toMinutes();
        return (int) (minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes());
    }

    private String rrule(String frequency) {
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        append(rule, "INTERVAL", schedule.text("interval"));
        append(rule, "BYDAY", days(frequency));
        append(rule, "BYMONTHDAY", "MONTHLY".equals(frequency) ? schedule.text("bymonthday") : null);
        append(rule, "UNTIL", until());
        return rule.toString();
    }

    /** A week has each day once, so the place of a day in its month means nothing there. */
    private String days(String frequency) {
        String days = schedule.text("byday");
        boolean monthly = "MONTHLY".equals(frequency);
        return days == null || "DAILY".equals(frequency)
                ? null
                : days.toUpperCase(Locale.ROOT).replaceAll(monthly ? "\\s" : "[^A-Z,]", "");
    }

    private String until() {
        LocalDate until = schedule.date("until", AcceptedDates.on(today));
        return until == null ? null : until.format(DateTimeFormatter.BASIC_ISO_DATE) + "T235959";
    }

    private static void append(StringBuilder rule, String part, String value) {
        if (value != null) {
            rule.append(';').append(part).append('=').append(value.replace(" ", ""));
        }
    }
}
