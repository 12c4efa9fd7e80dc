package org.openchair.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The patient's agreement to one referral. It can be corrected while the referral is a draft, and not after. */
@Entity
@Table(name = "consent", schema = "openchair")
public class Consent {

    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_how")
    private ConsentMethod givenHow;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected Consent() {}

    /** Notes that the patient agreed. */
    public Consent(UUID id, UUID referralId, ConsentMethod givenHow, Instant givenAt, UUID recordedBy) {
        this.id = id;
        this.referralId = referralId;
        this.givenHow = givenHow;
        this.givenAt = givenAt;
        this.recordedBy = recordedBy;
    }

    /** Corrects how and when the patient agreed. */
    public void correct(ConsentMethod how, Instant at, UUID by) {
        givenHow = how;
        givenAt = at;
        recordedBy = by;
    }

    public ConsentMethod givenHow() {
        return givenHow;
    }
}
