package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
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
                    .forEach(move -> reached.add(move.to()));
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
    void an_end_is_left_only_as_an_error() {
        for (ReferralMove move : ReferralMove.values()) {
            if (move != ReferralMove.MARK_ENTERED_IN_ERROR) {
                assertThat(move.from()).as(move.name()).noneMatch(ReferralState::ended);
            }
        }
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
        assertThat(code(ReferralMove.DECLINE.apply(ReferralState.SENT, Role.FACILITATOR, " ")))
                .isEqualTo("reason-missing");
    }

    @Test
    void says_first_that_the_referral_has_moved_on_then_that_it_is_not_your_turn() {
        assertThat(code(ReferralMove.ACCEPT.apply(ReferralState.DRAFT, Role.CLINICIAN, null)))
                .isEqualTo("move-not-possible");
        assertThat(code(ReferralMove.ACCEPT.apply(ReferralState.SENT, Role.CLINICIAN, null)))
                .isEqualTo("move-not-yours");
    }

    @Test
    void only_a_facilitator_accepts_and_only_a_clinician_sends() {
        assertThat(ReferralMove.ACCEPT.actors()).containsExactly(Role.FACILITATOR);
        assertThat(ReferralMove.SEND.actors()).containsExactly(Role.CLINICIAN);
    }

    @Property
    void random_moves_never_leave_the_table_and_leave_a_gapless_history(
            @ForAll @Size(max = 40) List<ReferralMove> moves, @ForAll @Size(40) List<Role> roles) {
        Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));
        List<ReferralEvent> history = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            ReferralState before = referral.state();
            Outcome<ReferralEvent> made =
                    referral.make(ReferralFixture.step(moves.get(i), roles.get(i)), history.size() + 1);
            boolean inTable = moves.get(i).from().contains(before)
                    && moves.get(i).actors().contains(roles.get(i));
            assertThat(made instanceof Done<ReferralEvent>).isEqualTo(inTable);
            assertThat(referral.state()).isEqualTo(inTable ? moves.get(i).to() : before);
            made.then(event -> Outcome.done(history.add(event)));
        }
        assertThat(history).extracting(ReferralEvent::position).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void possible_moves_are_exactly_those_that_are_not_refused(@ForAll ReferralState state, @ForAll Role role) {
        assertThat(ReferralMove.possible(state, role))
                .containsExactlyElementsOf(Arrays.stream(ReferralMove.values())
                        .filter(move -> move.apply(state, role, "schedule") instanceof Done<ReferralState>)
                        .toList());
    }

    private static String code(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
