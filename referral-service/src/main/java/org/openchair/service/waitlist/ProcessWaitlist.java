package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.service.referral.FreeSeats;

/**
 * What the platform does with waitlists by itself: withdraws offers that no one answered or that no consent covers any more, and offers seats that became free by other
 * ways than a move, such as a larger capacity or a reinstated group. Two nodes may do it at once: each referral is moved by one.
 */
@Act
public class ProcessWaitlist {

    private static final String IN_NEED =
            """
            SELECT r.group_id FROM openchair.referral r WHERE r.state = 'OFFERED' AND openchair.offer_is_over(r, openchair.now())
            UNION
            SELECT r.group_id FROM openchair.referral r JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.state = 'WAITLISTED' AND r.ready AND g.status = 'VETTED'
               AND (g.capacity IS NULL OR g.seats_taken + g.seats_offered < g.capacity)
               AND NOT EXISTS (SELECT FROM openchair.group_waitlist w WHERE w.group_id = g.id AND w.offering <> 'AUTOMATIC')""";

    private static final String ENDING =
            """
            SELECT r.id FROM openchair.referral r JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.state = 'OFFERED' AND r.offered_until <= openchair.today_in(g.time_zone) + 1
               AND r.offered_until >= openchair.today_in(g.time_zone) AND r.state_since < openchair.now() - interval '1 day'
               AND openchair.seat_obstacle(r, openchair.now()) IS NULL
               AND NOT EXISTS (SELECT FROM openchair.notice n
                                WHERE n.recipient_id = r.referrer_id AND n.kind = ? AND n.target_id = r.id AND n.made_at > r.state_since)
               FOR UPDATE OF r SKIP LOCKED""";

    @Inject
    FreeSeats freeSeats;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Rows rows;

    /** Groups with offers that are over, or whose free seats someone waits for. */
    public List<UUID> inNeed() {
        return rows.list(Query.of(IN_NEED), row -> row.id("group_id"));
    }

    /** Reminds once of each offer that ends today or tomorrow, was not made just now, and can be taken. */
    public void remind() {
        rows.list(Query.of(ENDING, NoticeKind.OFFER_EXPIRING), row -> row.id("id"))
                .forEach(referral -> notices.tellReferrer(NoticeKind.OFFER_EXPIRING, referral));
    }

    /** On behalf of the platform, where no request is answered. */
    public Outcome<UUID> tend(UUID groupId) {
        caller.isThePlatform();
        freeSeats.takeBackOver(groupId);
        freeSeats.offer(groupId);
        return Outcome.done(groupId);
    }
}
