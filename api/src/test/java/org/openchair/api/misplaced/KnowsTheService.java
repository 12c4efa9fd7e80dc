package org.openchair.api.misplaced;

import org.openchair.service.misplaced.PartOfTheReferralService;

/** Breaks the rule that the API knows no code, to show that the rule bites. */
record KnowsTheService(PartOfTheReferralService service) {}
