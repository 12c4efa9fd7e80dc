package org.openchair.service.misplaced;

/** Stands for a class of the referral service, which reporting must not see. */
public class PartOfTheReferralService {}
