package org.openchair.referral;

import static org.openchair.referral.ReferralState.ACCEPTED;
import static org.openchair.referral.ReferralState.ATTENDING;
import static org.openchair.referral.ReferralState.CANCELLED;
import static org.openchair.referral.ReferralState.CANCEL_REQUESTED;
import static org.openchair.referral.ReferralState.COMPLETED;
import static org.openchair.referral.ReferralState.DECLINED;
import static org.openchair.referral.ReferralState.DRAFT;
import static org.openchair.referral.ReferralState.ENTERED_IN_ERROR;
import static org.openchair.referral.ReferralState.INFO_REQUESTED;
import static org.openchair.referral.ReferralState.LEFT_EARLY;
import static org.openchair.referral.ReferralState.NEVER_ATTENDED;
import static org.openchair.referral.ReferralState.OFFERED;
import static org.openchair.referral.ReferralState.PAUSED;
import static org.openchair.referral.ReferralState.SENT;
import static org.openchair.referral.ReferralState.TRANSFERRED;
import static org.openchair.referral.ReferralState.WAITLISTED;
import static org.openchair.referral.ReferralState.WITHDRAWN;
import static org.openchair.staff.Role.CLINICIAN;
import static org.openchair.staff.Role.FACILITATOR;
import static org.openchair.staff.Role.SYSTEM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openchair.Outcome;
import org.openchair.staff.Role;

/**
 * The life of a referral, as one table: each move with the states it starts from, the state it leads to, who may make it and
 * whether it needs a reason. Whatever is not in this table cannot happen.
 */
public enum ReferralMove {
    SEND(from(DRAFT), SENT, by(CLINICIAN), false),
    REQUEST_INFO(from(SENT), INFO_REQUESTED, by(FACILITATOR), true),
    ANSWER_INFO(from(INFO_REQUESTED), SENT, by(CLINICIAN), false),
    ACCEPT(from(SENT), ACCEPTED, by(FACILITATOR), false),
    WAITLIST(from(SENT), WAITLISTED, by(FACILITATOR), true),
    DECLINE(from(SENT), DECLINED, by(FACILITATOR), true),
    OFFER(from(WAITLISTED), OFFERED, by(FACILITATOR, SYSTEM), false),
    ACCEPT_OFFER(from(OFFERED), ACCEPTED, by(CLINICIAN, FACILITATOR), false),
    RETURN_TO_WAITLIST(from(OFFERED), WAITLISTED, by(CLINICIAN, FACILITATOR, SYSTEM), true),
    WITHDRAW(from(WAITLISTED, OFFERED), WITHDRAWN, by(CLINICIAN, FACILITATOR), true),
    ATTEND_FIRST(from(ACCEPTED), ATTENDING, by(SYSTEM), false),
    GIVE_UP(from(ACCEPTED), NEVER_ATTENDED, by(FACILITATOR), true),
    PAUSE(from(ATTENDING), PAUSED, by(CLINICIAN, FACILITATOR), true),
    RESUME(from(PAUSED), ATTENDING, by(CLINICIAN, FACILITATOR), false),
    COMPLETE(from(ATTENDING), COMPLETED, by(FACILITATOR), false),
    LEAVE_EARLY(from(ATTENDING, PAUSED), LEFT_EARLY, by(CLINICIAN, FACILITATOR), true),
    TRANSFER(from(ACCEPTED, ATTENDING, PAUSED), TRANSFERRED, by(CLINICIAN, FACILITATOR), true),
    REQUEST_CANCEL(
            from(SENT, INFO_REQUESTED, WAITLISTED, OFFERED, ACCEPTED, ATTENDING, PAUSED),
            CANCEL_REQUESTED,
            by(CLINICIAN),
            true),
    CONFIRM_CANCEL(from(CANCEL_REQUESTED), CANCELLED, by(FACILITATOR), false),
    COMPLETE_INSTEAD(from(CANCEL_REQUESTED), COMPLETED, by(FACILITATOR), false),
    MARK_ENTERED_IN_ERROR(EnumSet.complementOf(EnumSet.of(ENTERED_IN_ERROR)), ENTERED_IN_ERROR, by(CLINICIAN), true);

    private final Set<ReferralState> from;
    private final ReferralState to;
    private final Set<Role> actors;
    private final boolean needsReason;

    ReferralMove(Set<ReferralState> from, ReferralState to, Set<Role> actors, boolean needsReason) {
        this.from = from;
        this.to = to;
        this.actors = actors;
        this.needsReason = needsReason;
    }

    private static Set<ReferralState> from(ReferralState first, ReferralState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Role> by(Role first, Role... more) {
        return EnumSet.of(first, more);
    }

    public Set<ReferralState> from() {
        return Set.copyOf(from);
    }

    public ReferralState to() {
        return to;
    }

    public Set<Role> actors() {
        return Set.copyOf(actors);
    }

    public boolean needsReason() {
        return needsReason;
    }

    /** The moves that a role can make from a state, in the order of this table. */
    public static List<ReferralMove> possible(ReferralState state, Role role) {
        return Arrays.stream(values())
                .filter(move -> move.from.contains(state) && move.actors.contains(role))
                .toList();
    }

    /**
     * The state that this move leads to.
     *
     * @param reason code of the reason, or null
     * @return refused with {@code move-not-possible}, {@code move-not-yours} or {@code reason-missing}
     */
    public Outcome<ReferralState> apply(ReferralState state, Role role, String reason) {
        if (!from.contains(state)) {
            return Outcome.refused(
                    "move-not-possible", "The referral has moved on. Reload the page to see where it stands.");
        }
        if (!actors.contains(role)) {
            return Outcome.refused("move-not-yours", "This step is for somebody else to take.");
        }
        if (needsReason && (reason == null || reason.isBlank())) {
            return Outcome.refused("reason-missing", "Choose a reason, so that the other side knows what to do next.");
        }
        return Outcome.done(to);
    }
}
