package org.openchair.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.Meeting;

/** The meetings of all groups, with the marks of those who came. */
public interface Sessions {

    /** Finds it and keeps other writers waiting until the transaction ends. */
    Optional<GroupSession> findForChange(UUID id);

    Optional<Attendance> mark(UUID sessionId, UUID enrollmentId);

    void add(Attendance attendance);

    /** Plans the meetings that are not planned yet, in one statement. */
    void plan(UUID groupId, List<Meeting> meetings);

    /** Calls off planned meetings that start after an instant and are not among these, because the schedule changed. */
    void cancelPlannedExcept(UUID groupId, List<Meeting> meetings, Instant after);
}
