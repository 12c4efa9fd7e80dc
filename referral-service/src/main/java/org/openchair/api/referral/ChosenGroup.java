package org.openchair.api.referral;

import java.util.UUID;

/**
 * A further group of a referral.
 *
 * @param referable can a patient be referred to it now?
 */
public record ChosenGroup(UUID id, String name, boolean referable) {}
