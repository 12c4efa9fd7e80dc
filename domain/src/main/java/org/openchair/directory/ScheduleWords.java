package org.openchair.directory;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.openchair.directory.recurrence.Recurrence;

/**
 * Says a schedule as people do, such as "First and third Tuesday of each month, 6:30 p.m.", in English or Spanish. The only place
 * where a schedule becomes words: pages, letters, calendars and the public directory all use it.
 */
public final class ScheduleWords {

    private final Locale locale;
    private final ScheduleTexts texts;

    private ScheduleWords(Locale locale) {
        this.locale = locale;
        this.texts = new ScheduleTexts(locale);
    }

    /** Words of that language; English for any but Spanish. */
    public static ScheduleWords in(Locale locale) {
        return new ScheduleWords(locale(locale));
    }

    /** The locale of a language's words: English for any but Spanish. */
    public static Locale locale(Locale language) {
        return "es".equals(language.getLanguage()) ? Locale.forLanguageTag("es-US") : Locale.US;
    }

    /** One date and time, such as "Tuesday, March 3, 2026, 6:30 p.m.", as within a sentence. */
    public String of(ZonedDateTime moment) {
        return texts.text("at", texts.dateWithWeekday(moment.toLocalDate()), texts.time(moment.toLocalTime()));
    }

    /** Days, time, and the last day of a schedule that ends. */
    public String of(Schedule schedule) {
        return said(schedule, atTime(schedule));
    }

    /** The same, with the name of the time zone; see {@link ZoneNames}. */
    public String withZone(Schedule schedule) {
        return said(schedule, texts.text("zoned", atTime(schedule), ZoneNames.of(schedule.zone(), locale)));
    }

    private String atTime(Schedule schedule) {
        return texts.text("at", days(schedule), texts.time(schedule.startsAt()));
    }

    private String days(Schedule schedule) {
        return isOnce(schedule)
                ? schedule.lastOn().map(texts::dateWithWeekday).orElseGet(() -> rule(schedule))
                : rule(schedule);
    }

    private String rule(Schedule schedule) {
        return new RuleWords(texts, schedule.recurrence(), schedule.firstOn()).days();
    }

    private String said(Schedule schedule, String words) {
        String sentence = texts.sentence(words);
        return isOnce(schedule)
                ? sentence
                : schedule.lastOn()
                        .map(last -> until(schedule.recurrence(), last, sentence))
                        .orElse(sentence);
    }

    private String until(Recurrence rule, LocalDate last, String words) {
        return rule.count() == null
                ? texts.text("until", words, texts.date(last))
                : texts.text("count", words, texts.date(last), texts.number(rule.count()));
    }

    private static boolean isOnce(Schedule schedule) {
        Integer count = schedule.recurrence().count();
        return count != null && count == 1;
    }
}
