package org.openchair.notification;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.openchair.directory.ScheduleWords;
import org.openchair.directory.ZoneNames;
import org.openchair.session.MeetingDifference;

/** What changed about meetings, line by line with the old and the new time, in English or Spanish: it names neither group nor place. */
public final class MeetingNewsWords {

    /** A mail is read on a phone. */
    private static final int MOST_LINES = 10;

    private static final ResourceBundle.Control OUR_LANGUAGES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ScheduleWords times;
    private final ResourceBundle words;

    private MeetingNewsWords(Locale locale) {
        this.locale = locale;
        times = ScheduleWords.in(locale);
        words = ResourceBundle.getBundle(
                "org.openchair.notification.meeting-news",
                locale,
                MeetingNewsWords.class.getClassLoader(),
                OUR_LANGUAGES);
    }

    /** The words of a language, given by its BCP 47 tag; English for any but Spanish. */
    public static MeetingNewsWords in(String language) {
        return new MeetingNewsWords(ScheduleWords.locale(Locale.forLanguageTag(language == null ? "en" : language)));
    }

    /** The lines, at most ten and how many more, with the zone of all times last; none of no changes. */
    public List<String> lines(List<MeetingDifference> changes, ZoneId zone) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        changes.stream().limit(MOST_LINES).map(each -> line(each, zone)).forEach(lines::add);
        if (changes.size() > MOST_LINES) {
            lines.add(say("more", changes.size() - MOST_LINES));
        }
        lines.add(say("zone", ZoneNames.of(zone, locale)));
        return lines;
    }

    private String line(MeetingDifference change, ZoneId zone) {
        if (change.was() == null) {
            return say("added", time(change.is(), zone));
        }
        String was = time(change.was(), zone);
        if (change.is() == null) {
            return say("canceled", was);
        }
        return change.isElsewhere() ? say("elsewhere", was) : say("moved", was, time(change.is(), zone));
    }

    private String time(Instant moment, ZoneId zone) {
        return times.of(moment.atZone(zone));
    }

    private String say(String key, Object... values) {
        String line = new MessageFormat(words.getString(key), locale).format(values);
        return line.substring(0, 1).toUpperCase(locale) + line.substring(1);
    }
}
