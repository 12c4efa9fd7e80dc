package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.Assurance;
import org.openchair.directory.FeedStatus;
import org.openchair.directory.GroupEvent;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.GroupStep;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.setup.GroupContent;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.GroupNotices;
import org.openchair.staff.Role;

/** What imports do to the life of a directory entry, kept in its history with who sent them and who vetted for the feed. */
@RequestScoped
public class FeedHistory {

    private static final String LAST_MOVE =
            "SELECT move FROM openchair.group_event WHERE group_id = ? ORDER BY position DESC LIMIT 1";

    /**
     * How an entry stood before an import.
     *
     * @param content what it stated
     */
    public record Before(GroupStatus status, LocalDate vettedOn, GroupFacts facts, GroupContent content) {
        public static Before of(SupportGroup group) {
            return new Before(group.status(), group.vettedOn(), group.facts(), GroupContent.of(group));
        }

        boolean met() {
            return status == GroupStatus.VETTED || status == GroupStatus.SUSPENDED;
        }
    }

    @Inject
    Groups groups;

    @Inject
    CharterStanding standing;

    @Inject
    GroupNotices notices;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Where an entry stands that a feed speaks of. */
    public FeedStatus standing(SupportGroup group, boolean assured) {
        return group.status() == null
                ? FeedStatus.ofNew(assured)
                : new FeedStatus(group.status(), retiredHere(group.id()), assured);
    }

    private boolean retiredHere(UUID groupId) {
        return rows.first(Query.of(LAST_MOVE, groupId), row -> row.text("move"))
                .filter(GroupMove.RETIRE.name()::equals)
                .isPresent();
    }

    /** What keeps a group out whose charter was changed without a newer vetting. */
    public Optional<Refusal> charterObjection(SupportGroup group) {
        return Rule.when(
                group.status() == GroupStatus.SUSPENDED && standing.charterChanged(group.id()),
                "charter-changed",
                "What it promises was changed without a newer vetting. It takes no new referrals until someone vets it.");
    }

    /**
     * Adds a row of history, if the import moved the entry, vetted it anew, or changed what a group states that meets or waits to be
     * vetted.
     *
     * @param assurance of a trusted feed, or null
     */
    public void keep(SupportGroup group, Before before, Assurance assurance) {
        int position = groups.historyLength(group.id()) + 1;
        notices.tell(group, before.status());
        if (charterChanged(group, before)) {
            groups.add(GroupEvent.charterFed(
                    group, before.status(), position, caller.subject(), assurance, clock.instant()));
        } else if (moved(group, before)) {
            groups.add(GroupEvent.fed(group, before.status(), position, caller.subject(), assurance, clock.instant()));
        } else if (before.met() && !GroupContent.of(group).equals(before.content())) {
            GroupStep.Actor feed = new GroupStep.Actor(caller.subject(), Role.SYSTEM);
            groups.add(group.changed(Ids.next(), feed, "import", clock.instant(), position));
        }
    }

    private static boolean charterChanged(SupportGroup group, Before before) {
        return before.met()
                && group.status() == GroupStatus.SUSPENDED
                && !group.facts().promisesAs(before.facts());
    }

    private static boolean moved(SupportGroup group, Before before) {
        boolean waits = group.status() == GroupStatus.SUBMITTED;
        boolean changed = waits && !GroupContent.of(group).equals(before.content());
        return changed || group.status() != before.status() || !Objects.equals(group.vettedOn(), before.vettedOn());
    }
}
