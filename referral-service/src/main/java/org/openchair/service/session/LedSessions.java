package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Found;
import org.openchair.session.GroupSession;

/** The sessions that the caller leads, be it as a substitute, with their groups; to others they do not exist. */
@RequestScoped
public class LedSessions {

    /** A session with its group. */
    public record LedSession(GroupSession session, SupportGroup group) {}

    private static final String OWN =
            "SELECT s.id FROM openchair.group_session s WHERE s.id = ? AND " + LeadershipAccess.LEADS_SESSION;

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Inject
    Groups groups;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    /** To read; refused with {@code not-found}. */
    public Outcome<LedSession> read(UUID id) {
        return caller.facilitator()
                .then(facilitator ->
                        Found.or404(rows.first(Query.of(OWN, id, facilitator.staffId()), row -> row.id("id"))))
                .then(own -> withGroup(records.find(GroupSession.class, own)));
    }

    /** To change: other writers wait until the transaction ends; refused with {@code not-found}. */
    public Outcome<LedSession> change(UUID id) {
        return led.sessionForChange(id).then(this::withGroup);
    }

    private Outcome<LedSession> withGroup(GroupSession session) {
        return Found.or404(groups.find(session.groupId())).then(group -> Outcome.done(new LedSession(session, group)));
    }
}
