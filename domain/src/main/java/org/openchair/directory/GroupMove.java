package org.openchair.directory;

import static org.openchair.directory.GroupStatus.DRAFT;
import static org.openchair.directory.GroupStatus.RETIRED;
import static org.openchair.directory.GroupStatus.SUBMITTED;
import static org.openchair.directory.GroupStatus.SUSPENDED;
import static org.openchair.directory.GroupStatus.VETTED;
import static org.openchair.staff.Role.ADMINISTRATOR;
import static org.openchair.staff.Role.CLINICIAN;
import static org.openchair.staff.Role.FACILITATOR;
import static org.openchair.staff.Role.PROGRAM_MANAGER;
import static org.openchair.staff.Role.SYSTEM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openchair.Outcome;
import org.openchair.staff.Role;

/**
 * The life of a directory entry, as one table: each move with the statuses it starts from, the status it leads to, who may make
 * it, whether it needs a reason and whether the checklist of red flags must be answered for it. Whatever is not in this table
 * cannot happen. The moves of the role system are what an import says; only a trusted feed lists a group.
 */
public enum GroupMove {
    SUBMIT(from(DRAFT), SUBMITTED, by(FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR), false, false),
    RETURN(from(SUBMITTED), DRAFT, by(PROGRAM_MANAGER, ADMINISTRATOR), true, false),
    VET(from(SUBMITTED), VETTED, by(PROGRAM_MANAGER, ADMINISTRATOR), false, true),
    RENEW(from(VETTED, SUSPENDED), VETTED, by(PROGRAM_MANAGER, ADMINISTRATOR), false, true),
    REPORT(from(VETTED, SUSPENDED), SUSPENDED, by(CLINICIAN, FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR), true, false),
    REINSTATE(from(SUSPENDED), VETTED, by(PROGRAM_MANAGER, ADMINISTRATOR), true, false),
    CHANGE_CHARTER(from(VETTED, SUSPENDED), SUSPENDED, by(PROGRAM_MANAGER), false, false),
    RETIRE(from(DRAFT, SUBMITTED, VETTED, SUSPENDED), RETIRED, by(PROGRAM_MANAGER, ADMINISTRATOR), true, false),
    FEED_LIST(from(DRAFT, SUBMITTED, VETTED, RETIRED), VETTED, by(SYSTEM), false, false),
    FEED_SUBMIT(from(DRAFT, SUBMITTED, RETIRED), SUBMITTED, by(SYSTEM), false, false),
    FEED_UNLIST(from(DRAFT, SUBMITTED, RETIRED), DRAFT, by(SYSTEM), false, false),
    FEED_SUSPEND(from(DRAFT, SUBMITTED, VETTED, SUSPENDED, RETIRED), SUSPENDED, by(SYSTEM), false, false),
    FEED_RETIRE(from(DRAFT, SUBMITTED, VETTED, SUSPENDED, RETIRED), RETIRED, by(SYSTEM), false, false),
    FEED_CHANGE_CHARTER(from(VETTED, SUSPENDED), SUSPENDED, by(SYSTEM), false, false);

    /** The move of the first row of a history, which is in no table: the entry was begun. */
    public static final String BEGIN = "BEGIN";

    /** A row of the history that is in no table either: what the entry says was changed, and it stays where it is. */
    public static final String CHANGED = "CHANGED";

    private final Set<GroupStatus> from;
    private final GroupStatus to;
    private final Set<Role> actors;
    private final boolean needsReason;
    private final boolean needsChecklist;

    GroupMove(Set<GroupStatus> from, GroupStatus to, Set<Role> actors, boolean needsReason, boolean needsChecklist) {
        this.from = from;
        this.to = to;
        this.actors = actors;
        this.needsReason = needsReason;
        this.needsChecklist = needsChecklist;
    }

    private static Set<GroupStatus> from(GroupStatus first, GroupStatus... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Role> by(Role first, Role... more) {
        return EnumSet.of(first, more);
    }

    public Set<GroupStatus> from() {
        return Set.copyOf(from);
    }

    public GroupStatus to() {
        return to;
    }

    public Set<Role> actors() {
        return Set.copyOf(actors);
    }

    public boolean needsReason() {
        return needsReason;
    }

    /** Must somebody other than the author have answered every red flag with no? */
    public boolean needsChecklist() {
        return needsChecklist;
    }

    /** Does the group enter the directory, so that everything in {@link VettingRule} must be stated? */
    public boolean lists() {
        return to == VETTED;
    }

    /** Is it asked for as such? A report, a changed charter and what a feed says follow from another act. */
    public boolean askedFor() {
        return this != REPORT && this != CHANGE_CHARTER && !actors.contains(SYSTEM);
    }

    /** The moves that a role can make from a status, in the order of this table. */
    public static List<GroupMove> possible(GroupStatus status, Role role) {
        return Arrays.stream(values())
                .filter(move -> move.from.contains(status) && move.actors.contains(role))
                .toList();
    }

    /** The move by which a feed brings an entry to a status. */
    public static GroupMove ofFeed(GroupStatus wanted) {
        return Arrays.stream(values())
                .filter(move -> move.actors.contains(SYSTEM) && move.to == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A feed never leads to " + wanted));
    }

    /**
     * The status that this move leads to.
     *
     * @param reason in words, or null
     * @return refused with {@code move-not-possible}, {@code move-not-yours} or {@code reason-missing}
     */
    public Outcome<GroupStatus> apply(GroupStatus status, Role role, String reason) {
        if (!from.contains(status)) {
            return Outcome.refused(
                    "move-not-possible", "The group has moved on. Reload the page to see where it stands.");
        }
        if (!actors.contains(role)) {
            return Outcome.refused("move-not-yours", "This step is for someone else to take.");
        }
        if (needsReason && (reason == null || reason.isBlank())) {
            return Outcome.refused("reason-missing", "Say why, so that the others know what to do next.");
        }
        return Outcome.done(to);
    }
}
