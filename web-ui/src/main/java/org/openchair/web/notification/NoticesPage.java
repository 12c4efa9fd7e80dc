package org.openchair.web.notification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.openchair.api.notification.NoticeView;
import org.openchair.notification.NoticeKind;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;
import org.openchair.web.person.Role;

/**
 * What somebody was told, newest first.
 *
 * @param unread whether only what is not read is shown
 * @param paging where the list stands among its pages
 */
public record NoticesPage(
        List<NoticeView> notices, boolean unread, Paging paging, Role role, ZoneId zone, Clock clock) {

    /** When it happened, and how far off that is. */
    public String when(NoticeView notice) {
        return When.momentWithZone(notice.at(), zone, java.util.Locale.ENGLISH) + ", "
                + When.farOff(notice.at(), zone, clock);
    }

    /** What changed about meetings, with the old and the new times; null for any other notice. */
    public static String details(NoticeView notice) {
        if (notice.kind() != NoticeKind.SESSION_CHANGED) {
            return null;
        }
        return notice.details().isEmpty()
                ? "What changed is over, or is as it was before."
                : notice.details().stream()
                        .map(line -> line.endsWith(".") ? line : line + ".")
                        .collect(Collectors.joining(" "));
    }

    /** Whether there is something to mark as read here. */
    public boolean hasUnread() {
        return notices.stream().anyMatch(notice -> !notice.read());
    }

    /** The newest one of this page. */
    public String newest() {
        return notices.get(0).id().toString();
    }

    /** Whether this is for somebody who looks after the mail. */
    public boolean keepsMail() {
        return role == Role.ADMINISTRATOR;
    }
}
