package org.openchair.patient;

import java.util.Set;

/**
 * What a clinic notes about a person when registering them.
 *
 * @param recordNumber medical record number, unique within the clinic
 * @param givenName null where the person has one name, written as the family name
 * @param familyName null where the person has one name, written as the given name
 * @param preferredName what the person wants to be called, or null
 * @param phone or null
 * @param email or null
 * @param preferredLanguage BCP 47 code
 * @param accessibilityNeeds what the person needs to take part, or null
 */
public record PersonalDetails(
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        BirthDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds) {

    /** Is there a name at all? */
    public boolean isNamed() {
        return givenName != null || familyName != null;
    }

    /** These, with what was chosen of the same person's other record. The record number stays. */
    PersonalDetails joined(PersonalDetails other, Set<MergedField> fromOther) {
        return new PersonalDetails(
                recordNumber,
                MergedField.GIVEN_NAME.of(givenName, other.givenName, fromOther),
                MergedField.FAMILY_NAME.of(familyName, other.familyName, fromOther),
                MergedField.PREFERRED_NAME.of(preferredName, other.preferredName, fromOther),
                MergedField.BIRTH_DATE.of(birthDate, other.birthDate, fromOther),
                MergedField.PHONE.of(phone, other.phone, fromOther),
                MergedField.EMAIL.of(email, other.email, fromOther),
                MergedField.PREFERRED_LANGUAGE.of(preferredLanguage, other.preferredLanguage, fromOther),
                MergedField.ACCESSIBILITY_NEEDS.of(accessibilityNeeds, other.accessibilityNeeds, fromOther));
    }
}
