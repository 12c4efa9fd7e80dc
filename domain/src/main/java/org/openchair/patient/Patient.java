package org.openchair.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.PossibleAges;

/**
 * A person in the care of one clinic. Only the clinicians of that clinic see the whole record. Where two records turn out to be of
 * one person, one is merged into the other and stays only to lead there.
 */
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
    private LocalDate bornFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "birth_precision")
    private BirthDate.Precision birthPrecision;

    private String phone;
    private String email;

    @Column(name = "preferred_language")
    private String preferredLanguage;

    @Column(name = "accessibility_needs")
    private String accessibilityNeeds;

    private String pronouns;
    private String alias;

    @Column(name = "postal_code")
    private String postalCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_by")
    private ContactBy contactBy;

    @Column(name = "do_not_contact")
    private boolean doNotContact;

    @Column(name = "no_voicemail")
    private boolean noVoicemail;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "patient_access_need", schema = "openchair", joinColumns = @JoinColumn(name = "patient_id"))
    @Column(name = "code")
    private Set<String> accessNeeds = new HashSet<>();

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Patient() {}

    /** Registers a person with a clinic. */
    public Patient(UUID id, UUID clinicId, PersonalDetails details, Preferences preferences, Instant registeredAt) {
        this.id = id;
        this.clinicId = clinicId;
        this.registeredAt = registeredAt;
        note(details);
        note(preferences);
    }

    /** Registers a person who has stated no preferences. */
    public Patient(UUID id, UUID clinicId, PersonalDetails details, Instant registeredAt) {
        this(id, clinicId, details, Preferences.NOT_STATED, registeredAt);
    }

    /**
     * Corrects the record.
     *
     * @return what the person was known by and is not any more, to be kept
     */
    public List<IdentityField.Change> correct(PersonalDetails details, Preferences preferences) {
        List<IdentityField.Change> changes = IdentityField.changes(details(), details);
        note(details);
        note(preferences);
        return changes;
    }

    /**
     * Takes in the same person's other record, which from then on only leads here.
     *
     * @param fromOther what is better known in the other record
     * @return what the person was known by here and is not any more, to be kept
     */
    public List<IdentityField.Change> takeIn(Patient other, Set<MergedField> fromOther) {
        other.mergedInto = id;
        return correct(
                details().joined(other.details(), fromOther), preferences().joined(other.preferences(), fromOther));
    }

    private void note(PersonalDetails details) {
        recordNumber = details.recordNumber();
        givenName = details.givenName();
        familyName = details.familyName();
        preferredName = details.preferredName();
        bornFrom = details.birthDate().first();
        birthPrecision = details.birthDate().precision();
        phone = details.phone();
        email = details.email();
        preferredLanguage = details.preferredLanguage();
        accessibilityNeeds = details.accessibilityNeeds();
    }

    private void note(Preferences preferences) {
        pronouns = preferences.pronouns();
        alias = preferences.alias();
        postalCode = preferences.postalCode();
        contactBy = preferences.contactBy();
        doNotContact = preferences.doNotContact();
        noVoicemail = preferences.noVoicemail();
        accessNeeds.retainAll(preferences.accessNeeds());
        accessNeeds.addAll(preferences.accessNeeds());
    }

    public UUID id() {
        return id;
    }

    /** Grows with every change. */
    public int version() {
        return version;
    }

    public UUID clinicId() {
        return clinicId;
    }

    /** The earliest day on which the person can have been born. */
    public LocalDate bornFrom() {
        return bornFrom;
    }

    /** Date of birth as far as it is known. */
    public BirthDate birthDate() {
        return new BirthDate(bornFrom, birthPrecision);
    }

    /** Every age that the person can have on a day, in whole years; negative before birth. */
    public PossibleAges agesOn(LocalDate day) {
        return birthDate().agesOn(day);
    }

    /** What is noted about the person now. */
    public PersonalDetails details() {
        return new PersonalDetails(
                recordNumber,
                givenName,
                familyName,
                preferredName,
                birthDate(),
                phone,
                email,
                preferredLanguage,
                accessibilityNeeds);
    }

    /** How the person wants to be spoken of, reached and met. */
    public Preferences preferences() {
        return new Preferences(pronouns, alias, postalCode, contactBy, doNotContact, noVoicemail, accessNeeds);
    }

    /** Does this record only lead to another one? */
    public boolean isMerged() {
        return mergedInto != null;
    }
}
