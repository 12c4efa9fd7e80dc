package org.openchair.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.patient.Patient;

/**
 * A clinician recommends a group for a patient. It is written as a draft, sent, answered by the group's facilitator, and followed
 * until the person has completed, left or never came. {@link ReferralMove} is the whole of its life; each move leaves a
 * {@link ReferralEvent}.
 */
@Entity
@Table(name = "referral", schema = "openchair")
public class Referral {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "clinic_id")
    private UUID clinicId;

    @Column(name = "referrer_id")
    private UUID referrerId;

    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String needs;

    @Column(name = "note_to_group")
    private String noteToGroup;

    @Column(name = "share_phone")
    private boolean sharePhone;

    @Column(name = "share_email")
    private boolean shareEmail;

    @Column(name = "in_danger_now")
    private Boolean inDangerNow;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "state_since")
    private Instant stateSince;

    protected Referral() {}

    /** Begins a draft for a patient. */
    public Referral(UUID id, Patient patient, UUID referrerId, DraftContent content, Instant at) {
        this.id = id;
        this.patientId = patient.id();
        this.clinicId = patient.clinicId();
        this.referrerId = referrerId;
        this.state = ReferralState.DRAFT;
        this.createdAt = at;
        this.stateSince = at;
        take(content);
    }

    /** Replaces the draft's content; refused with {@code not-a-draft} once it was sent. */
    public Outcome<Referral> rewrite(DraftContent content) {
        if (state != ReferralState.DRAFT) {
            return Outcome.refused("not-a-draft", "The referral was sent. Add a comment to your next step instead.");
        }
        take(content);
        return Outcome.done(this);
    }

    private void take(DraftContent content) {
        groupId = content.groupId();
        urgency = content.urgency() == null ? Urgency.ROUTINE : content.urgency();
        needs = content.needs();
        noteToGroup = content.noteToGroup();
        sharePhone = content.sharePhone();
        shareEmail = content.shareEmail();
        inDangerNow = content.inDangerNow();
    }

    /**
     * Moves on as {@link ReferralMove} allows.
     *
     * @param position place of the new row in the history, from 1
     * @return the row of history to keep, or the table's refusal
     */
    public Outcome<ReferralEvent> make(Step step, int position) {
        ReferralState before = state;
        return step.move().apply(state, step.actor().role(), step.reason()).then(after -> {
            arrive(after, step.at());
            return Outcome.done(ReferralEvent.moved(this, step, before, position));
        });
    }

    private void arrive(ReferralState after, Instant at) {
        if (state == ReferralState.DRAFT && after == ReferralState.SENT) {
            sentAt = at;
        }
        state = after;
        stateSince = at;
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes; 1 after the first. */
    public int version() {
        return version;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID clinicId() {
        return clinicId;
    }

    /** Null while a draft has none. */
    public UUID groupId() {
        return groupId;
    }

    public ReferralState state() {
        return state;
    }

    /** Has the group ever got it? */
    public boolean sent() {
        return sentAt != null;
    }

    /** What the draft says. */
    public DraftContent content() {
        return new DraftContent(groupId, urgency, needs, noteToGroup, sharePhone, shareEmail, inDangerNow);
    }
}
