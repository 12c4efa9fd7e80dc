package org.openchair.service.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Role;

/** The groups whose meetings the caller may see and change: their own, or any for a program manager. */
@RequestScoped
class MeetingAccess {

    @Inject
    Groups groups;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** Refused with {@code not-found} for another's group. */
    Outcome<SupportGroup> group(UUID id) {
        return Found.or404(groups.find(id).filter(this::isTheirs));
    }

    /** The same, held until the act ends, so that nobody else changes or plans its meetings. */
    Outcome<SupportGroup> groupForChange(UUID id) {
        return group(id).then(theirs -> Found.or404(groups.findForChange(id)));
    }

    /** The same, for what is still to come in it; refused with {@code group-retired} once it has closed. */
    Outcome<SupportGroup> openGroupForChange(UUID id) {
        return groupForChange(id).then(SupportGroup::unlessClosed);
    }

    /** The group of a session, refused with {@code not-found} for another's. */
    Outcome<SupportGroup> session(UUID sessionId) {
        return Found.or404(rows.first(
                        Query.of("SELECT group_id FROM openchair.group_session WHERE id = ?", sessionId),
                        row -> row.id("group_id")))
                .then(this::group);
    }

    /** Who reads as someone who leads the group, in queries; null for a program manager, who arranges meetings and reads why they changed. */
    UUID reader() {
        return caller.is(Role.PROGRAM_MANAGER)
                ? null
                : caller.person().map(Person::staffId).orElse(null);
    }

    private boolean isTheirs(SupportGroup group) {
        boolean leads = caller.is(Role.FACILITATOR)
                && caller.person()
                        .filter(person -> group.ledBy(person.staffId()))
                        .isPresent();
        return leads || caller.is(Role.PROGRAM_MANAGER);
    }
}
