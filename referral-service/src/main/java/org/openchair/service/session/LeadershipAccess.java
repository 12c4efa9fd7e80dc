package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Found;
import org.openchair.session.GroupSession;
import org.openchair.session.Sessions;

/**
 * The groups that the caller leads, and the sessions: those of these groups, and those that the caller leads as a substitute. To
 * others they do not exist.
 */
@RequestScoped
public class LeadershipAccess {

    /** Condition on a session {@code s}: whoever asks leads it. Its parameter is the person. */
    public static final String LEADS_SESSION =
            "EXISTS (SELECT FROM openchair.session_leader l WHERE l.session_id = s.id AND l.staff_id = ?)";

    @Inject
    Groups groups;

    @Inject
    Sessions sessions;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** The group, if the caller leads it; refused with {@code not-found}. */
    public Outcome<SupportGroup> group(UUID groupId) {
        return caller.facilitator()
                .then(facilitator ->
                        Found.or404(groups.find(groupId).filter(group -> group.ledBy(facilitator.staffId()))));
    }

    /** The same, held until the act ends: nobody else changes it, plans its sessions or gives its seats away meanwhile. */
    public Outcome<SupportGroup> groupForChange(UUID groupId) {
        return group(groupId).then(theirs -> Found.or404(groups.findForChange(groupId)));
    }

    /**
     * The session, if the caller leads it, be it as a substitute; nobody else changes it until the act ends.
     *
     * @return refused with {@code not-found}
     */
    public Outcome<GroupSession> sessionForChange(UUID sessionId) {
        return caller.facilitator().then(facilitator -> {
            boolean theirs = rows.any(Query.of(
                    "SELECT 1 FROM openchair.group_session s WHERE s.id = ? AND " + LEADS_SESSION,
                    sessionId,
                    facilitator.staffId()));
            return Found.or404(theirs ? sessions.findForChange(sessionId) : Optional.empty());
        });
    }
}
