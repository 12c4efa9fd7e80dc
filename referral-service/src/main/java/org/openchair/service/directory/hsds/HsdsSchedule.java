package org.openchair.service.directory.hsds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Refusal;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Schedule;
import org.openchair.directory.setup.FactRules;

/**
 * The first schedule of a record as meeting times: as a rule where it states one whole, else in its own words. A schedule of the
 * service comes before one of the service at a place; the hours of a place are not when a group meets.
 */
final class HsdsSchedule {

    private static final String FIELD = "schedules";

    private final HsdsNode schedule;
    private final LocalDate today;

    private HsdsSchedule(HsdsNode schedule, LocalDate today) {
        this.schedule = schedule;
        this.today = today;
    }

    static MeetingTimes read(HsdsNode service, LocalDate today) {
        List<HsdsNode> stated = Stream.concat(
                        service.children(FIELD).stream(),
                        service.children("service_at_locations").stream()
                                .flatMap(place -> place.children(FIELD).stream()))
                .toList();
        if (stated.isEmpty()) {
            return MeetingTimes.inWords(null);
        }
        stated.stream().skip(1).forEach(other -> leaveOut(other, stated.get(0)));
        return new HsdsSchedule(stated.get(0), today).times();
    }

    /** A group has one schedule. The same one again says nothing new. */
    private static void leaveOut(HsdsNode other, HsdsNode kept) {
        other.markRead();
        if (!other.json().equals(kept.json())) {
            other.remarks()
                    .add(
                            FIELD,
                            "only-first-kept",
                            "Only the first schedule was kept. Send another one as a group of its own.");
        }
    }

    private MeetingTimes times() {
        String note = note();
        return rule().map(rule -> MeetingTimes.of(rule, note)).orElseGet(() -> inWords(note));
    }

    private String note() {
        String words = Stream.of(schedule.text("description"), schedule.text("notes"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private MeetingTimes inWords(String note) {
        schedule.markRead();
        schedule.remarks()
                .add(
                        FIELD,
                        "schedule-in-words-only",
                        "Sessions cannot be planned: a rule for the days, a time zone, a start and an end are needed. Only the"
                                + " description was kept.");
        return MeetingTimes.inWords(note);
    }

    private Optional<Schedule> rule() {
        Optional<ZoneId> zone = zone();
        Optional<HsdsTime> opens = schedule.time("opens_at");
        Optional<HsdsTime> closes = schedule.time("closes_at");
        HsdsRule rule = new HsdsRule(schedule, today);
        if (zone.isEmpty() || opens.isEmpty() || closes.isEmpty() || rule.text().isEmpty()) {
            return Optional.empty();
        }
        if (mixed(opens.get(), closes.get(), zone.get(), rule.first())) {
            return Optional.empty();
        }
        return onItsDay(opens.get(), zone.get(), rule.first())
                .flatMap(start -> schedule(
                        zone.get(),
                        rule,
                        start,
                        minutes(start, closes.get().in(zone.get(), rule.first()).toLocalTime())));
    }

    /** Is one of the times the group's own and the other, by its offset, another than it is there? Nothing says how long that is. */
    private boolean mixed(HsdsTime opens, HsdsTime closes, ZoneId zone, LocalDate first) {
        boolean once = (opens.offset() == null) != (closes.offset() == null);
        boolean mixed = once && (opens.isConverted(zone, first) || closes.isConverted(zone, first));
        if (mixed) {
            schedule.remarks()
                    .add(
                            opens.offset() == null ? "schedules.opens_at" : "schedules.closes_at",
                            "ambiguous-time",
                            "This has no offset from UTC, and the other time has one. Send both with an offset, or neither.");
        }
        return mixed;
    }

    /** The start by the group's own clocks; empty when that is on another day than the rule counts from. */
    private Optional<LocalTime> onItsDay(HsdsTime opens, ZoneId zone, LocalDate first) {
        LocalDateTime start = opens.in(zone, first);
        if (!start.toLocalDate().equals(first)) {
            schedule.remarks()
                    .add(
                            "schedules.opens_at",
                            "ambiguous-time",
                            "With its offset, this is on another day in " + zone.getId() + ". Send the local time.");
            return Optional.empty();
        }
        if (opens.isConverted(zone, first)) {
            schedule.remarks()
                    .add(
                            "schedules.opens_at",
                            "time-converted",
                            "Read as " + start.toLocalTime() + " in " + zone.getId() + ".");
        }
        return Optional.of(start.toLocalTime());
    }

    private Optional<Schedule> schedule(ZoneId zone, HsdsRule rule, LocalTime opens, int minutes) {
        Optional<Refusal> objection = FactRules.length(minutes);
        objection.ifPresent(no -> schedule.remarks().add("schedules.closes_at", no.code(), no.detail()));
        if (objection.isPresent()) {
            return Optional.empty();
        }
        Schedule whole = rule.ending(zone, opens, minutes);
        Optional<Refusal> tooLong = FactRules.lastMeeting(whole, today);
        tooLong.ifPresent(no -> schedule.remarks().add(FIELD, no.code(), no.detail()));
        return tooLong.isPresent() ? Optional.empty() : Optional.of(whole);
    }

    /** HSDS has room for an offset only, which is none of a zone where clocks change: the name is an attribute, or in its place. */
    private Optional<ZoneId> zone() {
        String stated = HsdsAttributes.of(schedule).text("time-zone");
        String ofSchedule = schedule.text("timezone");
        String name = stated == null ? ofSchedule : stated;
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
}
