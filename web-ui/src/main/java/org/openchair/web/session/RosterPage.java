package org.openchair.web.session;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * A session's roster, to be marked standing up, one tap a person.
 *
 * @param roster who is expected, with the marks so far
 * @param problem what went wrong with the last tap; null if nothing did
 * @param clock says how far off it is
 */
public record RosterPage(Roster roster, String problem, Clock clock) {
    /** When the session is, and how far off. */
    public String when() {
        ZoneId zone = ZoneId.of(roster.timeZone());
        return When.moment(roster.startsAt(), zone, Locale.ENGLISH) + " · "
                + When.farOff(roster.startsAt(), zone, clock);
    }

    /** Where one goes back to: the group, or today for whoever leads this session only. */
    public String back() {
        return back(roster);
    }

    static String back(Roster roster) {
        return roster.substitute() ? "/" : "/my-groups/" + roster.groupId();
    }

    /** What that is called. */
    public String backWords() {
        return roster.substitute() ? "Today" : roster.groupName();
    }

    /** Whether marks can be set now: it has begun and is not signed. */
    public boolean canMark() {
        return !roster.signed() && hasBegun();
    }

    /** Whether it has begun. */
    public boolean hasBegun() {
        return !roster.startsAt().isAfter(clock.instant());
    }

    /** How many are marked, of how many. */
    public String progress() {
        long marked = roster.entries().stream().filter(RosterPage::isMarked).count();
        return marked + " of " + roster.entries().size() + " marked";
    }

    /** Whether everyone is marked. */
    public boolean isComplete() {
        return roster.entries().stream().allMatch(RosterPage::isMarked);
    }

    /** Whether a person is marked. */
    public static boolean isMarked(Roster.Entry entry) {
        return entry.outcome() != null && entry.outcome() != AttendanceOutcome.NOT_RECORDED;
    }

    /** A person's mark in a word. */
    public static String word(Roster.Entry entry) {
        return Labels.of(outcome(entry));
    }

    /** A person's mark as a shape, so that it is not said by color alone. */
    public static String shape(Roster.Entry entry) {
        return switch (outcome(entry)) {
            case PRESENT -> "✓";
            case LATE -> "◷";
            case LEFT_EARLY -> "↗";
            case EXCUSED -> "–";
            case NO_SHOW -> "×";
            case NOT_RECORDED -> "";
        };
    }

    /** The look of that shape. */
    public static String look(Roster.Entry entry) {
        return switch (outcome(entry)) {
            case PRESENT, LATE, LEFT_EARLY -> "";
            case EXCUSED -> "oc-roster__mark--excused";
            case NO_SHOW -> "oc-roster__mark--absent";
            case NOT_RECORDED -> "oc-roster__mark--open";
        };
    }

    /** What else can be said about a person: every mark but the two big buttons and the present one. */
    public static List<AttendanceOutcome> others(Roster.Entry entry) {
        return Arrays.stream(AttendanceOutcome.values())
                .filter(each -> each != AttendanceOutcome.NOT_RECORDED && each != outcome(entry))
                .filter(each ->
                        isMarked(entry) || each != AttendanceOutcome.PRESENT && each != AttendanceOutcome.NO_SHOW)
                .toList();
    }

    /** What a mark is called on its button. */
    public static String name(AttendanceOutcome outcome) {
        return Labels.of(outcome);
    }

    private static AttendanceOutcome outcome(Roster.Entry entry) {
        return entry.outcome() == null ? AttendanceOutcome.NOT_RECORDED : entry.outcome();
    }
}
