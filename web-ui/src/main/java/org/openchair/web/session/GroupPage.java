package org.openchair.web.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openchair.api.session.Member;
import org.openchair.api.session.MyGroup;
import org.openchair.api.session.SessionSummary;
import org.openchair.session.SessionState;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One group of this facilitator: its sessions round today, and its members.
 *
 * @param group the group
 * @param sessions four weeks back and ahead
 * @param members who is enrolled
 * @param joiningLink link or number to join; null where people meet in a room, or when it is not stated
 * @param clock says what is past
 */
public record GroupPage(
        MyGroup group, List<SessionSummary> sessions, List<Member> members, String joiningLink, Clock clock) {
    /** Sessions that have begun, latest first. */
    public List<SessionSummary> past() {
        return sessions.stream()
                .filter(each -> !each.startsAt().isAfter(now()))
                .sorted(Comparator.comparing(SessionSummary::startsAt).reversed())
                .toList();
    }

    /** Sessions to come, next first. */
    public List<SessionSummary> ahead() {
        return sessions.stream()
                .filter(each -> each.startsAt().isAfter(now()))
                .sorted(Comparator.comparing(SessionSummary::startsAt))
                .toList();
    }

    /** When a session begins. */
    public String when(SessionSummary session) {
        return When.moment(session.startsAt(), ZoneId.of(group.timeZone()), Locale.ENGLISH);
    }

    /** How the record of a session stands. */
    public String record(SessionSummary session) {
        if (isCalledOff(session)) {
            return off(session);
        }
        String marked = session.attended() + " here, " + session.marked() + " of " + session.expected() + " marked";
        return session.signed() ? session.attended() + " here · signed" : marked;
    }

    /** That a session does not take place, or when it is held instead. */
    public String off(SessionSummary session) {
        return session.movedTo() == null
                ? Labels.of(session.state())
                : "Moved to " + When.moment(session.movedTo(), ZoneId.of(group.timeZone()), Locale.ENGLISH);
    }

    /** Whether a session does not take place. */
    public boolean isCalledOff(SessionSummary session) {
        return session.state() == SessionState.CANCELLED_BY_HOST || session.state() == SessionState.CANCELLED_OTHER;
    }

    /** Whether a session still needs the facilitator. */
    public boolean isOpen(SessionSummary session) {
        return !session.signed() && (session.state() == SessionState.PLANNED || session.state() == SessionState.HELD);
    }

    /** How a member attends: what was missed is out of what was recorded. */
    public static String attendance(Member member) {
        int recorded = member.attended() + member.missed();
        return recorded == 0 ? "Nothing recorded yet" : member.attended() + " of " + recorded;
    }

    /** Since when someone is a member. */
    public static String since(Member member) {
        return When.date(member.startedOn());
    }

    /** Can the link be followed, and is not a number to call? */
    public boolean followsLink() {
        return joiningLink != null && joiningLink.startsWith("https://");
    }

    private Instant now() {
        return clock.instant();
    }
}
