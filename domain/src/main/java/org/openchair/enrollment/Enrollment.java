package org.openchair.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.referral.Referral;

/**
 * A person's seat in a group, from acceptance to the end. Seats are counted by the database, which refuses the one too many.
 * Who comes back gets a new row.
 */
@Entity
@Table(name = "enrollment", schema = "openchair")
public class Enrollment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private EnrollmentState state;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "end_reason")
    private String endReason;

    protected Enrollment() {}

    /** Seats the person of an accepted referral, on trial. */
    public Enrollment(UUID id, Referral referral, LocalDate startedOn) {
        this.id = id;
        this.groupId = referral.groupId();
        this.patientId = referral.patientId();
        this.referralId = referral.id();
        this.state = EnrollmentState.TRIAL;
        this.startedOn = startedOn;
    }

    /** The group fits: the trial is over, the person is a member. */
    public void confirmFit() {
        if (state == EnrollmentState.TRIAL) {
            state = EnrollmentState.ACTIVE;
        }
    }

    /** Frees the seat. Ending it twice changes nothing. */
    public void end(LocalDate day, String reason) {
        if (state == EnrollmentState.ENDED) {
            return;
        }
        state = EnrollmentState.ENDED;
        endedOn = day.isBefore(startedOn) ? startedOn : day;
        endReason = reason;
    }

    /** Does the person still try whether the group fits? */
    public boolean onTrial() {
        return state == EnrollmentState.TRIAL;
    }

    public UUID id() {
        return id;
    }

    public UUID groupId() {
        return groupId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID referralId() {
        return referralId;
    }
}
