package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.staff.Role.CLINICIAN;
import static org.openchair.staff.Role.FACILITATOR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.staff.Role;

/** What is in the way of a seat decides what is advised and what can be done, for each side as far as it may know. */
class SeatObstacleTest {

    private static final Facts FACTS = Facts.none();

    private static final Map<String, ReferralMove> ADVISED = Map.of(
            "withdraw this referral", ReferralMove.WITHDRAW,
            "ask to cancel", ReferralMove.REQUEST_CANCEL,
            "undo the offer", ReferralMove.RETURN_TO_WAITLIST,
            "keep their place for the next cohort", ReferralMove.WAIT_FOR_NEXT_COHORT,
            "on the waitlist for the next cohort", ReferralMove.WAITLIST,
            "decline", ReferralMove.DECLINE,
            "answer the group", ReferralMove.ANSWER_INFO);

    @ParameterizedTest
    @EnumSource(value = SeatObstacle.class, mode = EnumSource.Mode.EXCLUDE, names = "NEXT_COHORT")
    void no_one_is_told_of_a_seat_that_cannot_be_taken_and_no_one_takes_it(SeatObstacle found) {
        SeatObstacle toGroup = SeatObstacle.toldToGroup(found, ReferralState.OFFERED);
        assertThat(step(ReferralState.OFFERED, found, CLINICIAN)).doesNotContain("Tell the patient");
        assertThat(step(ReferralState.OFFERED, toGroup, FACILITATOR)).doesNotContain("Tell the patient");
        assertThat(ReferralMove.possible(ReferralState.OFFERED, CLINICIAN, FACTS, found))
                .doesNotContain(ReferralMove.ACCEPT_OFFER);
        assertThat(ReferralMove.possible(ReferralState.OFFERED, FACILITATOR, FACTS, toGroup))
                .doesNotContain(ReferralMove.ACCEPT_OFFER)
                .contains(found == SeatObstacle.GROUP_CLOSED ? ReferralMove.WITHDRAW : ReferralMove.RETURN_TO_WAITLIST);
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void in_a_closed_group_only_what_ends_a_referral_or_asks_for_its_end_can_be_done(ReferralState state) {
        for (Role reader : new Role[] {CLINICIAN, FACILITATOR}) {
            assertThat(ReferralMove.possible(state, reader).stream()
                            .filter(move ->
                                    SeatObstacle.GROUP_CLOSED.objection(move).isEmpty()))
                    .containsExactlyElementsOf(ReferralMove.possible(state, reader).stream()
                            .filter(move -> move.ends() || move == ReferralMove.REQUEST_CANCEL)
                            .toList());
        }
    }

    @Test
    void what_a_closed_group_cannot_do_is_refused_with_the_code_of_a_retired_group() {
        assertThat(SeatObstacle.GROUP_CLOSED
                        .objection(ReferralMove.WAITLIST)
                        .orElseThrow()
                        .code())
                .isEqualTo("group-retired");
        assertThat(SeatObstacle.GROUP_SUSPENDED.objection(ReferralMove.WAITLIST))
                .as("a suspended group can put people on its list")
                .isEmpty();
    }

    @Test
    void a_seat_with_nothing_in_the_way_is_told_of_and_taken() {
        assertThat(step(ReferralState.OFFERED, null, CLINICIAN)).isEqualTo(ReferralState.OFFERED.nextStep());
        assertThat(ReferralMove.possible(ReferralState.OFFERED, CLINICIAN, FACTS, null))
                .contains(ReferralMove.ACCEPT_OFFER);
    }

    @Test
    void the_group_reads_one_answer_for_all_that_is_not_its_to_know_and_none_of_who_waits() {
        for (SeatObstacle untold : new SeatObstacle[] {
            SeatObstacle.GUARDIAN_MISSING,
            SeatObstacle.OUTSIDE_AGE_RANGE,
            SeatObstacle.KEPT_APART,
            SeatObstacle.NOT_POSSIBLE
        }) {
            assertThat(SeatObstacle.toldToGroup(untold, ReferralState.OFFERED)).isEqualTo(SeatObstacle.NOT_POSSIBLE);
            assertThat(SeatObstacle.toldToGroup(untold, ReferralState.WAITLISTED))
                    .isNull();
            assertThat(SeatObstacle.toldToGroup(untold, ReferralState.SENT)).isNull();
        }
        assertThat(SeatObstacle.toldToGroup(SeatObstacle.CONSENT_OVER, ReferralState.WAITLISTED))
                .isEqualTo(SeatObstacle.CONSENT_OVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {
                "SENT",
                "INFO_REQUESTED",
                "WAITLISTED",
                "OFFERED",
                "ACCEPTED",
                "ATTENDING",
                "PAUSED",
                "CANCEL_REQUESTED"
            })
    void in_a_closed_group_it_is_the_clinics_turn_to_choose_another(ReferralState state) {
        for (Role reader : new Role[] {CLINICIAN, FACILITATOR}) {
            SeatObstacle.Advice advice = SeatObstacle.advice(state, SeatObstacle.GROUP_CLOSED, reader, true);
            assertThat(advice.turn()).isEqualTo(CLINICIAN);
            assertThat(advice.nextStep()).isEqualTo("Choose another group with the patient.");
        }
        assertThat(ReferralMove.LEAVE_CLOSED_GROUP.from()).contains(state);
    }

    @Test
    void what_is_advised_can_be_done_there_by_whose_turn_it_is() {
        Facts missed = new Facts(0, false, false, 1, false, true, true, true);
        for (SeatObstacle found : SeatObstacle.values()) {
            for (ReferralState state : found.states()) {
                for (Role reader : new Role[] {CLINICIAN, FACILITATOR}) {
                    SeatObstacle told = reader == CLINICIAN ? found : SeatObstacle.toldToGroup(found, state);
                    SeatObstacle.Advice advice = SeatObstacle.advice(state, told, reader, true);
                    assertThat(advice.nextStep()).as(found + " in " + state).doesNotContain("%");
                    assertThat(ReferralMove.possible(state, advice.turn(), missed, told))
                            .as(found + " in " + state + " to " + reader + ": " + advice.nextStep())
                            .containsAll(advised(advice.nextStep()));
                }
            }
        }
    }

    /** The moves that a step names. */
    private static List<ReferralMove> advised(String step) {
        return ADVISED.entrySet().stream()
                .filter(each -> step.toLowerCase(Locale.ROOT).contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void a_note_of_two_patients_is_told_to_their_clinic_and_to_no_one_on_paper() {
        assertThat(step(ReferralState.WAITLISTED, SeatObstacle.KEPT_APART, CLINICIAN))
                .contains("Choose another group");
        assertThat(SeatObstacle.toldOnPaper(SeatObstacle.KEPT_APART, ReferralState.WAITLISTED))
                .isNull();
        assertThat(SeatObstacle.toldOnPaper(SeatObstacle.KEPT_APART, ReferralState.OFFERED))
                .isEqualTo(SeatObstacle.NOT_POSSIBLE);
        assertThat(SeatObstacle.toldOnPaper(SeatObstacle.GUARDIAN_MISSING, ReferralState.OFFERED))
                .isEqualTo(SeatObstacle.GUARDIAN_MISSING);
    }

    @Test
    void who_waits_for_the_next_cohort_is_advised_to_no_end_of_it() {
        assertThat(step(ReferralState.WAITLISTED, SeatObstacle.COHORT_STARTED, CLINICIAN))
                .contains("next cohort", "another group", "withdraw this referral");
        for (Role reader : new Role[] {CLINICIAN, FACILITATOR}) {
            assertThat(step(ReferralState.WAITLISTED, SeatObstacle.NEXT_COHORT, reader))
                    .contains("waiting for the next cohort")
                    .doesNotContain("withdraw", "another group");
        }
    }

    @Test
    void who_has_a_seat_keeps_it_while_consent_is_over_or_the_group_suspended() {
        assertThat(step(ReferralState.ATTENDING, SeatObstacle.CONSENT_OVER, FACILITATOR))
                .isEqualTo(ReferralState.ATTENDING.nextStep());
        assertThat(SeatObstacle.GROUP_SUSPENDED.states()).doesNotContain(ReferralState.ACCEPTED);
    }

    @Test
    void who_waits_without_consent_is_the_clinics_turn_for_both_sides() {
        for (Role reader : new Role[] {CLINICIAN, FACILITATOR}) {
            assertThat(SeatObstacle.advice(ReferralState.WAITLISTED, SeatObstacle.CONSENT_OVER, reader, true)
                            .turn())
                    .isEqualTo(CLINICIAN);
        }
        assertThat(ReferralMove.possible(ReferralState.WAITLISTED, FACILITATOR, FACTS, SeatObstacle.CONSENT_OVER))
                .doesNotContain(ReferralMove.OFFER);
    }

    private static String step(ReferralState state, SeatObstacle told, Role reader) {
        return SeatObstacle.advice(state, told, reader, true).nextStep();
    }
}
