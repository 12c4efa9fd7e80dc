package org.openchair.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.Coverage;
import org.openchair.patient.Patient;

/** What has to be so before a referral is sent, most important first. */
public enum SendingRule implements Rule<SendingRule.Asked> {
    SAFETY_ASKED(
            "safety-unanswered",
            "Answer whether the patient is in danger now.",
            asked -> asked.referral().content().inDangerNow() == null),
    NOT_IN_DANGER(
            "in-danger",
            "A group is not the answer to an emergency. Stay with the patient and use the crisis resources; call 911 or 988.",
            asked -> Boolean.TRUE.equals(asked.referral().content().inDangerNow())),
    NOBODY_WAITS_FOR_HELP(
            "safety-alert-open",
            "No one is handling the alert about this patient yet. Anyone at your clinic can, you too: open the alert, then send.",
            Asked::alerted),
    INVOLVED(
            "involvement-missing",
            "Say how the patient took part in deciding.",
            asked -> asked.referral().state() == ReferralState.DRAFT
                    && asked.referral().content().involvement() == null),
    CONSENT(
            "consent-missing",
            "Record how the patient agreed to this referral.",
            asked -> asked.consent() == Coverage.MISSING),
    CONSENT_IN_FORCE(
            "consent-ended",
            "The patient's consent for this group is withdrawn or expired. Ask again before anything is shared.",
            asked -> asked.consent() == Coverage.ENDED),
    CONSENT_EXPLICIT(
            "consent-not-explicit",
            "A group about substance use needs a written or electronic consent that says so (42 CFR part 2).",
            asked -> asked.consent() == Coverage.NOT_EXPLICIT),
    CONSENT_WIDE_ENOUGH(
            "consent-too-narrow",
            "The patient agreed to share less than this referral shares. Share less, or ask again.",
            asked -> asked.consent() == Coverage.TOO_NARROW),
    GUARDIAN(SeatRule.GUARDIAN),
    GROUP("group-missing", "Choose a group.", asked -> asked.group().isEmpty()),
    VETTED("group-not-referable", "This group is not taking referrals now. Choose another one.", asked -> asked.group()
            .filter(g -> g.referableOn(asked.today()))
            .isEmpty()),
    COHORT_OPEN(
            "group-not-referable",
            "This cohort has started and is no longer taking new members. Choose another group.",
            asked -> asked.group().filter(g -> g.closedOn(asked.groupDay())).isPresent()),
    AGE(SeatRule.AGE);

    /**
     * A referral about to be sent.
     *
     * @param consent how far the patient's agreement reaches
     * @param group empty when none is chosen
     * @param today in the clinic's zone
     * @param groupDay the same in the group's zone, in which its cohort begins
     * @param guardianAgreed is it on record, in a way that counts, who agreed for a patient who is or may be under 18?
     * @param alerted does an alert that the patient may be in danger wait to be taken on?
     */
    public record Asked(
            Referral referral,
            Patient patient,
            Coverage consent,
            Optional<SupportGroup> group,
            LocalDate today,
            LocalDate groupDay,
            boolean guardianAgreed,
            boolean alerted) {

        private SeatRule.Asked forSeat() {
            return new SeatRule.Asked(patient, group.orElse(null), today, guardianAgreed);
        }
    }

    private static final Set<SendingRule> ABOUT_THE_GROUP = Set.of(GROUP, VETTED, COHORT_OPEN);

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    SendingRule(SeatRule rule) {
        this(rule.code(), rule.detail(), asked -> rule.objection(asked.forSeat())
                .isPresent());
    }

    SendingRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    /** What the person who sends has to do. */
    public String detail() {
        return detail;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    /**
     * A refusal as a group is told: what is about the group stays, and what is about the person, such as an alert or a consent, is
     * {@code seat-not-possible}.
     */
    public static Refusal toGroup(Refusal refusal) {
        return ABOUT_THE_GROUP.stream().anyMatch(rule -> rule.code.equals(refusal.code()))
                ? refusal
                : SeatRefusal.notPossible();
    }

    /** All of them, in the order in which they are asked. */
    public static List<SendingRule> all() {
        return List.of(values());
    }
}
