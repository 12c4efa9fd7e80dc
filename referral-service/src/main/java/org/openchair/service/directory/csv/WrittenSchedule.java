package org.openchair.service.directory.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Schedule;
import org.openchair.directory.setup.FactRules;
import org.openchair.service.csv.Cells;

/** When a group meets, from the cells of its row: a whole schedule, only words, or nothing. */
final class WrittenSchedule {

    private static final Set<GroupColumn> PARTS = Set.of(
            GroupColumn.REPEATS,
            GroupColumn.EVERY,
            GroupColumn.DAYS,
            GroupColumn.STARTS,
            GroupColumn.ENDS,
            GroupColumn.TIME_ZONE,
            GroupColumn.FIRST_SESSION,
            GroupColumn.LAST_SESSION);
    private static final String NEEDED = "A schedule needs this. Otherwise leave all of its columns blank.";
    private static final Pattern DAY = Pattern.compile("(?:([a-z]+)\\s+)?([a-z]+)");
    private static final Map<String, String> PLACES =
            Map.of("first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "last", "-1");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final int MOST_SELDOM = 12;

    private enum Repeats {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    private final Cells<GroupColumn> cells;
    private final Clock clock;

    WrittenSchedule(Cells<GroupColumn> cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    /** Adds it to a service of HSDS, with an id of its own. Answers with it, unless what the cells say is no whole schedule. */
    Optional<Schedule> writeTo(ObjectNode service, String id) {
        boolean stated = PARTS.stream().anyMatch(part -> cells.text(part) != null);
        String note = cells.text(GroupColumn.SCHEDULE_NOTE);
        if (stated || note != null) {
            ObjectNode schedule =
                    service.putArray("schedules").addObject().put("id", id).put("description", note);
            if (stated) {
                return writeRule(schedule);
            }
        }
        return Optional.empty();
    }

    private Optional<Schedule> writeRule(ObjectNode schedule) {
        Stream.of(
                        GroupColumn.REPEATS,
                        GroupColumn.FIRST_SESSION,
                        GroupColumn.STARTS,
                        GroupColumn.ENDS,
                        GroupColumn.TIME_ZONE)
                .forEach(part -> cells.required(part, NEEDED));
        Repeats repeats = cells.code(GroupColumn.REPEATS, Repeats.class);
        LocalDate first = cells.date(GroupColumn.FIRST_SESSION);
        LocalDate last = cells.date(GroupColumn.LAST_SESSION);
        LocalTime starts = cells.time(GroupColumn.STARTS);
        LocalTime ends = cells.time(GroupColumn.ENDS);
        cells.needHalves(List.of(GroupColumn.STARTS, GroupColumn.ENDS));
        ZoneId zone = cells.zone(GroupColumn.TIME_ZONE);
        object(first, last, starts, ends, zone);
        Integer interval = cells.number(GroupColumn.EVERY, 1, MOST_SELDOM);
        String days = days(repeats);
        schedule.put("freq", text(repeats))
                .put("interval", interval)
                .put("byday", days)
                .put("dtstart", text(first))
                .put("until", text(last))
                .put("opens_at", text(starts))
                .put("closes_at", text(ends))
                .put("timezone", text(zone));
        String rule = Stream.of(
                        part("FREQ", repeats),
                        part("INTERVAL", interval),
                        part("BYDAY", days),
                        part("UNTIL", last == null ? null : last.format(DateTimeFormatter.BASIC_ISO_DATE)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
        return MeetingTimes.stated(
                        text(zone),
                        rule,
                        first,
                        starts,
                        starts == null || ends == null ? null : minutes(starts, ends),
                        null)
                .schedule();
    }

    private static Optional<String> part(String name, Object value) {
        return Optional.ofNullable(value).map(known -> name + "=" + known);
    }

    private void object(LocalDate first, LocalDate last, LocalTime starts, LocalTime ends, ZoneId zone) {
        ZoneId days = zone == null ? ZoneOffset.UTC : zone;
        Stream.of(
                        FactRules.lastSession(first, last, LocalDate.now(clock.withZone(days))),
                        FactRules.length(starts == null || ends == null ? null : minutes(starts, ends)))
                .flatMap(Optional::stream)
                .forEach(no -> cells.note(GroupColumn.of(no), no.code(), no.detail()));
    }

    private static int minutes(LocalTime starts, LocalTime ends) {
        long minutes = Duration.between(starts, ends).toMinutes();
        return (int) (minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private String days(Repeats repeats) {
        String days = cells.parts(GroupColumn.DAYS).stream()
                .map(day -> day(day, repeats))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
        return days.isEmpty() ? null : days;
    }

    private Optional<String> day(String written, Repeats repeats) {
        Matcher day = DAY.matcher(written.toLowerCase(Locale.ROOT));
        Optional<String> code = day.matches() ? weekday(day.group(2)) : Optional.empty();
        String place = day.matches() && day.group(1) != null ? PLACES.get(day.group(1)) : "";
        boolean monthly = repeats == Repeats.MONTHLY;
        if (code.isEmpty() || place == null || monthly == place.isEmpty()) {
            cells.note(
                    GroupColumn.DAYS,
                    "unknown-day",
                    monthly ? "Write days of the month as “second Tuesday”." : "Write days as “Tuesday | Thursday”.");
            return Optional.empty();
        }
        return code.map(weekday -> place + weekday);
    }

    /** A name or its first letters, at least two. */
    private static Optional<String> weekday(String written) {
        return WEEKDAYS.stream()
                .filter(name -> written.length() > 1 && name.startsWith(written))
                .map(name -> name.substring(0, 2).toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
