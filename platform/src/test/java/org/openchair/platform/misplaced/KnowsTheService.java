package org.openchair.platform.misplaced;

import org.openchair.service.misplaced.PartOfTheReferralService;

/** Breaks the rule that the platform knows no service, to show that the rule bites. */
record KnowsTheService(PartOfTheReferralService service) {}
