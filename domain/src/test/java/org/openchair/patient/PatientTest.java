package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientTest {

    private static final PersonalDetails ANN = new PersonalDetails(
            "A-1", "Ann", "Lake", null, BirthDate.of(LocalDate.of(1980, 3, 31)), null, null, "en", null);
    private static final PersonalDetails ANNA = new PersonalDetails(
            "A-2", "Anna", "Lake", "Annie", BirthDate.of(LocalDate.of(1980, 3, 31)), "5", null, "es", null);

    @Test
    void keeps_what_a_correction_changes_and_nothing_else() {
        Patient patient = patient(ANN, Preferences.NOT_STATED);
        assertThat(patient.correct(ANNA, Preferences.NOT_STATED))
                .containsExactly(
                        new IdentityField.Change(IdentityField.RECORD_NUMBER, "A-1", "A-2"),
                        new IdentityField.Change(IdentityField.GIVEN_NAME, "Ann", "Anna"),
                        new IdentityField.Change(IdentityField.PREFERRED_NAME, null, "Annie"),
                        new IdentityField.Change(IdentityField.PHONE, null, "5"));
        assertThat(patient.correct(ANNA, Preferences.NOT_STATED)).isEmpty();
    }

    @Test
    void keeps_what_was_known_of_a_birth_date_before_more_was() {
        Patient patient = patient(born("1980"), Preferences.NOT_STATED);
        assertThat(patient.correct(born("1980-03-31"), Preferences.NOT_STATED))
                .containsExactly(new IdentityField.Change(IdentityField.BIRTH_DATE, "1980", "1980-03-31"));
        assertThat(patient.details()).isEqualTo(born("1980-03-31"));
    }

    private static PersonalDetails born(String birthDate) {
        return new PersonalDetails(
                "A-1", "Ann", "Lake", null, BirthDate.read(birthDate).orElseThrow(), null, null, "en", null);
    }

    @Test
    void takes_what_was_chosen_of_the_other_record_and_never_its_number() {
        Patient kept = patient(ANN, Preferences.NOT_STATED);
        Patient other = patient(ANNA, Preferences.NOT_STATED);
        kept.takeIn(other, Set.of(MergedField.values()));
        assertThat(kept.details().recordNumber()).isEqualTo("A-1");
        assertThat(kept.details().givenName()).isEqualTo("Anna");
        assertThat(other.isMerged()).isTrue();
        assertThat(other.details()).isEqualTo(ANNA);
        assertThat(kept.isMerged()).isFalse();
    }

    @Test
    void what_protects_or_helps_the_person_stays_from_both_records() {
        Patient kept = patient(ANN, wishes(true, false, "breaks"));
        kept.takeIn(patient(ANNA, wishes(false, true, "hearing")), Set.of());
        assertThat(kept.preferences()).isEqualTo(wishes(true, true, "breaks", "hearing"));
    }

    private static Preferences wishes(boolean doNotContact, boolean noVoicemail, String... needs) {
        return new Preferences(null, null, null, null, doNotContact, noVoicemail, Set.of(needs));
    }

    private static Patient patient(PersonalDetails details, Preferences preferences) {
        return new Patient(UUID.randomUUID(), UUID.randomUUID(), details, preferences, Instant.EPOCH);
    }
}
