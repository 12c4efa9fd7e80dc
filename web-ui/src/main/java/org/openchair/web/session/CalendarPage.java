package org.openchair.web.session;

import java.time.ZoneId;
import java.util.Locale;
import org.openchair.api.calendar.CalendarLink;
import org.openchair.api.session.MyGroup;
import org.openchair.web.frame.When;

/**
 * The link by which a facilitator's own calendar shows a group's sessions.
 *
 * @param group the group
 * @param link the link, with its address only right after it was made
 */
public record CalendarPage(MyGroup group, CalendarLink link) {
    /** Whether there is a link that works. */
    public boolean works() {
        return link.createdAt() != null;
    }

    /** Whether the address can be copied now; it is never shown again. */
    public boolean isNew() {
        return link.url() != null;
    }

    /** When the link was made, where the group is. */
    public String made() {
        ZoneId zone = When.zone(group.timeZone());
        return When.moment(link.createdAt(), zone, Locale.ENGLISH);
    }
}
