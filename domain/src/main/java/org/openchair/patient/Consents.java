package org.openchair.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What patients agreed to. */
public interface Consents {

    /**
     * The gate for whatever is shared between a patient, a group and the clinic. In a statement over many people, use the database's
     * {@code openchair.consent_covers}, which this asks.
     *
     * @param on the moment that counts
     */
    boolean covers(UUID patientId, UUID groupId, SharedItem what, Instant on);

    /** All that a patient ever agreed to with a group or its host; of drafts, only what is noted in this referral. */
    List<Consent> with(UUID patientId, UUID groupId, UUID referralId);

    Optional<Consent> find(UUID id);

    /** What was noted last for a referral. */
    Optional<Consent> ofReferral(UUID referralId);

    void add(Consent consent);

    /** Takes back what was noted in a draft. */
    void forget(UUID draftId);

    /** Ends a consent from that moment on. */
    void withdraw(UUID consentId, ConsentWithdrawal withdrawal);
}
