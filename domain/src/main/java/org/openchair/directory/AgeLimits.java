package org.openchair.directory;

import org.openchair.PossibleAges;

/**
 * The ages that a group says it is for, in whole years, both included. An adult is admitted where nothing is stated against it. A
 * minor is admitted only where the group says that it is for people as young: what was never stated is not a yes.
 *
 * @param youngest or null where none is stated
 * @param oldest or null where none is stated
 */
public record AgeLimits(Integer youngest, Integer oldest) {

    /** Age from which a person is an adult, in years. Nineteen in Alabama and Nebraska and 21 in Mississippi: there, ask the clinic. */
    public static final int ADULT = 18;

    /**
     * Age from which a minor may consent alone, in years: the lowest that a state names for outpatient mental health care (California
     * Family Code 6924, Illinois 405 ILCS 5/3-550, Maryland Health-General 20-104). Many states ask for more, which the clinician knows.
     */
    public static final int CONSENTS_ALONE = 12;

    /** May the person consent alone, whichever of these ages they have? As {@code openchair.may_consent_alone}. */
    public static boolean mayConsentAlone(PossibleAges ages) {
        return ages.youngest() >= CONSENTS_ALONE;
    }

    /** Can the person be a minor? Where the day of birth is not known, one possible age is enough. */
    public static boolean mayBeMinor(PossibleAges ages) {
        return isMinor(ages.youngest());
    }

    /** Is a person admitted, whichever of these ages they have? */
    public boolean admit(PossibleAges ages) {
        return admit(ages.youngest()) && admit(ages.oldest());
    }

    private static boolean isMinor(int age) {
        return age < ADULT;
    }

    private boolean admit(int age) {
        boolean oldEnough = youngest == null ? !isMinor(age) : age >= youngest;
        return oldEnough && (oldest == null || age <= oldest);
    }
}
