package org.openchair.api.outcome;

/**
 * The score that goes with a referral. The group does not see it.
 *
 * @param name of the questionnaire; null when none is attached
 * @param score null when none is attached
 */
public record AttachedScore(String name, AssessmentView score) {}
