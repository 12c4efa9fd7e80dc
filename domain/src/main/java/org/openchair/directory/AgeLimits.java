package org.openchair.directory;

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

    /** Is a person of that age a minor? */
    public static boolean isMinor(int age) {
        return age < ADULT;
    }

    /** Is a person of that age admitted? */
    public boolean admit(int age) {
        boolean oldEnough = youngest == null ? !isMinor(age) : age >= youngest;
        return oldEnough && (oldest == null || age <= oldest);
    }
}
