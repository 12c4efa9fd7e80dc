package org.openchair.safety;

import java.util.Collection;
import java.util.Optional;

/**
 * What a record about substance-use treatment has to carry wherever it goes: the short notice of 42 CFR 2.32. It is printed on
 * every letter and export about a group whose focus is substance use or recovery from it.
 */
public final class RedisclosureNotice {

    /** The notice, in the words of the regulation. */
    public static final String TEXT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private static final String SUBSTANCE_USE = "substance-use";

    private RedisclosureNotice() {}

    /** The notice, where one of these codes of the focus vocabulary asks for it. */
    public static Optional<String> forFocus(Collection<String> focusCodes) {
        return applies(focusCodes) ? Optional.of(TEXT) : Optional.empty();
    }

    /** Is a group with these codes of the focus vocabulary one that 42 CFR part 2 is about? In SQL: {@code openchair.under_part_2}. */
    public static boolean applies(Collection<String> focusCodes) {
        return focusCodes.stream().anyMatch(code -> code.startsWith(SUBSTANCE_USE));
    }
}
