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
import static org.openchair.referral.RequiredInput.COMMENT;
import static org.openchair.referral.RequiredInput.REASON;
import static org.openchair.staff.Role.CLINICIAN;
import static org.openchair.staff.Role.FACILITATOR;
import static org.openchair.staff.Role.SYSTEM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.staff.Role;

/**
 * The life of a referral, as one table: each move with the states it starts from, the state it leads to, who may make it, what has
 * to be said with it and on which fact it depends. Whatever is not in this table cannot happen.
 */
public enum ReferralMove {
    SEND(from(DRAFT), SENT, by(CLINICIAN)),
    REQUEST_INFO(from(SENT), INFO_REQUESTED, by(FACILITATOR), REASON, COMMENT),
    ANSWER_INFO(from(INFO_REQUESTED), SENT, by(CLINICIAN), COMMENT),
    ACCEPT(from(SENT), ACCEPTED, by(FACILITATOR)),
    WAITLIST(from(SENT), WAITLISTED, by(FACILITATOR), REASON),
    DECLINE(from(SENT), DECLINED, by(FACILITATOR), REASON),
    OFFER(from(WAITLISTED), OFFERED, by(FACILITATOR, SYSTEM)),
    ACCEPT_OFFER(from(OFFERED), ACCEPTED, by(CLINICIAN, FACILITATOR), MoveCondition.OFFER_LASTS),
    RETURN_TO_WAITLIST(from(OFFERED), WAITLISTED, by(CLINICIAN, FACILITATOR, SYSTEM), REASON),
    SAY_READY(from(WAITLISTED), WAITLISTED, by(CLINICIAN, FACILITATOR), MoveCondition.NOT_READY),
    WAIT_FOR_NEXT_COHORT(from(WAITLISTED), WAITLISTED, by(CLINICIAN, FACILITATOR), MoveCondition.COHORT_MISSED),
    WITHDRAW(from(WAITLISTED, OFFERED), WITHDRAWN, by(CLINICIAN, FACILITATOR), REASON),
    ATTEND_FIRST(from(ACCEPTED), ATTENDING, by(SYSTEM)),
    GIVE_UP(from(ACCEPTED), NEVER_ATTENDED, by(FACILITATOR), REASON),
    CONFIRM_FIT(from(ATTENDING), ATTENDING, by(FACILITATOR), MoveCondition.FIT_IS_DUE),
    PAUSE(from(ATTENDING), PAUSED, by(CLINICIAN, FACILITATOR), REASON),
    RESUME(from(PAUSED), ATTENDING, by(CLINICIAN, FACILITATOR)),
    COMPLETE(from(ATTENDING), COMPLETED, by(FACILITATOR), REASON),
    LEAVE_EARLY(from(ATTENDING, PAUSED), LEFT_EARLY, by(CLINICIAN, FACILITATOR), REASON),
    TRANSFER(from(ACCEPTED, ATTENDING, PAUSED), TRANSFERRED, by(CLINICIAN, FACILITATOR), REASON),
    LEAVE_CLOSED_GROUP(
            from(SENT, INFO_REQUESTED, WAITLISTED, OFFERED, ACCEPTED, ATTENDING, PAUSED, CANCEL_REQUESTED),
            TRANSFERRED,
            by(CLINICIAN),
            MoveCondition.GROUP_CLOSED),
    REQUEST_CANCEL(
            from(SENT, INFO_REQUESTED, WAITLISTED, OFFERED, ACCEPTED, ATTENDING, PAUSED),
            CANCEL_REQUESTED,
            by(CLINICIAN),
            REASON),
    TAKE_BACK_CANCEL(from(CANCEL_REQUESTED), null, by(CLINICIAN)),
    CONFIRM_CANCEL(from(CANCEL_REQUESTED), CANCELLED, by(FACILITATOR)),
    COMPLETE_INSTEAD(from(CANCEL_REQUESTED), COMPLETED, by(FACILITATOR), MoveCondition.ATTENDED, REASON),
    REOPEN(
            from(DECLINED, WITHDRAWN, NEVER_ATTENDED, LEFT_EARLY, COMPLETED, CANCELLED),
            SENT,
            by(CLINICIAN),
            MoveCondition.REOPENABLE,
            REASON),
    RECONSIDER(
            from(DECLINED, NEVER_ATTENDED, LEFT_EARLY, COMPLETED),
            SENT,
            by(FACILITATOR),
            MoveCondition.REOPENABLE,
            REASON),
    MARK_ENTERED_IN_ERROR(EnumSet.complementOf(EnumSet.of(ENTERED_IN_ERROR)), ENTERED_IN_ERROR, by(CLINICIAN), REASON);

    /** What the end of a seat is called where it is not told what came of it. */
    public static final String CLOSE = "CLOSE";

    private final Set<ReferralState> from;
    private final ReferralState to;
    private final Set<Role> actors;
    private final MoveCondition proviso;
    private final Set<RequiredInput> needs;

    ReferralMove(Set<ReferralState> from, ReferralState to, Set<Role> actors, RequiredInput... needs) {
        this(from, to, actors, MoveCondition.NONE, needs);
    }

    ReferralMove(
            Set<ReferralState> from,
            ReferralState to,
            Set<Role> actors,
            MoveCondition proviso,
            RequiredInput... needs) {
        this.from = from;
        this.to = to;
        this.actors = actors;
        this.proviso = proviso;
        this.needs = Set.of(needs);
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

    /** The state that it leads to; empty when it leads back to where the cancellation was asked for. */
    public Optional<ReferralState> to() {
        return Optional.ofNullable(to);
    }

    public Set<Role> actors() {
        return Set.copyOf(actors);
    }

    public MoveCondition proviso() {
        return proviso;
    }

    public boolean needs(RequiredInput need) {
        return needs.contains(need);
    }

    public boolean needsReason() {
        return needs(REASON);
    }

    /** Can it take, keep, offer or free a seat, or put somebody in line for one? */
    public boolean touchesSeats() {
        return to == null
                || to.holdsSeat()
                || to == WAITLISTED
                || from.contains(CANCEL_REQUESTED)
                || from.stream().anyMatch(ReferralState::holdsSeat);
    }

    /** Does the group have to take referrals for it? */
    public boolean reachesGroup() {
        return to == SENT;
    }

    /** Does the group come to have by it what it did not have before: a draft, or a referral that had ended? */
    public boolean opens() {
        return reachesGroup() && from.stream().noneMatch(ReferralState::openToGroup);
    }

    /** Does it rely on what is recorded of the person: that they agree, are in no danger, and whom they must not meet? */
    public boolean reliesOnPerson() {
        return reachesGroup() || to == ACCEPTED || to == OFFERED;
    }

    /**
     * How a clinic reads of it in the history that does not hear whether the person comes; empty when it does not (ADR 86). The
     * database's twin is {@code tells_of_coming}.
     */
    public Optional<String> toldAs() {
        return switch (this) {
            case ATTEND_FIRST, CONFIRM_FIT, PAUSE, RESUME -> Optional.empty();
            case GIVE_UP, COMPLETE, LEAVE_EARLY -> Optional.of(CLOSE);
            case COMPLETE_INSTEAD -> Optional.of(CONFIRM_CANCEL.name());
            default -> Optional.of(name());
        };
    }

    /** Does it end the referral? */
    public boolean ends() {
        return to != null && to.ended();
    }

    /** Does an ended referral go back to the group by it, so that everything about sending is asked again? */
    public boolean reopens() {
        return proviso == MoveCondition.REOPENABLE;
    }

    /** Can another group be named with it? */
    public boolean namesGroup() {
        return this == DECLINE || this == TRANSFER;
    }

    /** Does a last day belong to it: of a break, or of an offer? */
    public boolean lasts() {
        return this == PAUSE || this == OFFER;
    }

    /** Name of the list that its reasons are of. */
    public String reasonVocabulary() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-reason";
    }

    /** The moves that a role can make from a state, in the order of this table, if the facts allow. */
    public static List<ReferralMove> possible(ReferralState state, Role role) {
        return Arrays.stream(values())
                .filter(move -> move.from.contains(state) && move.actors.contains(role))
                .toList();
    }

    /** The moves that a role can make now, in the order of this table. */
    public static List<ReferralMove> possible(ReferralState state, Role role, Facts facts) {
        return possible(state, role).stream()
                .filter(move -> move.proviso.holds(facts))
                .toList();
    }

    /**
     * The same, without what would be refused for what is in the way of a seat.
     *
     * @param told what that is, as the role may know it; null for nothing
     */
    public static List<ReferralMove> possible(ReferralState state, Role role, Facts facts, SeatObstacle told) {
        return possible(state, role, facts).stream()
                .filter(move -> told == null || !told.blocks(move))
                .toList();
    }

    /**
     * The state that this move leads to.
     *
     * @return refused with {@code move-not-possible}, {@code move-not-yours}, {@code reason-missing}, {@code comment-missing},
     *     {@code group-not-asked}, {@code until-not-asked} or the code of the {@link MoveCondition}
     */
    public Outcome<ReferralState> apply(StateBeforeMove standing, Role role, MoveStatement said, Facts facts) {
        return objection(standing.state(), role)
                .or(() -> unsaid(said))
                .<Outcome<ReferralState>>map(Outcome::refused)
                .orElseGet(() -> Rule.check(List.of(proviso), facts)
                        .then(allowed -> Outcome.done(to == null ? standing.cameFrom() : to)));
    }

    /** What keeps a role from it in a state, whatever is said: {@code move-not-possible} or {@code move-not-yours}. */
    public Optional<Refusal> objection(ReferralState state, Role role) {
        if (!from.contains(state)) {
            return Rule.when(
                    true, "move-not-possible", "The referral has moved on. Reload the page to see where it stands.");
        }
        return Rule.when(!actors.contains(role), "move-not-yours", "This step is for someone else to take.");
    }

    private Optional<Refusal> unsaid(MoveStatement said) {
        return Stream.concat(
                        Arrays.stream(RequiredInput.values())
                                .filter(needs::contains)
                                .map(need -> need.objection(said)),
                        Stream.of(unasked(said)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> unasked(MoveStatement said) {
        if (said.groupId() != null && !namesGroup()) {
            return Optional.of(new Refusal("group-not-asked", "This step names no other group.", "groupId"));
        }
        return said.until() != null && !lasts()
                ? Optional.of(new Refusal("until-not-asked", "Only a break and an offer have a last day.", "until"))
                : Optional.empty();
    }
}
