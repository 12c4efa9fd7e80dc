package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.patient.ConsentFixture.TODAY;
import static org.openchair.patient.ConsentFixture.aConsent;

import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Refused;
import org.openchair.Rule;

class ConsentRuleTest {

    @Test
    void keeps_what_somebody_agreed_to_in_words_with_a_peer_led_group() {
        assertThat(peerLed(aConsent())).isEqualTo("kept");
        assertThat(peerLed(aConsent().until(null))).isEqualTo("kept");
    }

    @Test
    void a_group_is_told_a_name_and_the_clinic_only_what_it_does_not_know() {
        assertThat(peerLed(aConsent().sharingOnly(SharedItem.PHONE))).isEqualTo("name-not-shared");
        assertThat(peerLed(aConsent().with(ConsentRecipient.HOST).sharingOnly(SharedItem.PHONE)))
                .isEqualTo("name-not-shared");
        assertThat(peerLed(aConsent().with(ConsentRecipient.CLINIC))).isEqualTo("not-for-the-clinic");
        assertThat(peerLed(aConsent().with(ConsentRecipient.CLINIC).sharingOnly(SharedItem.PARTICIPATION)))
                .isEqualTo("kept");
    }

    @Test
    void its_last_day_is_not_over() {
        assertThat(peerLed(aConsent().until(TODAY))).isEqualTo("kept");
        assertThat(peerLed(aConsent().until(TODAY.minusDays(1)))).isEqualTo("until-past");
    }

    @Test
    void scores_go_to_a_therapist_who_leads_the_group_alone() {
        assertThat(peerLed(aConsent().sharing(SharedItem.SCORES))).isEqualTo("scores-need-therapist");
        assertThat(ask(aConsent().sharing(SharedItem.SCORES), true, false)).isEqualTo("kept");
    }

    @Test
    void about_substance_use_it_is_signed_says_so_and_ends() {
        ConsentFixture verbal = aConsent().sharing(SharedItem.SUBSTANCE_USE);
        assertThat(partTwo(verbal)).isEqualTo("part-2-unsigned");
        assertThat(peerLed(verbal)).as("whatever the group").isEqualTo("part-2-unsigned");
        assertThat(partTwo(aConsent().given(ConsentMethod.WRITTEN))).isEqualTo("part-2-unsaid");
        ConsentFixture signed = aConsent().given(ConsentMethod.ELECTRONIC).sharing(SharedItem.SUBSTANCE_USE);
        assertThat(partTwo(signed)).isEqualTo("kept");
        assertThat(partTwo(signed.until(null))).isEqualTo("part-2-endless");
    }

    @Test
    void goes_on_without_asking_in_an_emergency_or_for_treatment_by_a_provider() {
        assertThat(peerLed(aConsent().overriddenFor(OverrideGround.EMERGENCY))).isEqualTo("kept");
        assertThat(peerLed(aConsent().overriddenFor(OverrideGround.TREATMENT))).isEqualTo("not-treatment");
        assertThat(ask(aConsent().overriddenFor(OverrideGround.TREATMENT), true, false))
                .isEqualTo("kept");
    }

    @Test
    void about_substance_use_goes_on_without_asking_in_an_emergency_alone() {
        assertThat(partTwo(aConsent().overriddenFor(OverrideGround.EMERGENCY))).isEqualTo("kept");
        assertThat(ask(aConsent().overriddenFor(OverrideGround.TREATMENT), true, true))
                .isEqualTo("part-2-no-override");
    }

    private static String peerLed(ConsentFixture consent) {
        return ask(consent, false, false);
    }

    private static String partTwo(ConsentFixture consent) {
        return ask(consent, false, true);
    }

    private static String ask(ConsentFixture consent, boolean therapistLed, boolean partTwo) {
        Outcome<ConsentRule.Asked> outcome =
                Rule.check(ConsentRule.all(), new ConsentRule.Asked(consent.now(), therapistLed, partTwo, TODAY));
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "kept";
    }
}
