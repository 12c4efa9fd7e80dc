package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/**
 * Forgets what has been told long ago. What it was about stays where it is, and what still needs somebody stays on their work
 * list.
 */
@ApplicationScoped
public class OldNews {

    static final Duration NOTICES_KEPT = Duration.ofDays(366);
    static final Duration MAIL_KEPT = Duration.ofDays(90);

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Notices after a year, and mail ninety days after it was settled, unless a notice still tells of it. What could not be delivered stays. */
    public void forget() {
        Instant now = clock.instant();
        rows.change(Query.of(
                "DELETE FROM openchair.notice n WHERE n.made_at < ? AND NOT EXISTS (SELECT FROM openchair.outgoing_mail m"
                        + " WHERE m.id = n.mail_id AND m.state = 'WAITING')",
                now.minus(NOTICES_KEPT)));
        rows.change(Query.of(
                "DELETE FROM openchair.outgoing_mail m WHERE m.state IN ('SENT', 'NOT_WANTED') AND m.settled_at < ?"
                        + " AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.mail_id = m.id)",
                now.minus(MAIL_KEPT)));
    }
}
