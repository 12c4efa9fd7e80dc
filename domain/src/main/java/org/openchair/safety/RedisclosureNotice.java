package org.openchair.safety;

/**
 * What a record about substance-use treatment has to carry wherever it goes: the short notice of 42 CFR 2.32. It is printed on
 * every letter and export about a group that 42 CFR part 2 protects: {@code openchair.under_part_2} says which.
 */
public final class RedisclosureNotice {

    /** The notice, in the words of the regulation. */
    public static final String TEXT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private RedisclosureNotice() {}

    /**
     * The notice, where it is due.
     *
     * @param partTwo is it about a group that 42 CFR part 2 protects?
     * @return null where it is not
     */
    public static String where(boolean partTwo) {
        return partTwo ? TEXT : null;
    }
}
