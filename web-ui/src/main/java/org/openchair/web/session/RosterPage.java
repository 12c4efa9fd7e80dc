package org.openchair.web.session;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.session.Marked;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * A session's roster, to be marked standing up, one tap a person.
 *
 * @param roster who is expected, with the marks so far
 * @param problem what went wrong with the last tap; null if nothing did
 * @param together what was just marked together, to be taken back; empty if nothing was
 * @param asksToSign does it ask whether to sign although some are not marked?
 * @param clock says how far off it is
 */
public record RosterPage(Roster roster, String problem, List<Marked> together, boolean asksToSign, Clock clock) {
    private static final List<AttendanceOutcome> CYCLE = List.of(
            AttendanceOutcome.PRESENT,
            AttendanceOutcome.LATE,
            AttendanceOutcome.LEFT_EARLY,
            AttendanceOutcome.EXCUSED,
            AttendanceOutcome.NO_SHOW);

    /** The page as it stands, with what went wrong. */
    static RosterPage of(Roster roster, String problem, Clock clock) {
        return new RosterPage(roster, problem, List.of(), false, clock);
    }

    /** The page after several people were marked together. */
    RosterPage markedTogether(List<Marked> marks) {
        return new RosterPage(roster, problem, marks, false, clock);
    }

    /** The page that asks whether to sign it so. */
    RosterPage askingToSign() {
        return new RosterPage(roster, problem, together, true, clock);
    }

    /** The people who can be marked: those whom the group may call by a name. */
    public List<Roster.Entry> named() {
        return roster.entries().stream().filter(Roster.Entry::nameShared).toList();
    }

    /** How many others are expected, whom nobody in the group could tell apart. */
    public int unnamed() {
        return roster.entries().size() - named().size();
    }

    /** How many of those were marked while the group still knew their names: these marks stand, and count wherever marks are counted. */
    public int unnamedMarked() {
        return (int) roster.entries().stream()
                .filter(entry -> !entry.nameShared() && isMarked(entry))
                .count();
    }

    /** How many who can be marked are not. */
    public long unmarked() {
        return named().stream().filter(entry -> !isMarked(entry)).count();
    }

    /** What it asks before it is signed. */
    public String questionBeforeSigning() {
        return "%d of %d%s %s not marked. Sign the session?"
                .formatted(
                        unmarked(),
                        named().size(),
                        unnamed() == 0 ? "" : " whose names are shared",
                        unmarked() == 1 ? "is" : "are");
    }

    /** What a form needs to take one of them back. */
    public static String undoing(Marked kept) {
        return kept.enrollmentId() + " " + kept.version();
    }

    /** Reads that again. */
    static Marked together(String undoing) {
        String[] parts = undoing.split(" ");
        try {
            return new Marked(null, UUID.fromString(parts[0]), null, null, Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }

    /** Both versions of a mark that somebody else made first, where it is about one person. */
    static String meanwhile(Problem problem) {
        String now = word(problem.current());
        String meant = word(problem.submitted());
        String both = now == null || meant == null ? "." : ": “%s”. You chose “%s”.".formatted(now, meant);
        return "Someone else marked this in the meantime" + both
                + " Here is how it stands now: check it, then mark again.";
    }

    private static String word(Object version) {
        Object outcome = version instanceof Map<?, ?> mark ? mark.get("outcome") : null;
        AttendanceOutcome known = outcome == null ? null : Labels.parse(AttendanceOutcome.class, outcome.toString());
        return known == null ? null : Labels.of(known);
    }

    /** How many people were just marked together. */
    public String saidTogether() {
        return together.size() == 1 ? "1 more person is here." : together.size() + " more people are here.";
    }

    /** Whether to offer to mark everyone else: once somebody is marked, and somebody is not. */
    public boolean offersEveryoneElse() {
        return named().stream().anyMatch(RosterPage::isMarked) && !isComplete();
    }

    /** The marks of the list, in the order in which a press goes on from one to the next. */
    public static List<AttendanceOutcome> cycle() {
        return CYCLE;
    }

    /** What the next press marks. */
    public static AttendanceOutcome next(Roster.Entry entry) {
        return CYCLE.get((CYCLE.indexOf(outcome(entry)) + 1) % CYCLE.size());
    }

    /** How somebody can take part. */
    public static List<Modality> modalities() {
        return List.of(Modality.values());
    }

    /** What is said beside the mark of somebody who took part in another way than is usual. */
    public static String how(Roster.Entry entry, boolean hybrid) {
        return hybrid && entry.modality() != null ? " · " + Labels.of(entry.modality()) : "";
    }
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

    /** How many are marked, of how many who are expected: the same number as on the pages of the record and of the group. */
    public String progress() {
        return (named().size() - unmarked() + unnamedMarked()) + " of "
                + roster.entries().size() + " marked";
    }

    /** Whether everyone is marked who can be. */
    public boolean isComplete() {
        return unmarked() == 0;
    }

    /** Whether a person is marked. */
    public static boolean isMarked(Roster.Entry entry) {
        return entry.outcome() != null && entry.outcome() != AttendanceOutcome.NOT_RECORDED;
    }

    /** A person's mark in a word. */
    public static String word(Roster.Entry entry) {
        return Labels.of(outcome(entry));
    }

    /** A mark as a shape, so that it is not said by color alone. */
    public static String shape(AttendanceOutcome outcome) {
        return switch (outcome) {
            case PRESENT -> "✓";
            case LATE -> "◷";
            case LEFT_EARLY -> "↗";
            case EXCUSED -> "–";
            case NO_SHOW -> "×";
            case NOT_RECORDED -> "";
        };
    }

    /** The look of that shape. */
    public static String look(AttendanceOutcome outcome) {
        return switch (outcome) {
            case PRESENT, LATE, LEFT_EARLY -> "";
            case EXCUSED -> "oc-roster__mark--excused";
            case NO_SHOW -> "oc-roster__mark--absent";
            case NOT_RECORDED -> "oc-roster__mark--open";
        };
    }

    /** A person's mark; not recorded while there is none. */
    public static AttendanceOutcome outcome(Roster.Entry entry) {
        return entry.outcome() == null ? AttendanceOutcome.NOT_RECORDED : entry.outcome();
    }
}
