package org.openchair.patient;

import java.util.Optional;
import java.util.UUID;

/** The agreements of patients to their referrals. */
public interface Consents {

    Optional<Consent> ofReferral(UUID referralId);

    void add(Consent consent);

    /** Takes back what was noted in a draft. */
    void remove(Consent consent);
}
