package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.staff.Role;

/** A row in the history of a directory entry. Written once, never changed. */
@Entity
@Table(name = "group_event", schema = "openchair")
public class GroupEvent {

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    private int position;
    private String move;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private GroupStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private GroupStatus toStatus;

    @Column(name = "actor_subject")
    private String actorSubject;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_role")
    private Role actorRole;

    @Column(name = "vetted_on")
    private LocalDate vettedOn;

    private String assurer;

    @Column(name = "feed_id")
    private UUID feedId;

    private String reason;
    private Instant at;

    protected GroupEvent() {}

    GroupEvent(GroupStep step, SupportGroup group, GroupStatus before, int position) {
        this(step.id(), group, position, step.move().name(), step.actor(), step.at());
        this.fromStatus = before;
        this.reason = step.reason();
    }

    private GroupEvent(UUID id, SupportGroup group, int position, String move, GroupStep.Actor actor, Instant at) {
        this.id = id;
        this.groupId = group.id();
        this.position = position;
        this.move = move;
        this.toStatus = group.status();
        this.actorSubject = actor.subject();
        this.actorRole = actor.role();
        this.vettedOn = group.vettedOn();
        this.at = at;
    }

    /** The entry was begun: the first row of its history. */
    public static GroupEvent begun(UUID id, SupportGroup group, GroupStep.Actor author, Instant at) {
        return new GroupEvent(id, group, 1, GroupMove.BEGIN, author, at);
    }

    /**
     * A feed brought an entry in, to another status, or vetted it anew.
     *
     * @param before null for an entry that was not here
     * @param sender Keycloak subject of who sent the feed, or null
     * @param assurance of a trusted feed, or null
     */
    public static GroupEvent fed(
            SupportGroup group, GroupStatus before, int position, String sender, Assurance assurance, Instant at) {
        GroupStep.Actor feed = new GroupStep.Actor(sender, Role.SYSTEM);
        return fed(group, GroupMove.ofFeed(group.status()), before, position, feed, assurance, at);
    }

    /** A feed changed the charter of an entry that people had vetted. */
    public static GroupEvent charterFed(
            SupportGroup group, GroupStatus before, int position, String sender, Assurance assurance, Instant at) {
        GroupStep.Actor feed = new GroupStep.Actor(sender, Role.SYSTEM);
        return fed(group, GroupMove.FEED_CHANGE_CHARTER, before, position, feed, assurance, at);
    }

    private static GroupEvent fed(
            SupportGroup group,
            GroupMove move,
            GroupStatus before,
            int position,
            GroupStep.Actor feed,
            Assurance assurance,
            Instant at) {
        GroupEvent event = new GroupEvent(Ids.next(), group, position, move.name(), feed, at);
        event.fromStatus = before;
        event.assurer = assurance == null ? null : assurance.assurer();
        event.feedId = assurance == null ? null : assurance.feedId();
        return event;
    }

    /** Somebody changed what an entry says, without moving it. */
    static GroupEvent changed(
            UUID id, SupportGroup group, GroupStep.Actor author, String what, Instant at, int position) {
        GroupEvent event = new GroupEvent(id, group, position, GroupMove.CHANGED, author, at);
        event.fromStatus = group.status();
        event.reason = what;
        return event;
    }

    public UUID id() {
        return id;
    }

    public UUID groupId() {
        return groupId;
    }

    /** Place in the history, from 1. */
    public int position() {
        return position;
    }

    /** A name of {@link GroupMove}, or {@link GroupMove#BEGIN}, or {@link GroupMove#CHANGED}. */
    public String move() {
        return move;
    }

    public GroupStatus toStatus() {
        return toStatus;
    }
}
