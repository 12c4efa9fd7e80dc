package org.openchair.patient;

import java.util.Set;

/**
 * What can be taken from either record when two are of one person. Everything else is not chosen: the record number is that of
 * the record kept, access needs are joined, and a wish not to be contacted stays from whichever record has it.
 */
public enum MergedField {
    GIVEN_NAME,
    FAMILY_NAME,
    PREFERRED_NAME,
    BIRTH_DATE,
    PHONE,
    EMAIL,
    PREFERRED_LANGUAGE,
    ACCESSIBILITY_NEEDS,
    PRONOUNS,
    ALIAS,
    POSTAL_CODE,
    CONTACT_BY;

    /** The value of the record kept, unless the other's was chosen. */
    <T> T of(T kept, T other, Set<MergedField> fromOther) {
        return fromOther.contains(this) ? other : kept;
    }
}
