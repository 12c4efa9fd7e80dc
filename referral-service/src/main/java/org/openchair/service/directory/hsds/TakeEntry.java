package org.openchair.service.directory.hsds;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Groups;
import org.openchair.directory.Host;
import org.openchair.directory.Site;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.LeaderEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.SessionPlanning;
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
    SessionPlanning planning;

    @Inject
    Clock clock;

    /**
     * Takes it.
     *
     * @return what keeps it from being listed, or empty; refused by the database with {@code group-full} when it would leave more
     *     people than seats
     */
    Outcome<List<Refusal>> take(DirectoryEntry entry) {
        entry.host().ifPresent(this::keep);
        entry.site().ifPresent(this::keep);
        entry.leaders().forEach(this::keep);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<Refusal> objections = VettingRule.objections(new VettingRule.Candidate(entry.facts(), today));
        planning.replan(keep(entry, objections));
        return Outcome.done(objections);
    }

    private SupportGroup keep(DirectoryEntry entry, List<Refusal> objections) {
        Optional<SupportGroup> known = groups.find(entry.id());
        SupportGroup group = known.orElseGet(() -> new SupportGroup(entry.id()));
        group.describe(entry.facts(), status(entry, group, objections), clock.instant());
        if (known.isEmpty()) {
            groups.add(group);
        }
        return group;
    }

    /** A suspension is lifted by a person, never by an import. */
    private static GroupStatus status(DirectoryEntry entry, SupportGroup group, List<Refusal> objections) {
        GroupStatus open = objections.isEmpty() ? GroupStatus.VETTED : GroupStatus.DRAFT;
        GroupStatus wanted = Optional.ofNullable(entry.closed()).orElse(open);
        boolean staysSuspended = group.status() == GroupStatus.SUSPENDED && wanted == GroupStatus.VETTED;
        return staysSuspended ? GroupStatus.SUSPENDED : wanted;
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
