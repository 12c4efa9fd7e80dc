package org.openchair.web.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.ReferralView;
import org.openchair.referral.ReferralMove;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One referral as its clinic sees it: where it stands, whose turn it is, what can be done, and all that was done.
 *
 * @param referral the referral
 * @param reasons the reasons to choose from where a move needs one
 * @param zone the zone that times are shown in
 * @param clock says how far off
 * @param errors what must be corrected in a move
 */
public record ReferralPage(
        ReferralView referral, List<CodeLabel> reasons, ZoneId zone, Clock clock, FieldErrors errors) {

    /** Where it stands, in words. */
    public String state() {
        return Labels.of(referral.state());
    }

    /** Whether it stands where somebody is let down. */
    public boolean needsAttention() {
        return switch (referral.state()) {
            case DECLINED, INFO_REQUESTED, NEVER_ATTENDED, LEFT_EARLY, CANCEL_REQUESTED -> true;
            default -> false;
        };
    }

    /** Whose turn it is, in words. */
    public String turn() {
        return ReferralList.turn(referral.turn());
    }

    /** How long it has stood there. */
    public String since() {
        return When.waited(referral.stateSince(), clock);
    }

    /** What was done, newest first. */
    public List<HistoryEntry> history() {
        return referral.history().stream()
                .sorted(Comparator.comparing(HistoryEntry::at).reversed())
                .toList();
    }

    /** What a move did, in words. */
    public static String what(HistoryEntry entry) {
        return Labels.of(entry.to());
    }

    /** When and by whom. */
    public String when(HistoryEntry entry) {
        return moment(entry.at()) + ", by " + entry.by();
    }

    /** The moves that can be made here: sending has a path of its own. */
    public List<ReferralMove> moves() {
        return referral.possibleMoves().stream()
                .filter(move -> move != ReferralMove.SEND)
                .toList();
    }

    /** What a move is called. */
    public static String name(ReferralMove move) {
        return Labels.of(move);
    }

    /** The reasons to choose from. */
    public List<Choice> reasonChoices() {
        return GroupFilter.choices(reasons);
    }

    /** How the person attends, in words. */
    public String attendance() {
        return switch (referral.attended()) {
            case 0 -> "No session attended yet";
            case 1 -> "1 session attended";
            default -> referral.attended() + " sessions attended";
        };
    }

    private String moment(Instant at) {
        return When.moment(at, zone, Locale.ENGLISH);
    }
}
