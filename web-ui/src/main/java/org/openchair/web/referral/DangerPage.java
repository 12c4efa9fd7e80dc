package org.openchair.web.referral;

import org.openchair.web.safety.CrisisCard;

/**
 * What a clinician sees who says that the patient is in danger now.
 *
 * @param referral the referral, which waits
 * @param card whom to call
 */
public record DangerPage(ReferPage referral, CrisisCard card) {}
