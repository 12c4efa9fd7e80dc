package org.openchair.web.waitlist;

import java.util.List;
import org.openchair.api.waitlist.GroupWaitlist;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.WaitingBand;
import org.openchair.referral.Offering;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;

/**
 * How full groups are, and about how many people wait for each.
 *
 * @param groups this page of them, where most wait first
 * @param paging where this page stands
 */
public record WaitlistCounts(List<GroupWaitlist> groups, Paging paging) {

    /** About how many wait. */
    public static String waiting(GroupWaitlist group) {
        return Labels.of(group.waiting());
    }

    /** Do people certainly wait where no seat is given? */
    public static boolean needsAttention(GroupWaitlist group) {
        boolean rests = group.status() != GroupStatus.VETTED || group.offering() == Offering.PAUSED;
        return rests && group.waiting() != WaitingBand.FEWER_THAN_FIVE;
    }

    /** About how many seats are open, and of how many. */
    public static String seats(GroupWaitlist group) {
        return group.openings() == null
                ? "Not stated"
                : Labels.of(group.openings()) + " (" + group.capacity() + " in all)";
    }

    /** How the group gives its free seats. */
    public static String offering(GroupWaitlist group) {
        if (group.status() != GroupStatus.VETTED) {
            return group.status() == GroupStatus.SUSPENDED ? "None: suspended" : "None: no longer meets";
        }
        return switch (group.offering()) {
            case AUTOMATIC -> "Right away";
            case BY_HAND -> "By the facilitator";
            case PAUSED -> "None: offers are paused";
        };
    }
}
