package org.openchair.service.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.GroupLeaders;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.GroupStep;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.Leaders;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.staff.Role;

/**
 * Lets somebody lead a group too, and lets somebody stop. Handing a group over is both, one after the other. Either is in the history of
 * the group; neither changes its vetting.
 */
@Act
public class Leading {

    private static final String LEADERS =
            """
            SELECT w.id, w.display_name FROM openchair.group_facilitator f JOIN openchair.staff w ON w.id = f.staff_id
             WHERE f.group_id = ? ORDER BY lower(w.display_name), w.id""";

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    MeetingAccess access;

    @Inject
    Colleagues colleagues;

    @Inject
    Leaders leaders;

    @Inject
    Groups groups;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found} unless the caller leads the group or is a program manager. */
    public Outcome<GroupLeaders> read(UUID groupId) {
        return access.group(groupId).then(this::shown);
    }

    private Outcome<GroupLeaders> shown(SupportGroup group) {
        records.flush();
        return Outcome.done(new GroupLeaders(group.id(), group.facts().name(), leaders(group.id())));
    }

    private List<GroupLeaders.Leader> leaders(UUID groupId) {
        return rows.list(
                Query.of(LEADERS, groupId),
                row -> new GroupLeaders.Leader(row.id("id"), row.text("display_name"), isCaller(row.id("id"))));
    }

    /** Who can be named, by name; refused with {@code not-found}. */
    public Outcome<Page<Colleague>> colleagues(UUID groupId, Paging paging) {
        return access.group(groupId).then(group -> Outcome.done(colleagues.of(groupId, null, paging)));
    }

    /**
     * Lets somebody lead it too. Again changes nothing.
     *
     * @return refused with {@code not-found}, {@code colleague-unknown} or {@code peer-leads-therapist-group}
     */
    public Outcome<GroupLeaders> add(UUID groupId, UUID staffId) {
        return access.groupForChange(groupId)
                .then(group -> group.ledBy(staffId)
                        ? shown(group)
                        : colleagues
                                .known(groupId, staffId)
                                .then(known -> leaders.canLead(group, List.of(staffId), "staffId"))
                                .then(allowed -> {
                                    group.ledAlsoBy(staffId, clock.instant());
                                    return changed(group, "group.name-leader");
                                }));
    }

    /**
     * Lets somebody stop. Again changes nothing. A facilitator ends their own lead only.
     *
     * @return refused with {@code not-found}, {@code forbidden} or {@code facilitator-missing}
     */
    public Outcome<GroupLeaders> remove(UUID groupId, UUID staffId) {
        return access.groupForChange(groupId).then(group -> {
            if (!group.ledBy(staffId)) {
                return shown(group);
            }
            return allowed(staffId)
                    .then(allowed -> group.ledNoMoreBy(staffId, clock.instant()))
                    .then(led -> changed(led, "group.end-lead"));
        });
    }

    private Outcome<UUID> allowed(UUID staffId) {
        return caller.is(Role.PROGRAM_MANAGER) || isCaller(staffId)
                ? Outcome.done(staffId)
                : Outcome.refused(new Refusal(
                        "forbidden", "You can end your own lead. A program manager can end a colleague's.", "staffId"));
    }

    private boolean isCaller(UUID staffId) {
        return caller.person().filter(me -> me.staffId().equals(staffId)).isPresent();
    }

    private Outcome<GroupLeaders> changed(SupportGroup group, String action) {
        Role role = caller.is(Role.PROGRAM_MANAGER) ? Role.PROGRAM_MANAGER : Role.FACILITATOR;
        GroupStep.Actor actor = new GroupStep.Actor(caller.subject(), role);
        int position = groups.historyLength(group.id()) + 1;
        groups.add(group.changed(Ids.next(), actor, "people", clock.instant(), position));
        audit.record(AuditEvent.changed(action, null, "group", group.id()));
        return shown(group);
    }
}
