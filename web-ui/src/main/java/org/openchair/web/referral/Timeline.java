package org.openchair.web.referral;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.frame.When;

/**
 * What happened to a referral, in plain words, newest first.
 *
 * @param zone the zone that times are shown in
 */
public record Timeline(List<HistoryEntry> history, ZoneId zone) {

    /** The entries, newest first. */
    public List<HistoryEntry> entries() {
        return history.stream()
                .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                .toList();
    }

    /** What was said with the last move; null when nothing was. */
    public String lastComment() {
        return entries().stream()
                .filter(entry -> entry.to() != null)
                .findFirst()
                .map(HistoryEntry::comment)
                .orElse(null);
    }

    /** What was done. */
    public static String what(HistoryEntry entry) {
        return MoveWords.was(entry.move());
    }

    /** When and by whom. */
    public String when(HistoryEntry entry) {
        return When.moment(entry.at(), zone, Locale.ENGLISH) + ", by " + entry.by();
    }

    /** The last day of a break; null when none was said. */
    public static String until(HistoryEntry entry) {
        return entry.until() == null ? null : When.date(entry.until());
    }
}
