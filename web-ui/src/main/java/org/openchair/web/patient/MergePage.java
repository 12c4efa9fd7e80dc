package org.openchair.web.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.patient.PatientView;
import org.openchair.patient.MergedField;
import org.openchair.patient.RecordMerge;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * Two records that could be of one person, side by side.
 *
 * @param mergeId the id that the merge will have, so that pressing the button twice merges once
 * @param kept the record that will be kept
 * @param other the record that will go into it
 * @param fromOther what was chosen of the other record
 * @param errors what must be corrected
 */
public record MergePage(
        UUID mergeId, PatientView kept, PatientView other, Set<MergedField> fromOther, FieldErrors errors) {

    static final String FROM_KEPT = "kept";
    static final String FROM_OTHER = "other";

    /**
     * A field in which the two differ.
     *
     * @param chosen which record's value is chosen
     */
    public record Differing(MergedField field, List<Choice> choices, String chosen) {
        /** What is chosen here, in words. */
        public String legend() {
            return Labels.of(field);
        }
    }

    /** What has to be chosen; where one record says nothing, or less of the birth date, the other's word is chosen to begin with. */
    static Set<MergedField> stated(PatientView kept, PatientView other) {
        return Arrays.stream(MergedField.values())
                .filter(field -> field == MergedField.BIRTH_DATE
                        ? other.birthDate().isMoreExactThan(kept.birthDate())
                        : value(field, kept) == null && value(field, other) != null)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** The fields in which the two differ. */
    public List<Differing> differing() {
        return Arrays.stream(MergedField.values())
                .filter(field -> !Objects.equals(value(field, kept), value(field, other)))
                .map(field -> new Differing(
                        field,
                        List.of(
                                Choice.of(FROM_KEPT, words(value(field, kept))),
                                Choice.of(FROM_OTHER, words(value(field, other)))),
                        fromOther.contains(field) ? FROM_OTHER : FROM_KEPT))
                .toList();
    }

    /** How long a merge can be undone. */
    public static long daysToUndo() {
        return RecordMerge.TERM.toDays();
    }

    /** A record in a line. */
    public static String name(PatientView patient) {
        return patient.fullName() + ", born " + patient.birthDate().words() + ", record " + patient.recordNumber();
    }

    private static String words(String value) {
        return value == null ? "Not stated" : value;
    }

    private static String value(MergedField field, PatientView patient) {
        PatientView.Preferences wishes = patient.preferences();
        return switch (field) {
            case GIVEN_NAME -> patient.givenName();
            case FAMILY_NAME -> patient.familyName();
            case PREFERRED_NAME -> patient.preferredName();
            case BIRTH_DATE -> patient.birthDate().words();
            case PHONE -> patient.phone();
            case EMAIL -> patient.email();
            case PREFERRED_LANGUAGE -> When.language(patient.preferredLanguage());
            case ACCESSIBILITY_NEEDS -> patient.accessibilityNeeds();
            case PRONOUNS -> wishes.pronouns();
            case ALIAS -> wishes.alias();
            case POSTAL_CODE -> wishes.postalCode();
            case CONTACT_BY -> Labels.of(wishes.contactBy());
        };
    }
}
