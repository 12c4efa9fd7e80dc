package org.openchair.service.directory.hsds;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.Assurance;
import org.openchair.directory.FeedStatus;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Groups;
import org.openchair.directory.Host;
import org.openchair.directory.LeaderRule;
import org.openchair.directory.Site;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;
import org.openchair.service.directory.KeptSeats;
import org.openchair.service.directory.PartTwoChanges;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.LeaderEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;
import org.openchair.service.directory.vetting.FeedHistory;
import org.openchair.service.notification.MeetingNews;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.SessionPlanning;
import org.openchair.session.MeetingDifference.Coming;
import org.openchair.staff.Credential;
import org.openchair.staff.Staff;
import org.openchair.staff.StaffMember;

/** Takes one entry into the directory, new or again, whole or not at all, and plans its sessions if it is listed. */
@Act
public class TakeEntry {

    @Inject
    Groups groups;

    @Inject
    Staff staff;

    @Inject
    FeedHistory history;

    @Inject
    FeedAssurance feeds;

    @Inject
    PartTwoChanges partTwo;

    @Inject
    KeptSeats seats;

    @Inject
    SessionPlanning planning;

    @Inject
    MeetingNews news;

    @Inject
    Clock clock;

    /**
     * Takes it.
     *
     * @return what keeps it from being listed, or empty; refused with the codes of {@link VettingRule} when a group that people are
     *     in would lose what they rely on, with {@code peer-leads-therapist-group}, {@code part-2-changes} or {@code capacity-below-seats}
     */
    Outcome<List<Refusal>> take(DirectoryEntry entry) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Assurance assurance = feeds.assurance(entry).orElse(null);
        Optional<SupportGroup> known = groups.findForChange(entry.id());
        SupportGroup group = known.orElseGet(() -> new SupportGroup(entry.id()));
        FeedStatus standing = history.standing(group, assurance != null);
        Optional<Refusal> refusal = standing.lost(entry.facts(), entry.closed(), today).stream()
                .findFirst()
                .or(() -> misled(entry))
                .or(() -> known.flatMap(each -> partTwoChange(each, entry)))
                .or(() -> seats.objection(entry.id(), entry.facts().membership().capacity(), "openchair/capacity"));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Coming> coming = news.known(entry.id());
        entry.host().ifPresent(this::keep);
        entry.site().ifPresent(this::keep);
        entry.leaders().forEach(this::keep);
        keep(entry, group, standing, assurance, today);
        planning.replan(group, coming);
        return Outcome.done(objections(entry, group, today));
    }

    private Optional<Refusal> misled(DirectoryEntry entry) {
        return LeaderRule.objection(entry.facts().nature().leadership(), credentials(entry.leaders()))
                .map(no -> new Refusal(no.code(), no.detail(), "contacts"));
    }

    /** A file cannot be asked whether that is meant. */
    private Optional<Refusal> partTwoChange(SupportGroup group, DirectoryEntry entry) {
        return partTwo.objection(group, entry.facts().codes().focus())
                .map(no -> new Refusal(
                        no.code(),
                        no.detail() + " If that is meant, change the focus in the set-up of the group first.",
                        "openchair/focus"));
    }

    /** As the record states them; where it does not, as they are known here. */
    private List<Credential> credentials(List<LeaderEntry> leaders) {
        return leaders.stream()
                .flatMap(leader -> Optional.ofNullable(leader.credential())
                        .or(() -> staff.find(leader.id()).flatMap(StaffMember::credential))
                        .stream())
                .toList();
    }

    private void keep(
            DirectoryEntry entry, SupportGroup group, FeedStatus standing, Assurance assurance, LocalDate today) {
        boolean isNew = group.status() == null;
        FeedHistory.Before before = FeedHistory.Before.of(group);
        GroupFacts stated = assurance == null ? entry.facts().vettedOn(null) : entry.facts();
        GroupFacts facts = stated.vettedAtLeastOn(group.vettedOn());
        GroupStatus after = standing.after(facts, entry.closed(), today);
        group.describe(facts, FeedStatus.withCharter(after, group, facts), clock.instant());
        if (isNew) {
            groups.add(group);
        }
        history.keep(group, before, assurance);
    }

    private List<Refusal> objections(DirectoryEntry entry, SupportGroup group, LocalDate today) {
        Optional<Refusal> withheld = feeds.withheld(entry, group);
        Stream<Refusal> missing = VettingRule.objections(new VettingRule.Candidate(group.facts(), today)).stream()
                .filter(each -> withheld.isEmpty() || !VettingRule.isAboutTheVetting(each));
        return Stream.of(missing, withheld.stream(), history.charterObjection(group).stream())
                .flatMap(each -> each)
                .toList();
    }

    private void keep(HostEntry entry) {
        Optional<Host> known = groups.host(entry.id());
        Host host = known.orElseGet(() -> new Host(entry.id()));
        host.describe(entry.name(), entry.kind());
        if (known.isEmpty()) {
            groups.add(host);
        }
    }

    private void keep(SiteEntry entry) {
        Optional<Site> known = groups.site(entry.id());
        Site site = known.orElseGet(() -> new Site(entry.id()));
        site.describe(entry.name(), entry.address(), entry.accessibility());
        site.liesAt(entry.latitude(), entry.longitude());
        if (known.isEmpty()) {
            groups.add(site);
        }
    }

    private void keep(LeaderEntry entry) {
        Optional<StaffMember> known = staff.find(entry.id());
        StaffMember member = known.orElseGet(() -> new StaffMember(entry.id()));
        member.describe(entry.name(), entry.credential(), entry.trained());
        if (known.isEmpty()) {
            staff.add(member);
        }
    }
}
