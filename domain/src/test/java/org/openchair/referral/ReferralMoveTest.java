package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.staff.Role;

class ReferralMoveTest {

    @Test
    void every_state_can_be_reached_from_a_draft() {
        Set<ReferralState> reached = EnumSet.of(ReferralState.DRAFT);
        for (int round = 0; round < ReferralState.values().length; round++) {
            Arrays.stream(ReferralMove.values())
                    .filter(move -> move.from().stream().anyMatch(reached::contains))
                    .forEach(move -> move.to().ifPresent(reached::add));
        }
        assertThat(reached).containsExactlyInAnyOrder(ReferralState.values());
    }

    @Test
    void whoever_s_turn_it_is_can_do_something() {
        for (ReferralState state : ReferralState.values()) {
            if (state.turn() != null && !state.ended()) {
                assertThat(ReferralMove.possible(state, state.turn()))
                        .as(state.name())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_turn_has_a_next_step_and_no_turn_has_none() {
        for (ReferralState state : ReferralState.values()) {
            assertThat(state.turn() == null).as(state.name()).isEqualTo(state.nextStep() == null);
        }
    }

    @Test
    void an_end_is_left_only_as_an_error_or_by_asking_the_group_again() {
        for (ReferralMove move : ReferralMove.values()) {
            if (move != ReferralMove.MARK_ENTERED_IN_ERROR && !move.reopens()) {
                assertThat(move.from()).as(move.name()).noneMatch(ReferralState::ended);
            }
        }
        assertThat(Arrays.stream(ReferralMove.values()).filter(ReferralMove::reopens))
                .containsExactly(ReferralMove.REOPEN, ReferralMove.RECONSIDER)
                .allSatisfy(move -> assertThat(move.to()).contains(ReferralState.SENT));
    }

    @Test
    void a_transfer_is_gone_on_from_and_never_opened_again() {
        assertThat(ReferralMove.REOPEN.from()).doesNotContain(ReferralState.TRANSFERRED);
        assertThat(ReferralMove.RECONSIDER.from()).doesNotContain(ReferralState.TRANSFERRED);
    }

    @Test
    void a_question_and_its_answer_are_in_words() {
        assertThat(code(apply(ReferralMove.REQUEST_INFO, ReferralState.SENT, MoveStatement.because("schedule", " "))))
                .isEqualTo("comment-missing");
        assertThat(code(apply(ReferralMove.ANSWER_INFO, ReferralState.INFO_REQUESTED, MoveStatement.nothing())))
                .isEqualTo("comment-missing");
    }

    @Test
    void who_never_came_has_not_completed() {
        assertThat(code(ReferralMove.COMPLETE_INSTEAD.apply(
                        new StateBeforeMove(ReferralState.CANCEL_REQUESTED, ReferralState.ACCEPTED),
                        Role.FACILITATOR,
                        MoveStatement.because("goals-met", null),
                        Facts.none())))
                .isEqualTo("not-attended");
    }

    @Test
    void asks_whether_the_group_fits_once_and_after_three_sessions() {
        for (int attended = 0; attended < 6; attended++) {
            boolean due = attended >= 3;
            assertThat(ReferralMove.possible(
                                    ReferralState.ATTENDING, Role.FACILITATOR, new Facts(attended, true, false, 0))
                            .contains(ReferralMove.CONFIRM_FIT))
                    .isEqualTo(due);
            assertThat(ReferralMove.possible(
                            ReferralState.ATTENDING, Role.FACILITATOR, new Facts(attended, false, false, 0)))
                    .doesNotContain(ReferralMove.CONFIRM_FIT);
        }
    }

    @Test
    void opens_again_for_ninety_days_unless_another_referral_goes_on_from_it() {
        assertThat(reopened(new Facts(0, false, false, 90))).isInstanceOf(Done.class);
        assertThat(code(reopened(new Facts(0, false, false, 91)))).isEqualTo("not-reopenable");
        assertThat(code(reopened(new Facts(0, false, true, 1)))).isEqualTo("not-reopenable");
    }

    private static Outcome<ReferralState> reopened(Facts facts) {
        return ReferralMove.REOPEN.apply(
                StateBeforeMove.of(ReferralState.DECLINED),
                Role.CLINICIAN,
                MoveStatement.because("seat-free", null),
                facts);
    }

    @Test
    void an_offer_cannot_be_taken_after_its_last_day_and_is_still_given_back() {
        Facts over = new Facts(0, false, false, 9, true, true, false, false);
        assertThat(ReferralMove.possible(ReferralState.OFFERED, Role.CLINICIAN, over))
                .doesNotContain(ReferralMove.ACCEPT_OFFER)
                .contains(ReferralMove.RETURN_TO_WAITLIST, ReferralMove.WITHDRAW);
    }

    @Test
    void whoever_is_referred_to_a_closed_group_can_leave_it_from_any_state_that_is_not_over() {
        Facts closed = new Facts(0, false, false, 1, false, false, true, false);
        for (ReferralState state : ReferralState.values()) {
            boolean open = !state.ended() && state != ReferralState.DRAFT;
            assertThat(ReferralMove.possible(state, Role.CLINICIAN, closed).contains(ReferralMove.LEAVE_CLOSED_GROUP))
                    .as(state.name())
                    .isEqualTo(open);
        }
    }

    @Test
    void a_cancellation_taken_back_leads_where_it_was_asked_for() {
        for (ReferralState before : ReferralMove.REQUEST_CANCEL.from()) {
            StateBeforeMove asked = new StateBeforeMove(ReferralState.CANCEL_REQUESTED, before);
            assertThat(asked.seated()).as(before.name()).isEqualTo(before.seated());
            assertThat(ReferralMove.TAKE_BACK_CANCEL.apply(
                            asked, Role.CLINICIAN, MoveStatement.nothing(), Facts.none()))
                    .isEqualTo(Outcome.done(before));
        }
    }

    @Test
    void every_move_with_a_reason_has_a_list_of_its_own() {
        assertThat(Arrays.stream(ReferralMove.values()).map(ReferralMove::reasonVocabulary))
                .doesNotHaveDuplicates()
                .contains("decline-reason", "request-cancel-reason");
    }

    @Test
    void nothing_leaves_an_error() {
        assertThat(ReferralMove.values()).noneMatch(move -> move.from().contains(ReferralState.ENTERED_IN_ERROR));
    }

    @Test
    void whatever_ends_or_delays_a_referral_against_a_wish_needs_a_reason() {
        assertThat(Arrays.stream(ReferralMove.values()).filter(ReferralMove::needsReason))
                .contains(
                        ReferralMove.DECLINE,
                        ReferralMove.WAITLIST,
                        ReferralMove.LEAVE_EARLY,
                        ReferralMove.REQUEST_CANCEL);
        assertThat(code(apply(ReferralMove.DECLINE, ReferralState.SENT, MoveStatement.because(" ", null))))
                .isEqualTo("reason-missing");
    }

    @Test
    void says_first_that_the_referral_has_moved_on_then_that_it_is_not_your_turn() {
        assertThat(code(ReferralMove.ACCEPT.apply(
                        StateBeforeMove.of(ReferralState.DRAFT),
                        Role.CLINICIAN,
                        MoveStatement.nothing(),
                        Facts.none())))
                .isEqualTo("move-not-possible");
        assertThat(code(ReferralMove.ACCEPT.apply(
                        StateBeforeMove.of(ReferralState.SENT), Role.CLINICIAN, MoveStatement.nothing(), Facts.none())))
                .isEqualTo("move-not-yours");
    }

    @Test
    void either_side_says_that_someone_waits_for_the_next_cohort_once_one_has_started_without_them() {
        Facts missed = new Facts(0, false, false, 1, false, true, false, true);
        for (Role role : new Role[] {Role.CLINICIAN, Role.FACILITATOR}) {
            assertThat(ReferralMove.possible(ReferralState.WAITLISTED, role, missed))
                    .contains(ReferralMove.WAIT_FOR_NEXT_COHORT);
            assertThat(ReferralMove.possible(ReferralState.WAITLISTED, role, Facts.none()))
                    .doesNotContain(ReferralMove.WAIT_FOR_NEXT_COHORT);
        }
        assertThat(code(apply(ReferralMove.WAIT_FOR_NEXT_COHORT, ReferralState.WAITLISTED, MoveStatement.nothing())))
                .isEqualTo("cohort-not-missed");
    }

    @Test
    void only_a_facilitator_accepts_and_only_a_clinician_sends() {
        assertThat(ReferralMove.ACCEPT.actors()).containsExactly(Role.FACILITATOR);
        assertThat(ReferralMove.SEND.actors()).containsExactly(Role.CLINICIAN);
    }

    @Property
    void possible_moves_are_exactly_those_that_are_not_refused(
            @ForAll ReferralState state,
            @ForAll Role role,
            @ForAll @IntRange(max = 5) int attended,
            @ForAll boolean onTrial,
            @ForAll boolean continued,
            @ForAll @IntRange(max = 200) int days,
            @ForAll boolean offerOver,
            @ForAll boolean ready,
            @ForAll boolean groupClosed,
            @ForAll boolean cohortMissed) {
        Facts facts = new Facts(attended, onTrial, continued, days, offerOver, ready, groupClosed, cohortMissed);
        assertThat(ReferralMove.possible(state, role, facts))
                .containsExactlyElementsOf(Arrays.stream(ReferralMove.values())
                        .filter(move -> move.apply(
                                        StateBeforeMove.of(state), role, MoveStatement.because("other", "Why."), facts)
                                instanceof Done<ReferralState>)
                        .toList());
    }

    private static Outcome<ReferralState> apply(ReferralMove move, ReferralState state, MoveStatement said) {
        return move.apply(StateBeforeMove.of(state), move.actors().iterator().next(), said, Facts.none());
    }

    private static String code(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
