package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.waitlist.ChangeWaitlist;
import org.openchair.api.waitlist.WaitlistSettings;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.SupportGroup;
import org.openchair.referral.Offering;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.referral.FreeSeats;
import org.openchair.service.referral.OfferTerms;
import org.openchair.service.session.LeadershipAccess;

/** How a group gives its free seats away: read and said by whoever leads it. */
@Act
public class GroupOffering {

    private static final String OF_GROUP =
            """
            SELECT g.id, g.name, g.status = 'VETTED' AS takes_people, g.status = 'RETIRED' AS closed, g.capacity, g.seats_taken, g.seats_offered,
                   openchair.free_seats(g) AS free_seats,
                   coalesce(w.version, 0) AS version, coalesce(w.offering, 'AUTOMATIC') AS offering, w.offer_days
              FROM openchair.support_group g LEFT JOIN openchair.group_waitlist w ON w.group_id = g.id
             WHERE g.id = ?""";

    private static final String SAY =
            """
            INSERT INTO openchair.group_waitlist (group_id, offering, offer_days, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (group_id) DO UPDATE
              SET offering = EXCLUDED.offering, offer_days = EXCLUDED.offer_days, changed_by = EXCLUDED.changed_by,
                  changed_at = EXCLUDED.changed_at, version = group_waitlist.version + 1
              WHERE group_waitlist.version = ?""";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    @Inject
    OfferTerms terms;

    @Inject
    FreeSeats freeSeats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found} for a group that the caller does not lead. */
    public Outcome<WaitlistSettings> read(UUID groupId) {
        return led.group(groupId).then(group -> Outcome.done(stored(groupId)));
    }

    /** Refused with {@code not-found}, {@code group-retired} or {@code stale-version}. A list that goes on offers its free seats at once. */
    public Outcome<WaitlistSettings> say(UUID groupId, ChangeWaitlist asked) {
        return led.groupForChange(groupId).then(SupportGroup::unlessClosed).then(group -> {
            WaitlistSettings before = stored(groupId);
            return same(before, asked) ? Outcome.done(before) : change(group, before, asked);
        });
    }

    private static boolean same(WaitlistSettings before, ChangeWaitlist asked) {
        return before.offering() == asked.offering() && Objects.equals(before.offerDays(), asked.offerDays());
    }

    private Outcome<WaitlistSettings> change(SupportGroup group, WaitlistSettings before, ChangeWaitlist asked) {
        boolean stale = before.version() != asked.version() || write(group.id(), asked) == 0;
        if (stale) {
            return Outcome.refused(Refusal.stale(before, asked));
        }
        audit.record(AuditEvent.changed("waitlist.say", null, "group", group.id()));
        freeSeats.takeBackOver(group.id());
        freeSeats.offer(group.id());
        return Outcome.done(stored(group.id()));
    }

    private int write(UUID groupId, ChangeWaitlist asked) {
        UUID staff = caller.person().orElseThrow().staffId();
        return rows.change(
                Query.of(SAY, groupId, asked.offering(), asked.offerDays(), staff, clock.instant(), asked.version()));
    }

    private WaitlistSettings stored(UUID groupId) {
        return rows.first(Query.of(OF_GROUP, groupId), this::settings).orElseThrow();
    }

    private WaitlistSettings settings(Row row) {
        return new WaitlistSettings(
                row.id("id"),
                row.text("name"),
                row.count("version"),
                row.code("offering", Offering.class),
                row.number("offer_days"),
                terms.standard(),
                row.number("capacity"),
                row.count("seats_taken"),
                row.count("seats_offered"),
                row.number("free_seats"),
                row.flag("takes_people"),
                row.flag("closed"));
    }
}
