package org.openchair.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_asked_in")
    private ReferralState cancelAskedIn;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "offered_until")
    private LocalDate offeredUntil;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    private boolean ready;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "continues_id")
    private UUID continuesId;

    @Enumerated(EnumType.STRING)
    private Involvement involvement;

    private String sought;

    @Column(name = "written_at")
    private Instant writtenAt;

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
        this.movedAt = at;
        take(content, at);
    }

    /**
     * Begins a draft with which this ended referral goes on, in another group: what the clinician wrote is kept, what the patient
     * agreed to is asked again.
     *
     * @param referrer the clinician who goes on
     * @param group the other group, or null while it is not chosen
     * @return refused with {@code not-ended} or {@code same-group}
     */
    public Outcome<Referral> continuedBy(UUID draftId, UUID referrer, UUID group, Instant at) {
        if (!state.ended() || state == ReferralState.ENTERED_IN_ERROR) {
            return Outcome.refused(
                    "not-ended", "This referral has not ended. Only an ended referral can continue in another group.");
        }
        return other(group).then(chosen -> Outcome.done(continuation(draftId, referrer, group, at)));
    }

    private Referral continuation(UUID draftId, UUID referrer, UUID group, Instant at) {
        Referral next = new Referral();
        next.id = draftId;
        next.patientId = patientId;
        next.clinicId = clinicId;
        next.referrerId = referrer;
        next.state = ReferralState.DRAFT;
        next.createdAt = at;
        next.stateSince = at;
        next.movedAt = at;
        next.continuesId = id;
        next.take(new DraftContent(group, urgency, needs, noteToGroup, false, false, null, involvement, sought), at);
        return next;
    }

    private Outcome<Referral> other(UUID group) {
        boolean same = group != null && group.equals(groupId);
        return same
                ? Outcome.refused(
                        new Refusal("same-group", "This is the group it is about. Choose another one.", "groupId"))
                : Outcome.done(this);
    }

    /** Replaces the draft's content, which makes it a new version; refused with {@code not-a-draft} once it was sent. */
    public Outcome<Referral> rewrite(DraftContent content, Instant at) {
        if (state != ReferralState.DRAFT) {
            return Outcome.refused("not-a-draft", "The referral was sent. Add a comment to your next step instead.");
        }
        take(content, at);
        return Outcome.done(this);
    }

    private void take(DraftContent content, Instant at) {
        groupId = content.groupId();
        urgency = content.urgency() == null ? Urgency.ROUTINE : content.urgency();
        needs = content.needs();
        noteToGroup = content.noteToGroup();
        sharePhone = content.sharePhone();
        shareEmail = content.shareEmail();
        inDangerNow = content.inDangerNow();
        involvement = content.involvement();
        sought = content.sought();
        writtenAt = at;
    }

    /**
     * Moves on as {@link ReferralMove} allows.
     *
     * @param facts what the move depends on besides the state
     * @param position place of the new row in the history, from 1
     * @return the row of history to keep, or the table's refusal
     */
    public Outcome<ReferralEvent> make(Step step, Facts facts, int position) {
        ReferralState before = state;
        return other(step.said().groupId())
                .then(other -> step.move().apply(standing(), step.actor().role(), step.said(), facts))
                .then(after -> {
                    arrive(after, step);
                    return Outcome.done(ReferralEvent.moved(this, step, before, position));
                });
    }

    private void arrive(ReferralState after, Step step) {
        if (state == ReferralState.DRAFT && after == ReferralState.SENT) {
            sentAt = step.at();
        }
        if (state != after) {
            stateSince = step.at();
        }
        cancelAskedIn = after == ReferralState.CANCEL_REQUESTED ? state.withoutOffer() : null;
        offeredUntil = after == ReferralState.OFFERED ? step.said().until() : null;
        waitingSince = step.move() == ReferralMove.WAITLIST ? step.at() : waitingSince;
        ready = WaitlistReadiness.readyAfter(step, ready);
        pausedUntil = after == ReferralState.PAUSED ? step.said().until() : null;
        state = after;
        movedAt = step.at();
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

    public UUID referrerId() {
        return referrerId;
    }

    /** Null while a draft has none. */
    public UUID groupId() {
        return groupId;
    }

    public ReferralState state() {
        return state;
    }

    /** Where it stands, and where it stood before a cancellation was asked for. */
    public StateBeforeMove standing() {
        return new StateBeforeMove(state, cancelAskedIn);
    }

    /** When the present state began. */
    public Instant stateSince() {
        return stateSince;
    }

    /** Last day of the break; null when the break is open or there is none. */
    public LocalDate pausedUntil() {
        return pausedUntil;
    }

    /** Last day on which the offered seat can be taken; null while none is offered. */
    public LocalDate offeredUntil() {
        return offeredUntil;
    }

    /** Does the person on the waitlist wait for nothing but a seat? */
    public boolean ready() {
        return ready;
    }

    /** The ended referral that this one goes on from; null for a first one. */
    public UUID continuesId() {
        return continuesId;
    }

    /** Has the group ever got it? */
    public boolean sent() {
        return sentAt != null;
    }

    /** What the draft says. */
    public DraftContent content() {
        return new DraftContent(
                groupId, urgency, needs, noteToGroup, sharePhone, shareEmail, inDangerNow, involvement, sought);
    }
}
