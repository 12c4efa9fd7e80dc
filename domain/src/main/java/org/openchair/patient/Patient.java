package org.openchair.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/** A person in the care of one clinic. Only the clinicians of that clinic see the whole record. */
@Entity
@Table(name = "patient", schema = "openchair")
public class Patient {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "preferred_name")
    private String preferredName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String phone;
    private String email;

    @Column(name = "preferred_language")
    private String preferredLanguage;

    @Column(name = "accessibility_needs")
    private String accessibilityNeeds;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Patient() {}

    /** Registers a person with a clinic. */
    public Patient(UUID id, UUID clinicId, PersonalDetails details, Instant registeredAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.recordNumber = details.recordNumber();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.preferredName = details.preferredName();
        this.birthDate = details.birthDate();
        this.phone = details.phone();
        this.email = details.email();
        this.preferredLanguage = details.preferredLanguage();
        this.accessibilityNeeds = details.accessibilityNeeds();
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public UUID clinicId() {
        return clinicId;
    }

    /** Age in whole years on a day; negative before birth. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** What is noted about the person now. */
    public PersonalDetails details() {
        return new PersonalDetails(
                recordNumber,
                givenName,
                familyName,
                preferredName,
                birthDate,
                phone,
                email,
                preferredLanguage,
                accessibilityNeeds);
    }
}
