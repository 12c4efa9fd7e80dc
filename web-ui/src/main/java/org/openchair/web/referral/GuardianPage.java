package org.openchair.web.referral;

import org.openchair.api.referral.ReferralView;
import org.openchair.web.frame.FieldErrors;

/**
 * Who agreed for a patient who turns out to be, or perhaps to be, under 18 after the referral was sent.
 *
 * @param entered as entered, or as it is on record
 */
public record GuardianPage(ReferralView referral, GuardianFields entered, FieldErrors errors) {}
