package org.openchair.service.directory.hsds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.Outcome.Refused;
import org.openchair.directory.Schedule;
import org.openchair.directory.recurrence.Recurrence;
import org.openchair.directory.setup.FactRules;

/**
 * The days of a schedule as a rule of RFC 5545: the exact one, where the record carries one, else what the fields of HSDS say. A
 * field that cannot be read would change the meaning of the others, so that then there is no rule.
 */
final class HsdsRule {

    private static final Set<String> NOT_IN_A_RULE_OF_OURS = Set.of("byweekno", "byyearday");
    private static final List<String> FIELDS =
            List.of("freq", "interval", "byday", "bymonthday", "until", "count", "wkst", "byweekno", "byyearday");
    private static final List<String> WEEKDAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTH_DAYS = Pattern.compile("-?\\d{1,2}(,-?\\d{1,2})*");
    private static final int LONGEST_INTERVAL = 400;
    private static final int MOST_MEETINGS = 4_000;

    private final HsdsNode schedule;
    private final AcceptedDates dates;
    private boolean broken;
    private LocalDate first;
    private LocalDate until;
    private Integer count;
    private final String text;

    HsdsRule(HsdsNode schedule, LocalDate today) {
        this.schedule = schedule;
        this.dates = AcceptedDates.on(today).butBirths();
        String exact = HsdsAttributes.of(schedule).text("recurrence-rule");
        LocalDate stated = schedule.date("dtstart", dates);
        this.first = stated == null ? today : stated;
        this.text = exact == null ? ofFields(stated) : exact(exact);
    }

    /** The rule without its end, or empty when there is none to read. */
    Optional<String> text() {
        return broken ? Optional.empty() : Optional.ofNullable(text);
    }

    /** The day from which it counts. */
    LocalDate first() {
        return first;
    }

    /**
     * The whole schedule. Where a record states a number of meetings and a last day, what comes first ends it.
     *
     * @throws IllegalArgumentException when the rule is none
     */
    Schedule ending(ZoneId zone, LocalTime startsAt, int minutes) {
        Schedule endless = new Schedule(zone, text, first, startsAt, minutes);
        if (count != null
                && (until == null || count <= endless.meetings(first, until).size())) {
            return new Schedule(zone, text + ";COUNT=" + count, first, startsAt, minutes);
        }
        String end = until == null ? "" : ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE) + "T235959";
        return new Schedule(zone, text + end, first, startsAt, minutes);
    }

    private String exact(String rule) {
        FIELDS.forEach(field -> schedule.child(field).markRead());
        return read(rule, "openchair/recurrence-rule");
    }

    /** The rule as it is kept, or null with what is wrong with it in the report. */
    private String read(String rule, String field) {
        if (Recurrence.read(rule) instanceof Refused<Recurrence> refused) {
            schedule.remarks()
                    .add(field, refused.refusal().code(), refused.refusal().detail());
            broken = true;
            return null;
        }
        return rule.strip().toUpperCase(Locale.ROOT);
    }

    private String ofFields(LocalDate stated) {
        broken |= stated == null && schedule.states("dtstart");
        NOT_IN_A_RULE_OF_OURS.stream().filter(schedule::states).forEach(this::cannotBeSaid);
        String frequency = frequency();
        Integer interval = wholeNumber("interval", LONGEST_INTERVAL);
        count = wholeNumber("count", MOST_MEETINGS);
        until = earlier(last("until"), last("valid_to"));
        if (stated == null && (count != null || interval != null && interval > 1)) {
            schedule.remarks()
                    .add(
                            "schedules.dtstart",
                            "missing",
                            "Counted from today, because the record does not say when it starts.");
        }
        startLater(schedule.date("valid_from", dates), stated, interval);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("FREQ", frequency);
        parts.put("INTERVAL", interval == null ? null : interval.toString());
        parts.put("BYDAY", days(frequency));
        parts.put("BYMONTHDAY", daysOfMonth(frequency));
        parts.put("WKST", weekStart(interval));
        FIELDS.stream().filter(this::isUnread).forEach(this::neitherTextNorList);
        return frequency == null ? null : read(written(parts), "schedules");
    }

    private boolean isUnread(String field) {
        return schedule.states(field)
                && !schedule.remarks().wasRead(schedule.child(field).pointer());
    }

    private void neitherTextNorList(String field) {
        schedule.child(field).markRead();
        unreadable("schedules." + field, "This is neither text nor a list of texts.");
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private void cannotBeSaid(String field) {
        schedule.child(field).markRead();
        unreadable("schedules." + field, "A rule with weeks or days of a year was not taken.");
    }

    private String frequency() {
        String frequency = schedule.text("freq");
        return frequency == null ? null : frequency.toUpperCase(Locale.ROOT);
    }

    private Integer wholeNumber(String field, int most) {
        Integer number = schedule.number(field, 1, most);
        broken |= number == null && schedule.states(field);
        return number;
    }

    /** A last day that is past is kept without a word: such a group goes out and comes back in unchanged. */
    private LocalDate last(String field) {
        LocalDate day = schedule.date(field, dates);
        broken |= day == null && schedule.states(field);
        FactRules.lastSession(first, day, first)
                .ifPresent(no -> schedule.remarks().add("schedules." + field, no.code(), no.detail()));
        return day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A schedule that is valid only after its first day begins later, which a rule can say where nothing is counted. */
    private void startLater(LocalDate validFrom, LocalDate stated, Integer interval) {
        broken |= validFrom == null && schedule.states("valid_from");
        if (validFrom == null || stated != null && !validFrom.isAfter(stated)) {
            return;
        }
        if (stated == null || count == null && (interval == null || interval == 1)) {
            first = validFrom;
        } else {
            unreadable("schedules.valid_from", "A counted schedule cannot begin after its first day.");
        }
    }

    private String days(String frequency) {
        String stated = schedule.listed("byday");
        if (stated == null || frequency == null) {
            return null;
        }
        List<String> days = Arrays.stream(stated.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .map(HsdsRule::day)
                .filter(day -> !day.isEmpty())
                .toList();
        boolean inMonths = "MONTHLY".equals(frequency);
        boolean readable = days.stream().allMatch(day -> DAY.matcher(day).matches() && (inMonths || day.length() == 2));
        return readable && !days.isEmpty()
                ? String.join(",", days)
                : unreadable("schedules.byday", "Write days as TU, or as 2TU for the second Tuesday of each month.");
    }

    private static String day(String written) {
        return WEEKDAYS.contains(written) ? written.substring(0, 2) : written;
    }

    private String daysOfMonth(String frequency) {
        String days = schedule.listed("bymonthday");
        if (days == null || frequency == null) {
            return null;
        }
        String plain = days.replaceAll("\\s", "");
        return "MONTHLY".equals(frequency) && MONTH_DAYS.matcher(plain).matches()
                ? plain
                : unreadable("schedules.bymonthday", "Days of the month are numbers, and of a monthly schedule only.");
    }

    /** Which day a week begins with makes a difference only where weeks are left out. */
    private String weekStart(Integer interval) {
        String start = schedule.text("wkst");
        if (start == null || interval == null || interval == 1) {
            return null;
        }
        String day = day(start.toUpperCase(Locale.ROOT));
        return DAY.matcher(day).matches() && day.length() == 2
                ? day
                : unreadable("schedules.wkst", "Write the day with which a week begins as MO or SU.");
    }

    private String unreadable(String field, String message) {
        schedule.remarks().add(field, "unreadable-rule", message);
        broken = true;
        return null;
    }
}
