package org.openchair.web.consent;

import org.openchair.api.referral.ReferralView;
import org.openchair.web.frame.FieldErrors;

/** Asks a patient again what may be shared with the group of a referral under way. */
public record AskAgainPage(ReferralView referral, ConsentChoices choices, ConsentForm entered, FieldErrors errors) {}
