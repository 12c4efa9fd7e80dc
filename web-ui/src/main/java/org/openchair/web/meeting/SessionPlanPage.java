package org.openchair.web.meeting;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.api.meeting.SessionPlan;
import org.openchair.session.SessionState;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One session as it is planned, with what can be changed about it: when, where and who leads it.
 *
 * @param plan the session
 * @param coming the coming meetings of its group, by which it is called off or moved
 * @param colleagues who can step in
 * @param entered what was entered
 * @param errors what must be corrected
 * @param leads whether whoever looks leads the group, and so has its roster
 */
public record SessionPlanPage(
        SessionPlan plan,
        ComingMeetings coming,
        List<Colleague> colleagues,
        Entered entered,
        FieldErrors errors,
        boolean leads,
        UUID id,
        Clock clock) {

    /**
     * What was entered about one session; kept as typed.
     *
     * @param staffId who steps in
     */
    public record Entered(String place, String joiningLink, String staffId) {

        static Entered like(SessionPlan plan) {
            return new Entered(
                    text(plan.place()),
                    text(plan.joiningLink()),
                    plan.substitute() == null ? "" : plan.substitute().staffId().toString());
        }

        private static String text(String stated) {
            return stated == null ? "" : stated;
        }
    }

    /** Where this page is. */
    public String address() {
        return "/sessions/" + plan.sessionId() + "/plan";
    }

    /** The group's own page, by the role of who looks. */
    public String back() {
        return (leads ? "/my-groups/" : "/groups/") + plan.groupId();
    }

    /** When it is. */
    public String when() {
        return When.momentWithZone(plan.startsAt(), zone(), Locale.ENGLISH);
    }

    /** How far off it is. */
    public String farOff() {
        return When.farOff(plan.startsAt(), zone(), clock);
    }

    private ZoneId zone() {
        return ZoneId.of(plan.timeZone());
    }

    /** What it is marked with when it is off. */
    public String mark() {
        return plan.movedTo() == null ? "Canceled" : "Moved to " + When.moment(plan.movedTo(), zone(), Locale.ENGLISH);
    }

    /** What the reason is of. */
    public String reasonFor() {
        return plan.movedTo() == null ? "Reason for canceling" : "Reason for moving";
    }

    /** Why it does not take place; null when it does. */
    public String off() {
        if (!isOff()) {
            return null;
        }
        String reason = plan.reason() == null ? Labels.of(plan.state()) : Labels.of(plan.reason());
        return plan.note() == null ? reason : reason + ": " + plan.note();
    }

    /** Whether it does not take place. */
    public boolean isOff() {
        return plan.state() == SessionState.CANCELLED_BY_HOST || plan.state() == SessionState.CANCELLED_OTHER;
    }

    /** Whether where it is can be changed. */
    public boolean canBePlaced() {
        return canBeLed() && plan.endsAt().isAfter(clock.instant());
    }

    /** Whether somebody else can be named to lead it. */
    public boolean canBeLed() {
        return !isOff() && !plan.signed();
    }

    /** Who leads it, in words. */
    public String leaders() {
        return plan.leaders().stream().map(SessionPlanPage::told).collect(Collectors.joining(", "));
    }

    /** Who steps in, in words; null when nobody does. */
    public String substitute() {
        return plan.substitute() == null ? null : told(plan.substitute());
    }

    private static String told(SessionPlan.Leader leader) {
        return leader.away() ? leader.name() + " (away)" : leader.name();
    }

    /** Where it is. */
    public String place() {
        return plan.place() == null ? plan.usualPlace() : plan.place() + " (this session only)";
    }

    /** Who can step in, those who are there first. */
    public List<Choice> choices() {
        return colleagues.stream()
                .sorted((one, other) -> Boolean.compare(one.away(), other.away()))
                .map(each -> Choice.of(each.staffId().toString(), told(each)))
                .toList();
    }

    private static String told(Colleague each) {
        String qualified = each.credential() == null ? "" : ", " + Labels.of(each.credential());
        return each.name() + qualified + (each.away() ? " (away on that day)" : "");
    }

    private MeetingsPage meetings() {
        return MeetingsPage.of(coming, back(), List.of(), clock);
    }

    private Optional<ComingMeeting> meeting() {
        return coming.meetings().stream()
                .filter(each -> each.startsAt().equals(plan.startsAt()))
                .findFirst();
    }

    /** The page on which it is called off or moved; null when it cannot be. */
    public String act(String act) {
        return meeting()
                .filter(meetings()::canBeChanged)
                .map(each -> meetings().act(act, each))
                .orElse(null);
    }

    /** Where its changes are undone and catch-up sessions are added. */
    public String meetingsAddress() {
        return MeetingsPage.address(coming);
    }
}
