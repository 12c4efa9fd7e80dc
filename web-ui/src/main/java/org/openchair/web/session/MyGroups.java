package org.openchair.web.session;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.openchair.api.session.MyGroup;
import org.openchair.web.frame.When;

/**
 * The groups that this facilitator leads.
 *
 * @param groups by name
 * @param clock says how far off the next session is
 */
public record MyGroups(List<MyGroup> groups, Clock clock) {
    /** When a group meets next, and how far off that is. */
    public String next(MyGroup group) {
        if (group.nextSessionAt() == null) {
            return "No session planned";
        }
        ZoneId zone = ZoneId.of(group.timeZone());
        return When.moment(group.nextSessionAt(), zone, Locale.ENGLISH) + ", "
                + When.farOff(group.nextSessionAt(), zone, clock);
    }

    /** How full a group is. */
    public static String members(MyGroup group) {
        String members = group.members() == 1 ? "1 member" : group.members() + " members";
        return group.capacity() == null ? members : members + " of at most " + group.capacity();
    }
}
