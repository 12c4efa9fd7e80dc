package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.referral.ReferralFixture.content;
import static org.openchair.referral.ReferralFixture.draftFor;
import static org.openchair.referral.ReferralFixture.patientBorn;
import static org.openchair.referral.ReferralFixture.patientBornOn;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Refused;
import org.openchair.Rule;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupFixture;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.BirthDate;
import org.openchair.patient.Coverage;
import org.openchair.patient.Patient;
import org.openchair.staff.Role;

class SendingRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    private final Patient adult = patientBornOn(LocalDate.of(1990, 2, 3));
    private boolean alerted;
    private boolean guardian;
    private LocalDate groupDay = TODAY;
    private final SupportGroup group = GroupFixture.aGroup().vetted();

    @Test
    void sends_a_whole_draft() {
        assertThat(ask(draftFor(adult), true, group)).isEqualTo("sent");
    }

    @Test
    void does_not_send_while_the_patient_is_in_danger_or_nobody_asked() {
        Referral referral = draftFor(adult);
        referral.rewrite(content(group.id(), null), ReferralFixture.NOW);
        assertThat(ask(referral, true, group)).isEqualTo("safety-unanswered");
        referral.rewrite(content(group.id(), true), ReferralFixture.NOW);
        assertThat(ask(referral, true, group)).isEqualTo("in-danger");
    }

    @Test
    void danger_counts_before_everything_else() {
        Referral referral = draftFor(adult);
        referral.rewrite(content(null, true), ReferralFixture.NOW);
        assertThat(ask(referral, false, null)).isEqualTo("in-danger");
    }

    @Test
    void does_not_send_while_an_alert_about_the_patient_waits() {
        alerted = true;
        assertThat(ask(draftFor(adult), true, group)).isEqualTo("safety-alert-open");
    }

    @Test
    void does_not_send_before_it_is_said_how_the_patient_was_involved() {
        Referral referral = draftFor(adult);
        DraftContent unsaid =
                new DraftContent(group.id(), Urgency.ROUTINE, null, null, false, false, false, null, null);
        referral.rewrite(unsaid, ReferralFixture.NOW);
        assertThat(ask(referral, true, group)).isEqualTo("involvement-missing");
    }

    @Test
    void does_not_ask_for_involvement_again_when_an_older_referral_is_opened_again() {
        Referral referral = draftFor(adult);
        DraftContent unsaid =
                new DraftContent(group.id(), Urgency.ROUTINE, null, null, false, false, false, null, null);
        referral.rewrite(unsaid, ReferralFixture.NOW);
        referral.make(ReferralFixture.step(ReferralMove.SEND, Role.CLINICIAN), Facts.none(), 2);
        assertThat(ask(referral, true, group)).isEqualTo("sent");
    }

    @Test
    void does_not_send_without_consent() {
        assertThat(ask(draftFor(adult), false, group)).isEqualTo("consent-missing");
    }

    @Test
    void does_not_send_without_a_group_or_to_one_that_is_not_listed() {
        assertThat(ask(draftFor(adult), true, null)).isEqualTo("group-missing");
        for (GroupStatus status : GroupStatus.values()) {
            String expected = status == GroupStatus.VETTED ? "sent" : "group-not-referable";
            assertThat(ask(draftFor(adult), true, GroupFixture.aGroup().inStatus(status)))
                    .as(status.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_cohort_begins_by_the_day_of_its_group() {
        SupportGroup soon = GroupFixture.aGroup()
                .joining(EnrollmentKind.CLOSED_COHORT, TODAY.plusDays(1))
                .vetted();
        groupDay = TODAY.plusDays(1);
        assertThat(ask(draftFor(adult), true, soon)).isEqualTo("group-not-referable");
    }

    @Test
    void a_group_with_the_dates_of_a_cohort_is_one_unless_it_says_that_it_is_open() {
        SupportGroup unsaid = GroupFixture.aGroup().joining(null, TODAY).vetted();
        assertThat(ask(draftFor(adult), true, unsaid)).isEqualTo("group-not-referable");
    }

    @Test
    void does_not_send_to_a_cohort_that_has_begun() {
        SupportGroup begun = GroupFixture.aGroup()
                .joining(EnrollmentKind.CLOSED_COHORT, TODAY)
                .vetted();
        SupportGroup soon = GroupFixture.aGroup()
                .joining(EnrollmentKind.CLOSED_COHORT, TODAY.plusDays(1))
                .vetted();
        SupportGroup open =
                GroupFixture.aGroup().joining(EnrollmentKind.OPEN, TODAY).vetted();
        assertThat(ask(draftFor(adult), true, begun)).isEqualTo("group-not-referable");
        assertThat(ask(draftFor(adult), true, soon)).isEqualTo("sent");
        assertThat(ask(draftFor(adult), true, open)).isEqualTo("sent");
    }

    @Test
    void age_counts_on_the_day_of_the_birthday() {
        guardian = true;
        SupportGroup adults = GroupFixture.aGroup().ages(18, 65).vetted();
        assertThat(ask(
                        draftFor(patientBornOn(TODAY.minusYears(18))),
                        true,
                        adults,
                        patientBornOn(TODAY.minusYears(18))))
                .isEqualTo("sent");
        assertThat(ask(
                        draftFor(adult),
                        true,
                        adults,
                        patientBornOn(TODAY.minusYears(18).plusDays(1))))
                .isEqualTo("outside-age-range");
        assertThat(ask(draftFor(adult), true, adults, patientBornOn(TODAY.minusYears(66))))
                .isEqualTo("outside-age-range");
        assertThat(ask(
                        draftFor(adult),
                        true,
                        adults,
                        patientBornOn(TODAY.minusYears(66).plusDays(1))))
                .isEqualTo("sent");
    }

    @Test
    void a_minor_is_sent_only_to_a_group_that_says_so_and_with_a_guardians_consent() {
        Patient child = patientBornOn(TODAY.minusYears(10));
        SupportGroup children = GroupFixture.aGroup().ages(8, 12).vetted();
        SupportGroup silent = GroupFixture.aGroup().ages(null, null).vetted();
        assertThat(ask(draftFor(adult), true, children, child)).isEqualTo("guardian-missing");
        assertThat(ask(draftFor(adult), true, silent, adult)).isEqualTo("sent");
        guardian = true;
        assertThat(ask(draftFor(adult), true, children, child)).isEqualTo("sent");
        assertThat(ask(draftFor(adult), true, silent, child)).isEqualTo("outside-age-range");
        assertThat(ask(draftFor(adult), true, silent, patientBornOn(TODAY.minusYears(18))))
                .isEqualTo("sent");
    }

    @Test
    void who_may_be_a_minor_is_sent_like_one() {
        Patient seventeenOrEighteen = patientBorn(BirthDate.ofYear(TODAY.getYear() - 18));
        Patient adultOnceTheYearIsOver = patientBorn(BirthDate.ofYear(TODAY.getYear() - 19));
        SupportGroup adults = GroupFixture.aGroup().ages(18, null).vetted();
        SupportGroup teens = GroupFixture.aGroup().ages(13, 17).vetted();
        SupportGroup both = GroupFixture.aGroup().ages(13, 25).vetted();
        assertThat(ask(draftFor(adult), true, both, seventeenOrEighteen)).isEqualTo("guardian-missing");
        assertThat(ask(draftFor(adult), true, adults, adultOnceTheYearIsOver)).isEqualTo("sent");
        guardian = true;
        assertThat(ask(draftFor(adult), true, both, seventeenOrEighteen)).isEqualTo("sent");
        assertThat(ask(draftFor(adult), true, adults, seventeenOrEighteen)).isEqualTo("outside-age-range");
        assertThat(ask(draftFor(adult), true, teens, seventeenOrEighteen)).isEqualTo("outside-age-range");
    }

    @Test
    void a_sent_referral_is_not_rewritten() {
        Referral referral = draftFor(adult);
        referral.make(ReferralFixture.step(ReferralMove.SEND, Role.CLINICIAN), Facts.none(), 2);
        assertThat(referral.sent()).isTrue();
        assertThat(referral.rewrite(content(null, false), ReferralFixture.NOW)).isInstanceOf(Refused.class);
        assertThat(referral.groupId()).isNotNull();
    }

    private String ask(Referral referral, boolean consented, SupportGroup chosen) {
        return ask(referral, consented, chosen, adult);
    }

    private String ask(Referral referral, boolean consented, SupportGroup chosen, Patient patient) {
        SendingRule.Asked asked = new SendingRule.Asked(
                referral,
                patient,
                consented ? Coverage.COVERED : Coverage.MISSING,
                Optional.ofNullable(chosen),
                TODAY,
                groupDay,
                guardian,
                alerted);
        Outcome<SendingRule.Asked> outcome = Rule.check(SendingRule.all(), asked);
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "sent";
    }
}
