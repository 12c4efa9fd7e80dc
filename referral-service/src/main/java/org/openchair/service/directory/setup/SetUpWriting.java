package org.openchair.service.directory.setup;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.GroupEvent;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.GroupStep;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;
import org.openchair.directory.setup.GroupContent;
import org.openchair.directory.setup.Part;
import org.openchair.directory.setup.PeoplePart;
import org.openchair.directory.setup.PurposePart;
import org.openchair.service.directory.Leaders;
import org.openchair.service.directory.PartTwoChanges;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.GroupNotices;
import org.openchair.service.notification.MeetingNews;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.SessionPlanning;
import org.openchair.session.MeetingDifference.Coming;
import org.openchair.staff.Role;

/**
 * Writes one part of what a group states. Writing the same again changes nothing. A change of a listed group is kept in its
 * history; a change of its charter, leadership or kind stops new referrals until somebody else has vetted it.
 */
@Act
public class SetUpWriting {

    @Inject
    Groups groups;

    @Inject
    NamedFacts named;

    @Inject
    Leaders leaders;

    @Inject
    PartTwoChanges partTwo;

    @Inject
    Authorship authorship;

    @Inject
    SessionPlanning planning;

    @Inject
    GroupNotices notices;

    @Inject
    MeetingNews news;

    @Inject
    Screening screening;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Writes it.
     *
     * @param version the version that the writer saw; 0 to begin a draft by its purpose
     * @param partTwoChanges was the writer told that the group comes under 42 CFR part 2, or out of it?
     * @return refused with {@code not-found}, {@code stale-version}, {@code group-being-vetted}, {@code group-retired},
     *     {@code part-2-changes}, the codes of the part, those of {@link NamedFacts}, {@code peer-leads-therapist-group}, or those of {@link VettingRule} for a listed group
     */
    public Outcome<UUID> write(UUID id, int version, Part part, boolean partTwoChanges) {
        return sound(part.unasked()).then(sound -> groups.findForChange(id)
                .map(group -> rewrite(group, version, part, partTwoChanges))
                .orElseGet(() -> begin(id, version, part)));
    }

    private Outcome<Part> sound(Part part) {
        return part.objection().<Outcome<Part>>map(Outcome::refused).orElseGet(() -> named.known(part));
    }

    private Outcome<UUID> begin(UUID id, int version, Part part) {
        if (version != 0 || !(part instanceof PurposePart purpose)) {
            return Outcome.refused(Refusal.notFound());
        }
        Instant now = clock.instant();
        SupportGroup group = SupportGroup.begun(id, purpose.name(), now);
        purpose.writeTo(group, now);
        groups.add(group);
        groups.add(GroupEvent.begun(Ids.next(), group, author(), now));
        audit.record(AuditEvent.changed("group.begin", null, "group", id));
        return Outcome.done(id);
    }

    private Outcome<UUID> rewrite(SupportGroup group, int version, Part part, boolean partTwoChanges) {
        Part current = GroupContent.of(group).part(part.kind());
        screening.wasAccepted(current);
        if (current.equals(part)) {
            return Outcome.done(group.id());
        }
        if (version != group.version()) {
            return Outcome.refused(Refusal.stale(current, part));
        }
        return editable(group)
                .then(open -> timely(group, part))
                .then(fine -> named.roomy(group.id(), part))
                .then(room -> partTwoChanges ? Outcome.done(part) : inSight(group, part))
                .then(room -> change(group, part));
    }

    private Outcome<SupportGroup> timely(SupportGroup group, Part part) {
        return part.objectionOn(group.today(clock))
                .<Outcome<SupportGroup>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(group));
    }

    private Outcome<Part> inSight(SupportGroup group, Part part) {
        return (part instanceof PurposePart purpose
                        ? partTwo.objection(group, purpose.focus())
                        : Optional.<Refusal>empty())
                .<Outcome<Part>>map(
                        no -> Outcome.refused(new Refusal(no.code(), no.detail() + " Confirm the change.", no.field())))
                .orElseGet(() -> Outcome.done(part));
    }

    private static Outcome<SupportGroup> editable(SupportGroup group) {
        if (group.status() == GroupStatus.SUBMITTED) {
            return Outcome.refused(
                    "group-being-vetted", "It is waiting to be vetted. To change it, have it returned to you first.");
        }
        return group.unlessClosed();
    }

    private Outcome<UUID> change(SupportGroup group, Part part) {
        GroupFacts before = group.facts();
        List<Coming> known = group.meets() ? news.known(group.id()) : List.of();
        part.writeTo(group, clock.instant());
        return stillWhole(group)
                .then(whole -> ledAsItSays(group, before, part))
                .then(led -> named.inZoneOfPlace(group, part, group.today(clock)))
                .then(there -> named.cohortMeets(group, before, part, group.today(clock)))
                .then(whole -> keep(group, before, part))
                .then(kept -> {
                    if (group.meets()) {
                        planning.replan(group, known);
                    }
                    audit.record(AuditEvent.changed("group.change", null, "group", group.id()));
                    return Outcome.done(group.id());
                });
    }

    /** A group that people are in never loses what they rely on. */
    private Outcome<SupportGroup> stillWhole(SupportGroup group) {
        List<Refusal> missing = VettingRule.missing(new VettingRule.Candidate(group.facts(), group.today(clock)));
        return group.meets() && !missing.isEmpty() ? Outcome.refused(missing.get(0)) : Outcome.done(group);
    }

    /** Looks at those who are newly named, and at all of them where the group newly says that therapists lead it. */
    private Outcome<SupportGroup> ledAsItSays(SupportGroup group, GroupFacts before, Part part) {
        Set<UUID> asked = new HashSet<>(group.facts().leaders());
        boolean says = group.facts().nature().leadership() != before.nature().leadership();
        if (!says) {
            asked.removeAll(before.leaders());
        }
        return leaders.canLead(group, asked, part instanceof PeoplePart ? "leaders" : "leadership");
    }

    private Outcome<SupportGroup> keep(SupportGroup group, GroupFacts before, Part part) {
        int position = groups.historyLength(group.id()) + 1;
        String what = part.kind().path();
        if (group.meets() && !group.facts().promisesAs(before)) {
            GroupStatus status = group.status();
            GroupStep step = new GroupStep(
                    Ids.next(), GroupMove.CHANGE_CHARTER, author(), what, clock.instant(), group.today(clock));
            return group.make(step, position).then(event -> {
                groups.add(event);
                notices.tell(group, status);
                return Outcome.done(group);
            });
        }
        if (group.meets() || !authorship.isLatest(group.id())) {
            groups.add(group.changed(Ids.next(), author(), what, clock.instant(), position));
        }
        return Outcome.done(group);
    }

    private GroupStep.Actor author() {
        return new GroupStep.Actor(caller.subject(), Role.PROGRAM_MANAGER);
    }
}
