package org.openchair.service.misplaced;

/** Stands for the code of a service. */
public record PartOfTheReferralService() {}
