package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.SupportGroup;
import org.openchair.service.persistence.Found;
import org.openchair.session.GroupSession;
import org.openchair.session.Sessions;

/** The sessions of the groups that the caller leads; to others they do not exist. */
@RequestScoped
public class LedSessions {

    /** A session with its group. */
    public record LedSession(GroupSession session, SupportGroup group) {}

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Sessions sessions;

    @Inject
    Led led;

    /** To read; refused with {@code not-found}. */
    public Outcome<LedSession> read(UUID id) {
        return led(Optional.ofNullable(records.find(GroupSession.class, id)));
    }

    /** To change: other writers wait until the transaction ends; refused with {@code not-found}. */
    public Outcome<LedSession> change(UUID id) {
        return led(sessions.findForChange(id));
    }

    private Outcome<LedSession> led(Optional<GroupSession> found) {
        return Found.or404(found).then(session -> led.group(session.groupId())
                .then(group -> Outcome.done(new LedSession(session, group))));
    }
}
