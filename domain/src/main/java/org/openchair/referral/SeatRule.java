package org.openchair.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.Patient;

/**
 * What age asks before a person is sent, offered a seat or seated, by what is known of the birth date at that time. As
 * {@code openchair.can_take_seat}. The clinic is told what is missing, a group only {@link SeatRefusal}.
 */
public enum SeatRule implements Rule<SeatRule.Asked> {
    GUARDIAN(
            "guardian-missing",
            "The patient is or may be under 18. Record who agreed to this referral: a parent, a guardian, or the patient alone from 12 where state law allows it.",
            asked -> AgeLimits.mayBeMinor(asked.patient().agesOn(asked.today())) && !asked.guardianAgreed()),
    AGE(
            "outside-age-range",
            "The patient's age, or one the patient may have, is outside what this group states. For someone who may be under 18, choose a group that says it is for people that young.",
            asked -> !asked.group().admits(asked.patient().agesOn(asked.today())));

    /**
     * Someone about to come nearer to a seat.
     *
     * @param group null while none is chosen, before {@link #AGE} is asked
     * @param today in the group's zone, or in the clinic's before a referral is sent
     * @param guardianAgreed is it on record, in a way that counts, who agreed for a patient who is or may be under 18?
     */
    public record Asked(Patient patient, SupportGroup group, LocalDate today, boolean guardianAgreed) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    SeatRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    /** All of them, in the order in which they are asked. */
    public static List<SeatRule> all() {
        return List.of(values());
    }
}
