package org.openchair.web.referral;

import java.util.Optional;
import org.openchair.web.safety.Alert;
import org.openchair.web.safety.CrisisCard;

/**
 * What a clinician sees who says that the patient is in danger now.
 *
 * @param referral the referral, which waits
 * @param alert who was told; empty where the answer is not kept
 * @param card whom to call
 */
public record DangerPage(ReferPage referral, Optional<Alert> alert, CrisisCard card) {}
