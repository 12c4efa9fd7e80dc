package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.openchair.directory.FeedStatus;
import org.openchair.directory.GroupEvent;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** What imports do to the life of a directory entry, kept in its history with who sent them and who vetted for the feed. */
@RequestScoped
public class FeedHistory {

    private static final String LAST_MOVE =
            "SELECT move FROM openchair.group_event WHERE group_id = ? ORDER BY position DESC LIMIT 1";

    /** How an entry stood before an import. */
    public record Before(GroupStatus status, LocalDate vettedOn) {
        public static Before of(SupportGroup group) {
            return new Before(group.status(), group.vettedOn());
        }
    }

    @Inject
    Groups groups;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Where an entry stands that a feed speaks of. */
    public FeedStatus standing(SupportGroup group) {
        return group.status() == null ? FeedStatus.ofNew() : new FeedStatus(group.status(), retiredHere(group.id()));
    }

    private boolean retiredHere(UUID groupId) {
        return rows.first(Query.of(LAST_MOVE, groupId), row -> row.text("move"))
                .filter(GroupMove.RETIRE.name()::equals)
                .isPresent();
    }

    /** Adds a row of history, if the import moved the entry or vetted it anew. */
    public void keep(SupportGroup group, Before before, String assurer) {
        boolean moved = group.status() != before.status() || !Objects.equals(group.vettedOn(), before.vettedOn());
        if (moved && group.status() != GroupStatus.SUBMITTED) {
            int position = groups.historyLength(group.id()) + 1;
            String sender = caller.subject();
            groups.add(GroupEvent.fed(group, before.status(), position, sender, assurer, clock.instant()));
        }
    }
}
