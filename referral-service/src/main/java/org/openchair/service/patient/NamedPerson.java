package org.openchair.service.patient;

import org.openchair.Outcome;
import org.openchair.Refusal;

/** Names that are enough to know a person by: one of given and family name. */
final class NamedPerson {

    private static final Refusal MISSING =
            new Refusal("name-missing", "Enter a given name or a family name. One is enough.", "givenName");

    private NamedPerson() {}

    /** What carries the names; refused with {@code name-missing}. */
    static <T> Outcome<T> check(T carrier, String given, String family) {
        return isBlank(given) && isBlank(family) ? Outcome.refused(MISSING) : Outcome.done(carrier);
    }

    private static boolean isBlank(String name) {
        return name == null || name.isBlank();
    }
}
