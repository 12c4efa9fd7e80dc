package org.openchair.api.referral;

import java.util.UUID;

/**
 * A further group of a referral.
 *
 * @param referable can a patient be referred to it now?
 * @param alreadyReferred does it have an open referral of this patient now, so that it is passed over?
 */
public record ChosenGroup(UUID id, String name, boolean referable, boolean alreadyReferred) {

    /** A group that has no open referral of the patient. */
    public ChosenGroup(UUID id, String name, boolean referable) {
        this(id, name, referable, false);
    }

    /** Can this patient be referred to it now? */
    public boolean canBeAsked() {
        return referable && !alreadyReferred;
    }
}
