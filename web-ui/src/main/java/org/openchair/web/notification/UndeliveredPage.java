package org.openchair.web.notification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.openchair.api.notification.UndeliveredMail;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * Mail that could not be delivered.
 *
 * @param paging where the list stands among its pages
 */
public record UndeliveredPage(List<UndeliveredMail> mails, Paging paging, Clock clock) {

    /** Why, and since when. */
    public String why(UndeliveredMail mail, ZoneId zone) {
        String reason = "refused".equals(mail.failure())
                ? "The mail server does not accept email for this address"
                : "The mail server kept delaying it";
        return reason + ". Stopped trying " + When.farOff(mail.givenUpAt(), zone, clock) + ".";
    }
}
