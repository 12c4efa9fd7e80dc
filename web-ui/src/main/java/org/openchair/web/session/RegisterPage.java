package org.openchair.web.session;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * A session's register on paper: names as they are called in the group, boxes to tick, lines for whoever walks in.
 *
 * @param roster who is expected
 * @param notice what must go with a list of people in such a group; null where nothing must
 */
public record RegisterPage(Roster roster, String notice) {
    private static final int WALK_INS = 6;

    /** The boxes. */
    public static final List<AttendanceOutcome> BOXES = List.of(
            AttendanceOutcome.PRESENT,
            AttendanceOutcome.LATE,
            AttendanceOutcome.LEFT_EARLY,
            AttendanceOutcome.EXCUSED,
            AttendanceOutcome.NO_SHOW);

    /** What a box is called. */
    public static String box(AttendanceOutcome outcome) {
        return Labels.of(outcome);
    }

    /** What it is a register of: where a list of people must not say what they came for, a session is a session. */
    public String title() {
        return notice == null ? roster.groupName() : "Group session";
    }

    /** When the session is. */
    public String when() {
        return When.momentWithZone(roster.startsAt(), ZoneId.of(roster.timeZone()), Locale.ENGLISH);
    }

    /** Those who can be ticked by a name. */
    public List<Roster.Entry> named() {
        return roster.entries().stream().filter(Roster.Entry::nameShared).toList();
    }

    /** How many others are expected. */
    public int unnamed() {
        return roster.entries().size() - named().size();
    }

    /** Lines for whoever walks in, by number. */
    public List<Integer> walkIns() {
        return IntStream.rangeClosed(1, WALK_INS).boxed().toList();
    }
}
