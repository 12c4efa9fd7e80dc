package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStep;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.staff.Role;

/** In which role the caller may move a directory entry, and whether they are its author. */
@RequestScoped
class GroupAccess {

    @Inject
    Caller caller;

    @Inject
    Rows rows;

    /** The role that the move is for, if the caller has it; empty for a facilitator of another group. */
    Optional<GroupStep.Actor> actor(SupportGroup group, GroupMove move) {
        return Stream.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR, Role.FACILITATOR)
                .filter(caller::is)
                .filter(role -> role != Role.FACILITATOR || leads(group))
                .min(Comparator.comparing(role -> move.actors().contains(role) ? 0 : 1))
                .map(role -> new GroupStep.Actor(caller.subject(), role));
    }

    private boolean leads(SupportGroup group) {
        return caller.person().filter(person -> group.ledBy(person.staffId())).isPresent();
    }

    /** Did the caller begin the entry, or last submit or import it? */
    boolean isAuthor(UUID groupId) {
        return rows.any(Query.of(
                "SELECT 1 FROM openchair.group_author WHERE group_id = ? AND actor_subject = ?",
                groupId,
                caller.subject()));
    }
}
