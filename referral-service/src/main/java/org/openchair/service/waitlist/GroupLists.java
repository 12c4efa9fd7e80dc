package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.waitlist.WaitingPerson;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.LeadershipAccess;

/** The waitlist of a group that the caller leads: first who is offered a seat, then who waits, in order. */
@Act
public class GroupLists {

    private static final String WAITING =
            """
            SELECT r.id, r.version, r.state, openchair.seat_obstacle(r, openchair.now()) AS in_the_way, openchair.called_in_group(p, g) AS call_name, c.name AS clinic_name, r.urgency, w.place, r.ready,
                   coalesce(r.waiting_since, r.state_since) AS waiting_since,
                   CASE WHEN NOT r.ready THEN (
                     SELECT coalesce(k.%s, e.reason_code) FROM openchair.referral_event e
                       LEFT JOIN openchair.reference_code k
                         ON k.vocabulary = lower(replace(e.move, '_', '-')) || '-reason' AND k.code = e.reason_code
                      WHERE e.referral_id = r.id AND e.move IN ('WAITLIST', 'RETURN_TO_WAITLIST')
                      ORDER BY e.position DESC LIMIT 1) END AS waits_for,
                   CASE WHEN w.place IS NULL THEN r.offered_until END AS offered_until
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN openchair.clinic c ON c.id = r.clinic_id
              LEFT JOIN openchair.waitlist w ON w.group_id = r.group_id AND w.referral_id = r.id
             WHERE r.group_id = ? AND r.state IN ('WAITLISTED', 'OFFERED')""";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    Wording wording;

    @Inject
    AuditTrail audit;

    /** Refused with {@code not-found} for a group that the caller does not lead. */
    public Outcome<Page<WaitingPerson>> list(UUID groupId, Paging paging) {
        return led.group(groupId).then(group -> {
            audit.record(AuditEvent.listed("waitlist"));
            Query query = Query.of(WAITING.formatted(wording.labelColumn()), groupId);
            return Outcome.done(rows.page(query, "place NULLS FIRST, offered_until, id", paging, GroupLists::read));
        });
    }

    private static WaitingPerson read(Row row) {
        return new WaitingPerson(
                row.id("id"),
                row.count("version"),
                row.text("call_name"),
                row.text("clinic_name"),
                row.code("urgency", Urgency.class),
                row.number("place"),
                row.flag("ready"),
                row.text("waits_for"),
                row.instant("waiting_since"),
                row.date("offered_until"),
                SeatObstacle.toldToGroup(
                        row.code("in_the_way", SeatObstacle.class), row.code("state", ReferralState.class)));
    }
}
