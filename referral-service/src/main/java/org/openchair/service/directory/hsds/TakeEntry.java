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
        SupportGroup group = groups.find(entry.id()).orElseGet(() -> begin(entry));
        group.describe(entry.facts(), status(entry, group, objections), clock.instant());
        planning.replan(group);
        return Outcome.done(objections);
    }

    private SupportGroup begin(DirectoryEntry entry) {
        SupportGroup group = new SupportGroup(entry.id());
        groups.add(group);
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
        Host host = groups.host(entry.id()).orElseGet(() -> {
            Host added = new Host(entry.id());
            groups.add(added);
            return added;
        });
        host.describe(entry.name(), entry.kind());
    }

    private void keep(SiteEntry entry) {
        Site site = groups.site(entry.id()).orElseGet(() -> {
            Site added = new Site(entry.id());
            groups.add(added);
            return added;
        });
        site.describe(entry.name(), entry.address(), entry.accessibility());
    }

    private void keep(LeaderEntry entry) {
        StaffMember member = staff.find(entry.id()).orElseGet(() -> {
            StaffMember added = new StaffMember(entry.id());
            staff.add(added);
            return added;
        });
        member.describe(entry.name(), entry.credential(), entry.trained());
    }
}
