package org.openchair.reporting.misplaced;

import org.openchair.service.misplaced.PartOfTheReferralService;

/** Breaks the rule that reporting never sees the referral service. */
record SeesTheReferralService(PartOfTheReferralService service) {}
