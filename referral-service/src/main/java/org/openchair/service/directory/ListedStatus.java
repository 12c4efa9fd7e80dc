package org.openchair.service.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.openchair.Outcome;
import org.openchair.directory.GroupStatus;
import org.openchair.service.identity.Caller;
import org.openchair.staff.Role;

/** Which entries of the directory a caller may look through: those that are not listed are for who looks after it. */
@RequestScoped
public class ListedStatus {

    @Inject
    Caller caller;

    /** The status asked for, VETTED where none is; refused with {@code forbidden} when it is not the caller's to see. */
    Outcome<GroupStatus> of(GroupSearch search) {
        GroupStatus status = search.status() == null ? GroupStatus.VETTED : search.status();
        return status == GroupStatus.VETTED || manages()
                ? Outcome.done(status)
                : Outcome.refused("forbidden", "Only the program manager sees groups that are not listed.");
    }

    private boolean manages() {
        return caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR);
    }
}
