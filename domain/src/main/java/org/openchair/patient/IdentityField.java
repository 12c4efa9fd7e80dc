package org.openchair.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a person is known by in the clinic; every change of it is kept. */
public enum IdentityField {
    RECORD_NUMBER(PersonalDetails::recordNumber),
    GIVEN_NAME(PersonalDetails::givenName),
    FAMILY_NAME(PersonalDetails::familyName),
    PREFERRED_NAME(PersonalDetails::preferredName),
    BIRTH_DATE(PersonalDetails::birthDate),
    PHONE(PersonalDetails::phone),
    EMAIL(PersonalDetails::email);

    /**
     * One of them was changed.
     *
     * @param before null when nothing was stated
     * @param after null when nothing is stated any more
     */
    public record Change(IdentityField field, String before, String after) {}

    private final Function<PersonalDetails, Object> value;

    IdentityField(Function<PersonalDetails, Object> value) {
        this.value = value;
    }

    /** What differs between two states of one record. */
    public static List<Change> changes(PersonalDetails before, PersonalDetails after) {
        return Arrays.stream(values())
                .map(field -> new Change(field, field.text(before), field.text(after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private String text(PersonalDetails details) {
        Object stated = value.apply(details);
        return stated == null ? null : stated.toString();
    }
}
