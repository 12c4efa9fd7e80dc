package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.SubmittedForm;

class DraftTest {
    private static final UUID PATIENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID GROUP = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000003");

    @Test
    void begins_with_nothing_answered() {
        assertThat(Draft.firstOpen(Draft.empty(PATIENT))).isEqualTo(ReferStep.NEEDS);
    }

    @Test
    void asks_about_danger_urgency_and_involvement_before_anything_else() {
        var missing = Draft.missing(Draft.empty(PATIENT), ReferStep.NEEDS);
        assertThat(missing.all()).containsOnlyKeys("inDangerNow", "urgency", "involvement");
    }

    @Test
    void each_step_replaces_its_own_answers_and_keeps_the_others() {
        ReferralDraft complete = complete();
        ReferralDraft changed = Draft.with(complete, ReferStep.SHARED, form("noteToGroup=Hello&sharePhone=yes"));
        assertThat(changed.noteToGroup()).isEqualTo("Hello");
        assertThat(changed.sharePhone()).isTrue();
        assertThat(changed.shareEmail()).isFalse();
        assertThat(changed.groupId()).isEqualTo(GROUP);
        assertThat(changed.needs()).isEqualTo("Lives alone");
    }

    @Test
    void keeps_an_answer_that_was_taken_back_as_unanswered() {
        ReferralDraft changed = Draft.with(complete(), ReferStep.NEEDS, form("needs="));
        assertThat(changed.inDangerNow()).isNull();
        assertThat(changed.needs()).isNull();
        assertThat(Draft.firstOpen(changed)).isEqualTo(ReferStep.NEEDS);
    }

    @Test
    void keeps_the_group_when_a_search_shows_others() {
        assertThat(Draft.with(complete(), ReferStep.GROUP, form("go=back")).groupId())
                .isEqualTo(GROUP);
    }

    @Test
    void goes_back_to_choosing_when_the_group_is_lost() {
        ReferralDraft lost = Draft.withoutGroup(complete());
        assertThat(Draft.firstOpen(lost)).isEqualTo(ReferStep.GROUP);
        assertThat(lost.needs()).isEqualTo("Lives alone");
    }

    @Test
    void carries_the_version_that_the_person_saw() {
        assertThat(Draft.with(complete(), ReferStep.CONSENT, form("version=2&consentMethod=WRITTEN"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void is_ready_to_check_once_every_step_is_answered() {
        assertThat(Draft.firstOpen(complete())).isEqualTo(ReferStep.CHECK);
    }

    @Test
    void does_not_take_what_is_no_answer() {
        ReferralDraft changed = Draft.with(complete(), ReferStep.CONSENT, form("consentMethod=SHRUG"));
        assertThat(changed.consentMethod()).isNull();
    }

    @Test
    void what_is_ticked_is_chosen_and_what_was_not_offered_stays() {
        ReferralDraft two = Draft.with(complete(), ReferStep.GROUP, form("offered=" + OTHER + "&groupId=" + OTHER));
        assertThat(Draft.choices(two)).containsExactly(GROUP, OTHER);
        ReferralDraft one =
                Draft.with(two, ReferStep.GROUP, form("offered=" + GROUP + "," + OTHER + "&groupId=" + OTHER));
        assertThat(Draft.choices(one)).containsExactly(OTHER);
    }

    @Test
    void moves_a_choice_up_and_down_and_takes_it_away() {
        ReferralDraft two = Draft.with(complete(), ReferStep.GROUP, form("groupId=" + OTHER));
        ReferralDraft turned = Draft.with(two, ReferStep.GROUP, form("go=up:" + OTHER));
        assertThat(turned.groupId()).isEqualTo(OTHER);
        assertThat(turned.nextGroupIds()).containsExactly(GROUP);
        assertThat(Draft.choices(Draft.with(turned, ReferStep.GROUP, form("go=up:" + OTHER))))
                .containsExactly(OTHER, GROUP);
        assertThat(Draft.choices(Draft.with(turned, ReferStep.GROUP, form("go=down:" + OTHER))))
                .containsExactly(GROUP, OTHER);
        assertThat(Draft.choices(Draft.with(turned, ReferStep.GROUP, form("go=remove:" + OTHER))))
                .containsExactly(GROUP);
    }

    @Test
    void the_next_choice_takes_the_place_of_one_that_is_lost() {
        ReferralDraft two = Draft.with(complete(), ReferStep.GROUP, form("groupId=" + OTHER));
        assertThat(Draft.choices(Draft.withoutGroup(two))).containsExactly(OTHER);
    }

    private static ReferralDraft complete() {
        return new ReferralDraft(
                3,
                PATIENT,
                GROUP,
                Urgency.SOON,
                "Lives alone",
                null,
                false,
                true,
                false,
                ConsentMethod.VERBAL,
                List.of(),
                Involvement.DECIDED_TOGETHER,
                null);
    }

    private static SubmittedForm form(String body) {
        return SubmittedForm.parse(body);
    }
}
