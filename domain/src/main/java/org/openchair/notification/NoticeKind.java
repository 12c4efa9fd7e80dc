package org.openchair.notification;

import static org.openchair.notification.Audience.CLINIC;
import static org.openchair.notification.Audience.LEADERS;
import static org.openchair.notification.Audience.MEMBERS;
import static org.openchair.notification.Audience.PERSON;
import static org.openchair.notification.Audience.REFERRER;
import static org.openchair.referral.ReferralMove.ACCEPT;
import static org.openchair.referral.ReferralMove.ACCEPT_OFFER;
import static org.openchair.referral.ReferralMove.ANSWER_INFO;
import static org.openchair.referral.ReferralMove.ATTEND_FIRST;
import static org.openchair.referral.ReferralMove.COMPLETE;
import static org.openchair.referral.ReferralMove.COMPLETE_INSTEAD;
import static org.openchair.referral.ReferralMove.CONFIRM_CANCEL;
import static org.openchair.referral.ReferralMove.DECLINE;
import static org.openchair.referral.ReferralMove.GIVE_UP;
import static org.openchair.referral.ReferralMove.LEAVE_EARLY;
import static org.openchair.referral.ReferralMove.OFFER;
import static org.openchair.referral.ReferralMove.PAUSE;
import static org.openchair.referral.ReferralMove.RECONSIDER;
import static org.openchair.referral.ReferralMove.REOPEN;
import static org.openchair.referral.ReferralMove.REQUEST_CANCEL;
import static org.openchair.referral.ReferralMove.REQUEST_INFO;
import static org.openchair.referral.ReferralMove.RESUME;
import static org.openchair.referral.ReferralMove.RETURN_TO_WAITLIST;
import static org.openchair.referral.ReferralMove.SEND;
import static org.openchair.referral.ReferralMove.TAKE_BACK_CANCEL;
import static org.openchair.referral.ReferralMove.TRANSFER;
import static org.openchair.referral.ReferralMove.WAITLIST;
import static org.openchair.referral.ReferralMove.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openchair.referral.ReferralMove;

/**
 * Everything that somebody is told of, as one table: what happened, and who is told. The text of each is under its key in
 * {@code notices.properties}, in English and Spanish; it names no person, no group and no condition. Whoever made the move is not
 * told of it.
 */
public enum NoticeKind {
    REFERRAL_RECEIVED("A referral was sent, or opened again by the clinic.", to(LEADERS), SEND, REOPEN),
    REFERRAL_ACCEPTED("The group accepted.", to(REFERRER), ACCEPT),
    REFERRAL_WAITLISTED(
            "The group put the person on its waitlist, or back on it.",
            to(REFERRER, LEADERS),
            WAITLIST,
            RETURN_TO_WAITLIST),
    REFERRAL_DECLINED("The group declined.", to(REFERRER), DECLINE),
    REFERRAL_RECONSIDERED("The group opens a referral again that it had declined or closed.", to(REFERRER), RECONSIDER),
    INFORMATION_REQUESTED("The group asks a question.", to(REFERRER), REQUEST_INFO),
    INFORMATION_GIVEN("The clinic answered what the group asked.", to(LEADERS), ANSWER_INFO),
    SEAT_OFFERED("A seat is offered to someone on the waitlist.", to(REFERRER), OFFER),
    OFFER_EXPIRING("An offered seat is about to go to the next person.", to(REFERRER)),
    OFFER_ACCEPTED("An offered seat was taken.", to(REFERRER, LEADERS), ACCEPT_OFFER),
    REFERRAL_WITHDRAWN("Someone was taken off the waitlist.", to(REFERRER, LEADERS), WITHDRAW),
    FIRST_ATTENDED("The person came for the first time.", to(REFERRER), ATTEND_FIRST),
    NEVER_ATTENDED("The group closed the referral of someone who never came.", to(REFERRER), GIVE_UP),
    REFERRAL_CLOSED(
            "The group closed the referral of someone who does not share with the clinic whether they come.",
            to(REFERRER)),
    REFERRAL_PAUSED("Someone takes a break.", to(REFERRER, LEADERS), PAUSE),
    REFERRAL_RESUMED("Someone is back from a break.", to(REFERRER, LEADERS), RESUME),
    REFERRAL_COMPLETED("Someone completed.", to(REFERRER), COMPLETE, COMPLETE_INSTEAD),
    REFERRAL_LEFT_EARLY("Someone left before the end.", to(REFERRER, LEADERS), LEAVE_EARLY),
    REFERRAL_TRANSFERRED("Someone’s seat ended by a transfer to another group.", to(REFERRER, LEADERS), TRANSFER),
    CANCEL_REQUESTED("The clinic asks to cancel a referral.", to(LEADERS), REQUEST_CANCEL),
    CANCEL_TAKEN_BACK("The clinic no longer asks to cancel.", to(LEADERS), TAKE_BACK_CANCEL),
    REFERRAL_CANCELLED("The group confirmed a cancellation.", to(REFERRER), CONFIRM_CANCEL),
    REFERRAL_UNANSWERED("A referral was not answered for some working days.", to(LEADERS, REFERRER)),
    ACCEPTED_NOT_ATTENDED("Someone was accepted and did not come for some working days.", to(LEADERS, REFERRER)),
    CONSENT_WITHDRAWN("A patient withdrew consent.", to(REFERRER, LEADERS)),
    CONSENT_EXPIRING("A consent is about to expire.", to(REFERRER)),
    CONSENT_EXPIRED("A consent has expired.", to(REFERRER, LEADERS)),
    DANGER_ALERT("Someone may be in danger.", to(CLINIC)),
    DANGER_UNANSWERED("No one has responded to an alert within the clinic's time to answer.", to(CLINIC)),
    DANGER_HANDLED("The person who raised an alert is handling it alone and said why.", to(CLINIC)),
    CONCERN_RAISED("A group recorded something that the clinic needs to know.", to(REFERRER)),
    ABSENCE_FOLLOW_UP("Someone was absent several times in a row.", to(LEADERS, REFERRER)),
    SESSION_CHANGED(
            "Meetings of a group were canceled, moved or added, or meet elsewhere: one of them, or all by a new schedule or place."
                    + " What changes within five minutes is told once, with the old and the new times.",
            to(LEADERS, PERSON, REFERRER, MEMBERS)),
    FEEDBACK_ASKED("Those who were at a session are asked to rate it.", to(MEMBERS)),
    COVER_ASKED("Someone is asked to lead a session.", to(PERSON)),
    GROUP_SUSPENDED("A group takes no new referrals until it is reviewed.", to(LEADERS, REFERRER)),
    GROUP_REINSTATED("A group takes referrals again.", to(LEADERS, REFERRER)),
    GROUP_RETIRED(
            "A group was closed for good. Its meetings that are off are not told one by one.",
            to(LEADERS, PERSON, REFERRER, MEMBERS)),
    SUPERVISION_NOTED("A supervision meeting was recorded or arranged.", to(PERSON));

    private final String cause;
    private final Set<Audience> audience;
    private final List<ReferralMove> moves;

    NoticeKind(String cause, Set<Audience> audience, ReferralMove... moves) {
        this.cause = cause;
        this.audience = audience;
        this.moves = List.of(moves);
    }

    private static Set<Audience> to(Audience first, Audience... more) {
        return EnumSet.of(first, more);
    }

    /** What has to happen for it, in one sentence. */
    public String cause() {
        return cause;
    }

    /** Who can be told. */
    public Set<Audience> audience() {
        return Set.copyOf(audience);
    }

    /** Is this audience told? */
    public boolean isFor(Audience who) {
        return audience.contains(who);
    }

    /** Is it mailed at once to whoever wants mail at all, also to those who chose one mail a day? */
    public boolean cannotWait() {
        return this == DANGER_ALERT || this == DANGER_UNANSWERED;
    }

    /** What the clinic is told instead where it does not hear whether the person comes (ADR 86); empty when nothing is. */
    public Optional<NoticeKind> withoutParticipation() {
        return switch (this) {
            case FIRST_ATTENDED, ACCEPTED_NOT_ATTENDED, REFERRAL_PAUSED, REFERRAL_RESUMED, ABSENCE_FOLLOW_UP ->
                Optional.empty();
            case NEVER_ATTENDED, REFERRAL_LEFT_EARLY, REFERRAL_COMPLETED, REFERRAL_CANCELLED ->
                Optional.of(REFERRAL_CLOSED);
            default -> Optional.of(this);
        };
    }

    /** The key of its text. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is told after a move of a referral; empty when nobody is. */
    public static Optional<NoticeKind> after(ReferralMove move) {
        return Arrays.stream(values()).filter(kind -> kind.moves.contains(move)).findFirst();
    }
}
