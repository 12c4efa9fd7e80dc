package org.openchair.directory;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/** Says a schedule as people do, such as "Every Tuesday, 6:30 p.m.", in English or Spanish. */
public final class ScheduleWords {

    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle texts;

    private ScheduleWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("org.openchair.directory.schedule", locale, NO_DEFAULT_LOCALE);
    }

    /** Words of that language; English for any but Spanish. */
    public static ScheduleWords in(Locale locale) {
        return new ScheduleWords("es".equals(locale.getLanguage()) ? Locale.forLanguageTag("es-US") : Locale.US);
    }

    /** Days and time. A rule that has no plain words is described by its frequency only. */
    public String of(Schedule schedule) {
        return text("at", days(rule(schedule.rule()), schedule), time(schedule.startsAt()));
    }

    /** Days, time and the name of the time zone. */
    public String withZone(Schedule schedule) {
        return text("zoned", of(schedule), schedule.zone().getDisplayName(TextStyle.FULL, locale));
    }

    private String days(RecurrenceRule rule, Schedule schedule) {
        return switch (rule.getFreq()) {
            case DAILY -> every("day", rule.getInterval(), "");
            case WEEKLY -> every("week", rule.getInterval(), weekdays(rule, schedule));
            case MONTHLY -> monthly(rule, schedule);
            default -> text("other");
        };
    }

    private String every(String unit, int interval, String days) {
        return switch (interval) {
            case 1 -> text(unit + ".each", days);
            case 2 -> text(unit + ".second", days);
            default -> text(unit + ".nth", days, interval);
        };
    }

    private String monthly(RecurrenceRule rule, Schedule schedule) {
        Optional<WeekdayNum> weekday =
                byDay(rule).stream().filter(day -> day.pos != 0).findFirst();
        return weekday.map(day -> text("month.weekday", text("position." + day.pos), name(day)))
                .orElseGet(() -> text("month.day", monthDay(rule, schedule)));
    }

    private static int monthDay(RecurrenceRule rule, Schedule schedule) {
        List<Integer> days = rule.getByPart(Part.BYMONTHDAY);
        return days == null || days.isEmpty() ? schedule.firstOn().getDayOfMonth() : days.get(0);
    }

    private String weekdays(RecurrenceRule rule, Schedule schedule) {
        List<String> names = byDay(rule).stream().map(this::name).toList();
        return names.isEmpty() ? name(schedule.firstOn().getDayOfWeek()) : joined(names);
    }

    private String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : text("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private static List<WeekdayNum> byDay(RecurrenceRule rule) {
        return rule.getFreq() == Freq.DAILY || rule.getByDayPart() == null ? List.of() : rule.getByDayPart();
    }

    private String name(WeekdayNum day) {
        int sundayFirst = day.weekday.ordinal();
        return name(sundayFirst == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(sundayFirst));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String time(LocalTime time) {
        return text(time.getHour() < 12 ? "morning" : "afternoon", CLOCK.format(time));
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    private static RecurrenceRule rule(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule: " + rule, e);
        }
    }
}
