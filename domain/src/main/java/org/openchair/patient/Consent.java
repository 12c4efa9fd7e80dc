package org.openchair.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A patient's agreement to share: what, with whom, for what, until when; how and when it was given, and who recorded it. It is never
 * changed. A withdrawal ends it from that moment on, and the day after its last one does. What is noted in the draft of a referral
 * can be noted anew until the referral is sent.
 *
 * @param id made by the writer; a repeated note is known by it
 * @param referralId the referral it was asked for; null when it was noted on its own
 * @param override what stands in for an agreement, where the patient was not asked; else null
 * @param withdrawal null while it was not taken back
 */
public record Consent(
        UUID id,
        UUID patientId,
        UUID referralId,
        ConsentTerms terms,
        ConsentMethod givenHow,
        ConsentOverride override,
        Instant givenAt,
        Instant recordedAt,
        UUID recordedBy,
        ConsentWithdrawal withdrawal) {

    /** Somebody agrees now. */
    public static Consent given(
            UUID id, UUID patientId, UUID referralId, ConsentTerms terms, ConsentMethod how, Instant at, UUID by) {
        return new Consent(id, patientId, referralId, terms, how, null, at, at, by, null);
    }

    /** Nobody could be asked, and the law lets the clinician go on for a while. */
    public static Consent overridden(
            UUID id, UUID patientId, UUID referralId, ConsentTerms terms, ConsentOverride why, Instant at, UUID by) {
        return new Consent(id, patientId, referralId, terms, ConsentMethod.NOT_ASKED, why, at, at, by, null);
    }

    /** Whether it counts on a day, once the referral that it was noted for is sent. */
    public ConsentStatus standing(LocalDate today) {
        if (withdrawal != null) {
            return ConsentStatus.WITHDRAWN;
        }
        boolean over = terms.until() != null && terms.until().isBefore(today);
        return over ? ConsentStatus.EXPIRED : ConsentStatus.IN_FORCE;
    }

    /** Does it count on a day? */
    public boolean inForce(LocalDate today) {
        return standing(today) == ConsentStatus.IN_FORCE;
    }

    /** Is it what 42 CFR part 2 asks for: signed, saying so, and with an end; or the exception that it makes for emergencies? */
    public boolean satisfiesPartTwo() {
        boolean explicit =
                givenHow.signed() && terms.shares().contains(SharedItem.SUBSTANCE_USE) && terms.until() != null;
        return explicit || ground().filter(OverrideGround.EMERGENCY::equals).isPresent();
    }

    private Optional<OverrideGround> ground() {
        return Optional.ofNullable(override).map(ConsentOverride::ground);
    }
}
