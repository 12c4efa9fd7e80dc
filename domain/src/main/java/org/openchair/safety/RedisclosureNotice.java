package org.openchair.safety;

import java.util.Locale;

/**
 * What a record about substance-use treatment has to carry wherever it goes: the short notice of 42 CFR 2.32. It is printed on
 * every letter and export about a group that 42 CFR part 2 protects: {@code openchair.under_part_2} says which.
 */
public final class RedisclosureNotice {

    /** The notice, in the words of the regulation. */
    public static final String TEXT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private static final String SPANISH =
            "La norma 42 CFR, parte 2, prohíbe el uso o la divulgación de estos expedientes sin autorización.";

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

    /** The same in the language of a page for patients: Spanish, else the words of the regulation. */
    public static String where(boolean partTwo, Locale language) {
        return partTwo && "es".equals(language.getLanguage()) ? SPANISH : where(partTwo);
    }
}
