package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Found;

/** The groups that the caller leads; to others they do not exist. */
@RequestScoped
public class Led {

    @Inject
    Groups groups;

    @Inject
    Caller caller;

    /** The group, if the caller leads it; refused with {@code not-found}. */
    public Outcome<SupportGroup> group(UUID groupId) {
        return caller.facilitator()
                .then(facilitator ->
                        Found.or404(groups.find(groupId).filter(group -> group.ledBy(facilitator.staffId()))));
    }
}
