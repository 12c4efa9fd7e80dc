package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;
import org.openchair.staff.Role;

class WaitlistReadinessTest {

    private final Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));

    @ParameterizedTest
    @CsvSource({
        "group-full, true",
        "cohort-later, true",
        "person-wants-later, false",
        "other, false",
        "of-our-own, false"
    })
    void waits_for_nothing_but_a_seat_by_the_reason(String reason, boolean ready) {
        waits(reason);
        assertThat(referral.ready()).isEqualTo(ready);
    }

    @Test
    void who_let_an_offer_end_is_passed_over_until_somebody_says_they_are_ready() {
        waits("group-full");
        make(ReferralMove.OFFER, MoveStatement.offerUntil(null, LocalDate.of(2026, 5, 12)));
        assertThat(referral.offeredUntil()).isEqualTo("2026-05-12");
        make(ReferralMove.RETURN_TO_WAITLIST, MoveStatement.because(WaitlistReadiness.OFFER_EXPIRED, null));
        assertThat(referral.ready()).isFalse();
        assertThat(referral.offeredUntil()).isNull();
        make(ReferralMove.SAY_READY, MoveStatement.nothing());
        assertThat(referral.ready()).isTrue();
    }

    @Test
    void an_offer_is_taken_back_because_no_one_answered_or_because_no_one_may_know_the_person() {
        waits("group-full");
        LocalDate last = LocalDate.of(2026, 5, 12);
        make(ReferralMove.OFFER, MoveStatement.offerUntil(null, last));
        assertThat(WaitlistReadiness.whyTakenBack(referral, last)).isEqualTo(WaitlistReadiness.CONSENT_OVER);
        assertThat(WaitlistReadiness.whyTakenBack(referral, last.plusDays(1)))
                .isEqualTo(WaitlistReadiness.OFFER_EXPIRED);
        make(ReferralMove.RETURN_TO_WAITLIST, MoveStatement.because(WaitlistReadiness.CONSENT_OVER, null));
        assertThat(referral.ready()).as("as soon as they agree again").isTrue();
    }

    @Test
    void who_asks_to_cancel_gives_the_offer_up_and_waits_again_when_that_is_taken_back() {
        waits("group-full");
        make(ReferralMove.OFFER, MoveStatement.offerUntil(null, LocalDate.of(2026, 5, 12)));
        assertThat(referral.standing().holdsSeat()).isTrue();
        make(ReferralMove.REQUEST_CANCEL, MoveStatement.because("person-declined", null));
        assertThat(referral.standing().holdsSeat()).isFalse();
        make(ReferralMove.TAKE_BACK_CANCEL, MoveStatement.nothing());
        assertThat(referral.state()).isEqualTo(ReferralState.WAITLISTED);
    }

    private void waits(String reason) {
        make(ReferralMove.SEND, MoveStatement.nothing());
        make(ReferralMove.WAITLIST, MoveStatement.because(reason, null));
    }

    private void make(ReferralMove move, MoveStatement said) {
        Role role = move.actors().iterator().next();
        Step step = new Step(Ids.next(), move, new Actor(Ids.next(), role), said, ReferralFixture.NOW);
        assertThat(referral.make(step, Facts.none(), 1)).isInstanceOf(org.openchair.Outcome.Done.class);
    }
}
