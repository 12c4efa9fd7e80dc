package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.staff.Role;

class ContinuedReferralTest {

    private final Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));

    @Test
    void goes_on_in_another_group_and_asks_safety_and_consent_anew() {
        referral.rewrite(draft(Ids.next(), true, false), ReferralFixture.NOW);
        decline();
        UUID other = Ids.next();
        Referral next =
                ((Done<Referral>) referral.continuedBy(Ids.next(), Ids.next(), other, ReferralFixture.NOW)).value();
        assertThat(next.continuesId()).isEqualTo(referral.id());
        assertThat(next.state()).isEqualTo(ReferralState.DRAFT);
        assertThat(next.patientId()).isEqualTo(referral.patientId());
        assertThat(next.content()).isEqualTo(draft(other, false, null));
    }

    @Test
    void what_has_not_ended_is_not_gone_on_from() {
        assertThat(code(referral.continuedBy(Ids.next(), Ids.next(), null, ReferralFixture.NOW)))
                .isEqualTo("not-ended");
        make(ReferralMove.MARK_ENTERED_IN_ERROR);
        assertThat(code(referral.continuedBy(Ids.next(), Ids.next(), null, ReferralFixture.NOW)))
                .isEqualTo("not-ended");
    }

    @Test
    void does_not_go_on_in_the_same_group() {
        decline();
        assertThat(code(referral.continuedBy(Ids.next(), Ids.next(), referral.groupId(), ReferralFixture.NOW)))
                .isEqualTo("same-group");
    }

    @Test
    void is_not_transferred_to_its_own_group() {
        make(ReferralMove.SEND);
        make(ReferralMove.ACCEPT);
        Step step = new Step(
                Ids.next(),
                ReferralMove.TRANSFER,
                new Actor(Ids.next(), Role.CLINICIAN),
                new MoveStatement("schedule", null, referral.groupId(), null),
                ReferralFixture.NOW);
        assertThat(code(referral.make(step, Facts.none(), 4))).isEqualTo("same-group");
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
    }

    private static DraftContent draft(UUID group, boolean shared, Boolean inDanger) {
        return new DraftContent(
                group,
                Urgency.SOON,
                "needs",
                "note",
                shared,
                shared,
                inDanger,
                Involvement.DECIDED_TOGETHER,
                "asked=yes&language=es");
    }

    private void decline() {
        make(ReferralMove.SEND);
        make(ReferralMove.DECLINE);
    }

    private void make(ReferralMove move) {
        Role role = move.actors().iterator().next();
        assertThat(referral.make(ReferralFixture.step(move, role), Facts.none(), 2))
                .isInstanceOf(Done.class);
    }

    private static String code(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
