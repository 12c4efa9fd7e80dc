package org.openchair.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.PossibleAges;

/**
 * A support group or therapy group. It is a draft until everything in {@link VettingRule} is stated and it was vetted within a
 * year; only a vetted group is listed and can be referred to; a retired one stays for its history.
 */
@Entity
@Table(name = "support_group", schema = "openchair")
public class SupportGroup {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private GroupStatus status;

    @Column(name = "vetted_on")
    private LocalDate vettedOn;

    private String name;

    @Embedded
    private Nature nature;

    @Embedded
    private Charter charter;

    @Embedded
    private Joining joining;

    @Embedded
    private Membership membership;

    @Embedded
    private MeetingTimes times;

    @Embedded
    private Evaluation evaluation;

    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "group_focus", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "code")
    private Set<String> focus = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "group_audience", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "code")
    private Set<String> audience = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "group_language", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "code")
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "group_stage", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "code")
    private Set<String> stages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "group_access", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "code")
    private Set<String> access = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "group_facilitator", schema = "openchair", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "staff_id")
    private Set<UUID> leaders = new HashSet<>();

    protected SupportGroup() {}

    /** A group that is not yet described. */
    public SupportGroup(UUID id) {
        this.id = id;
    }

    /** A draft that somebody begins by hand: it has a name, and nothing else yet. */
    public static SupportGroup begun(UUID id, String name, Instant now) {
        SupportGroup group = new SupportGroup(id);
        group.name = name;
        group.status = GroupStatus.DRAFT;
        group.updatedAt = now;
        return group;
    }

    /** Takes over what a directory entry says, with the status that follows from it. A link to join is replaced, never dropped. */
    public void describe(GroupFacts facts, GroupStatus newStatus, Instant now) {
        name = facts.name();
        vettedOn = facts.vettedOn();
        nature = facts.nature();
        charter = facts.charter();
        joining = facts.joining().orLinkOf(joining);
        membership = facts.membership();
        times = facts.times();
        hostId = facts.hostId();
        siteId = facts.siteId();
        status = newStatus;
        updatedAt = now;
        replaceLists(facts);
    }

    /** Takes over what somebody wrote by hand, as it is written: what is left out is gone. Neither status nor vetting changes. */
    public void rewrite(GroupFacts facts, Instant now) {
        name = facts.name();
        nature = facts.nature();
        charter = facts.charter();
        joining = facts.joining();
        membership = facts.membership();
        times = facts.times();
        hostId = facts.hostId();
        siteId = facts.siteId();
        updatedAt = now;
        replaceLists(facts);
    }

    /** Takes over how the group looks at its own progress. */
    public void evaluate(Evaluation planned, Instant now) {
        evaluation = planned;
        updatedAt = now;
    }

    /** Writes a change that moves nothing into the history. */
    public GroupEvent changed(UUID eventId, GroupStep.Actor author, String what, Instant at, int position) {
        return GroupEvent.changed(eventId, this, author, what, at, position);
    }

    /**
     * Moves on as {@link GroupMove} allows. A vetting or a renewal counts from the day of the step.
     *
     * @param position place of the new row in the history, from 1
     * @return the row of history to keep, or the table's refusal
     */
    public Outcome<GroupEvent> make(GroupStep step, int position) {
        GroupStatus before = status;
        return step.move().apply(status, step.actor().role(), step.reason()).then(after -> {
            status = after;
            updatedAt = step.at();
            vettedOn = step.move().needsChecklist() ? step.today() : vettedOn;
            return Outcome.done(new GroupEvent(step, this, before, position));
        });
    }

    private void replaceLists(GroupFacts facts) {
        become(focus, facts.codes().focus());
        become(audience, facts.codes().audience());
        become(languages, facts.codes().languages());
        become(stages, facts.codes().stages());
        become(access, facts.codes().access());
        become(leaders, facts.leaders());
    }

    private static <T> void become(Set<T> held, Set<T> wanted) {
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    public UUID id() {
        return id;
    }

    public GroupStatus status() {
        return status;
    }

    public boolean vetted() {
        return status == GroupStatus.VETTED;
    }

    /** Do its sessions go on? A suspension keeps those who are in it. */
    public boolean meets() {
        return vetted() || status == GroupStatus.SUSPENDED;
    }

    /** Has it closed? What was is kept; nothing more is to come, by no one (ADR 87). */
    public boolean closed() {
        return status == GroupStatus.RETIRED;
    }

    /** The group, for whatever is still to come in it; refused with {@code group-retired} once it has closed. */
    public Outcome<SupportGroup> unlessClosed() {
        return closed()
                ? Outcome.refused(
                        "group-retired", "This group has closed. It no longer meets, so this cannot be changed.")
                : Outcome.done(this);
    }

    /** Can a patient be referred to it on that day: is it listed, by a vetting that still holds? */
    public boolean referableOn(LocalDate day) {
        return vetted() && Vetting.holds(vettedOn, day);
    }

    /** Day of the last vetting, or null. */
    public LocalDate vettedOn() {
        return vettedOn;
    }

    /** Counts the changes; 1 after the first. */
    public int version() {
        return version;
    }

    /** How the group looks at its own progress. */
    public Evaluation evaluation() {
        return Optional.ofNullable(evaluation).orElseGet(Evaluation::new);
    }

    /** Can people join, and walk in, at any time? */
    public boolean open() {
        return joining != null && joining.enrollment() == EnrollmentKind.OPEN;
    }

    /** What of it {@link VettingRule} looks at. */
    public GroupFacts facts() {
        return new GroupFacts(
                name,
                vettedOn,
                Optional.ofNullable(nature).orElseGet(Nature::new),
                Optional.ofNullable(charter).orElseGet(Charter::new),
                Optional.ofNullable(joining).orElseGet(Joining::new),
                Optional.ofNullable(membership).orElseGet(Membership::new),
                Optional.ofNullable(times).orElseGet(MeetingTimes::new),
                new GroupCodes(focus, audience, languages, stages, access),
                Set.copyOf(leaders),
                hostId,
                siteId);
    }

    public boolean ledBy(UUID staffId) {
        return leaders.contains(staffId);
    }

    /** Somebody leads it too. */
    public void ledAlsoBy(UUID staffId, Instant now) {
        leaders.add(staffId);
        updatedAt = now;
    }

    /** Somebody leads it no more; refused with {@code facilitator-missing} for the last one. */
    public Outcome<SupportGroup> ledNoMoreBy(UUID staffId, Instant now) {
        if (leaders.equals(Set.of(staffId))) {
            return Outcome.refused(
                    "facilitator-missing", "Someone has to lead the group. Add another facilitator before you stop.");
        }
        leaders.remove(staffId);
        updatedAt = now;
        return Outcome.done(this);
    }

    /** Has its cohort begun by that day, so that no one can join any more? */
    public boolean closedOn(LocalDate day) {
        return joining != null && joining.closedOn(day);
    }

    /** Does it admit a person, whichever of these ages they have? A minor only where it says so. */
    public boolean admits(PossibleAges ages) {
        return Optional.ofNullable(membership).orElseGet(Membership::new).ages().admit(ages);
    }

    /** The day it is for the group; UTC counts where no zone is stated. */
    public LocalDate today(Clock clock) {
        ZoneId zone = Optional.ofNullable(times).flatMap(MeetingTimes::zone).orElse(ZoneOffset.UTC);
        return LocalDate.now(clock.withZone(zone));
    }

    /** When it meets, or empty when that is not stated as a rule. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(times).flatMap(MeetingTimes::schedule);
    }
}
