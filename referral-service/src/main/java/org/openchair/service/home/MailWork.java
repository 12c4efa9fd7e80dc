package org.openchair.service.home;

import java.time.Duration;
import java.time.Instant;
import org.openchair.service.data.Query;

/** What the outbox asks of the administrator. */
final class MailWork {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String OF_ADMINISTRATOR =
            """
            UNION ALL
            SELECT 'mail-undelivered',
                   format(CASE state WHEN 'GIVEN_UP' THEN 'Email that could not be delivered: %s' ELSE 'Email waiting for the mail server: %s' END, count(*)),
                   'See what to do', 'undelivered-mail', state, min(coalesce(settled_at, made_at))
              FROM openchair.outgoing_mail
             WHERE state = 'GIVEN_UP' OR (state = 'WAITING' AND failure = 'unreachable' AND made_at < ?)
             GROUP BY state""";

    private MailWork() {}

    /** Mail that was given up, and mail that waits for longer than an hour. */
    static void addForAdministrator(Query everything, Instant now) {
        everything.then(OF_ADMINISTRATOR, now.minus(PATIENCE));
    }
}
