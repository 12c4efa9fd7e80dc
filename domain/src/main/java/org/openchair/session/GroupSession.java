package org.openchair.session;

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
import org.openchair.directory.Meeting;

/**
 * One meeting of a group: planned from its schedule, held once somebody is marked, then signed, which locks its attendance.
 */
@Entity
@Table(name = "group_session", schema = "openchair")
public class GroupSession {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "local_date")
    private LocalDate localDate;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "place")
    private String place;

    @Column(name = "joining_link")
    private String joiningLink;

    @Column(name = "walk_ins")
    private int walkIns;

    protected GroupSession() {}

    /** Plans a meeting. */
    public GroupSession(UUID id, UUID groupId, Meeting meeting) {
        this.id = id;
        this.groupId = groupId;
        this.localDate = meeting.localDate();
        this.startsAt = meeting.startsAt();
        this.endsAt = meeting.endsAt();
        this.state = SessionState.PLANNED;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID groupId() {
        return groupId;
    }

    /** The day in the group's zone. */
    public LocalDate localDate() {
        return localDate;
    }

    public SessionState state() {
        return state;
    }

    public boolean signed() {
        return signedAt != null;
    }

    public boolean startedBy(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean cancelled() {
        return state == SessionState.CANCELLED_BY_HOST || state == SessionState.CANCELLED_OTHER;
    }

    /** When it begins. */
    public Instant startsAt() {
        return startsAt;
    }

    /** Where this one is; the group's own place or link holds for what is null. */
    public SessionPlace place() {
        return new SessionPlace(place, joiningLink);
    }

    /**
     * Meets elsewhere than the group does, or where the group does again.
     *
     * @return refused with {@code session-cancelled} or {@code session-over}
     */
    public Outcome<GroupSession> meetAt(SessionPlace elsewhere, Instant now) {
        return PlanningRule.check(this, now).then(open -> {
            place = elsewhere.place();
            joiningLink = elsewhere.joiningLink();
            return Outcome.done(this);
        });
    }

    /** Is it over? */
    boolean overBy(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Somebody was marked, so it took place. */
    public void hold() {
        state = SessionState.HELD;
    }

    /** Whoever came without a seat, as a head count. */
    public int walkIns() {
        return walkIns;
    }

    /** Counts whoever came without a seat. That somebody came means that it took place. */
    public void countWalkIns(int people) {
        walkIns = people;
        if (people > 0) {
            hold();
        }
    }

    /**
     * Locks attendance.
     *
     * @return refused with {@code session-signed}, {@code session-cancelled}, {@code session-not-started} or
     *     {@code people-not-marked}
     */
    public Outcome<GroupSession> sign(UUID staffId, Unmarked unmarked, Instant now) {
        return MarkingRule.checkSession(this, now)
                .then(open -> unmarked.check())
                .then(known -> {
                    hold();
                    signedAt = now;
                    signedBy = staffId;
                    return Outcome.done(this);
                });
    }
}
