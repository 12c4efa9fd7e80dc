package org.openchair.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.PlannedMeeting;

/** The meetings of all groups, with the marks of those who came. */
public interface Sessions {

    /** Finds it and keeps other writers waiting until the transaction ends. */
    Optional<GroupSession> findForChange(UUID id);

    /** Writes what was changed so far, so that its new version is known. */
    void flush();

    /**
     * Makes the sessions of a group agree with its plan, and changes nothing when they do: plans what is missing, plans again
     * what is on again, calls off what is not, with the reason. A session that was held or signed, or that began before the
     * instant, stays as it is.
     *
     * @param plan every meeting from the day of the instant to the last day that is planned now
     */
    void follow(UUID groupId, List<PlannedMeeting> plan, Instant now);
}
