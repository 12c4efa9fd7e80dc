package org.openchair.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.staff.Role;

/** A row in the history of a referral. Written once, never changed. */
@Entity
@Table(name = "referral_event", schema = "openchair")
public class ReferralEvent {

    /** The move of the first row, which is in no table: the draft was begun. */
    public static final String BEGIN = "BEGIN";

    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    private int position;
    private String move;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ReferralState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ReferralState toState;

    @Column(name = "actor_id")
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_role")
    private Role actorRole;

    @Column(name = "reason_code")
    private String reasonCode;

    private String comment;

    @Column(name = "proposed_group_id")
    private UUID proposedGroupId;

    private LocalDate until;
    private Instant at;

    protected ReferralEvent() {}

    private ReferralEvent(UUID id, UUID referralId, int position, String move, Actor actor, Instant at) {
        this.id = id;
        this.referralId = referralId;
        this.position = position;
        this.move = move;
        this.actorId = actor.staffId();
        this.actorRole = actor.role();
        this.at = at;
    }

    /** The draft was begun. */
    public static ReferralEvent begun(UUID id, Referral referral, Actor actor, Instant at) {
        ReferralEvent event = new ReferralEvent(id, referral.id(), 1, BEGIN, actor, at);
        event.toState = referral.state();
        return event;
    }

    static ReferralEvent moved(Referral referral, Step step, ReferralState before, int position) {
        ReferralEvent event = new ReferralEvent(
                step.id(), referral.id(), position, step.move().name(), step.actor(), step.at());
        event.fromState = before;
        event.toState = referral.state();
        event.reasonCode = step.said().reason();
        event.comment = step.said().comment();
        event.proposedGroupId = step.said().groupId();
        event.until = step.said().until();
        return event;
    }

    public UUID referralId() {
        return referralId;
    }

    /** Place in the history, from 1. */
    public int position() {
        return position;
    }

    public String move() {
        return move;
    }

    public ReferralState fromState() {
        return fromState;
    }

    public ReferralState toState() {
        return toState;
    }

    /** What was said with it; the reason is a code. */
    public MoveStatement said() {
        return new MoveStatement(reasonCode, comment, proposedGroupId, until);
    }
}
