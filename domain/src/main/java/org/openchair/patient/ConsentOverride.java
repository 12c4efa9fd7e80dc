package org.openchair.patient;

/**
 * What stands in for a patient's agreement.
 *
 * @param note why the ground applies, for the clinic's record
 */
public record ConsentOverride(OverrideGround ground, String note) {

    /** Days after which the patient must have been asked, or nothing is shared any more. */
    public static final int DAYS = 30;
}
