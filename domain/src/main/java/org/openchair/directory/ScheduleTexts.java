package org.openchair.directory;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of a language from which a schedule is said, and its names of days and months. */
final class ScheduleTexts {

    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle texts;

    ScheduleTexts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("org.openchair.directory.schedule", locale, NO_DEFAULT_LOCALE);
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** The phrase for a number of units: those for one and two are words of their own. */
    String counted(String key, int number, Object... values) {
        return text(key + (number <= 2 ? "." + number : ".n"), values);
    }

    String date(LocalDate date) {
        return format("date").format(date);
    }

    String dateWithWeekday(LocalDate date) {
        return format("date.weekday").format(date);
    }

    String date(MonthDay day) {
        return format("date.of-year").format(day);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale);
    }

    String time(LocalTime time) {
        return text(time.getHour() < 12 ? "morning" : "afternoon", CLOCK.format(time));
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** The name of several such days: in Spanish "los sábados" but "los lunes". */
    String names(DayOfWeek day) {
        String one = name(day);
        return locale.getLanguage().equals("es") && !one.endsWith("s") ? one + "s" : one;
    }

    /** All days of that name, such as "Tuesdays". */
    String plural(DayOfWeek day) {
        return text("plural", names(day));
    }

    /** A number in digits, with a separator of thousands. */
    String number(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    String all(List<String> names) {
        return joined("and", names);
    }

    String any(List<String> names) {
        return joined("or", names);
    }

    private String joined(String word, List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : text(word, String.join(", ", names.subList(0, last)), names.get(last));
    }

    String sentence(String words) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
