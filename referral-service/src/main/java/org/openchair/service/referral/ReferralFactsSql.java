package org.openchair.service.referral;

import java.time.Clock;
import java.time.Duration;
import org.openchair.api.waitlist.OwnWait;
import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.directory.WaitingBand;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.referral.Facts;
import org.openchair.referral.SeatObstacle;
import org.openchair.service.data.Row;

/** What moves depend on, read together with a referral {@code r}. */
final class ReferralFactsSql {

    static final String COLUMNS =
            """
            seat.state AS seat_state, seat.attended AS seat_attended, r.ready, r.offered_until,
            openchair.seat_obstacle(r, openchair.now()) AS in_the_way,
            r.state = 'OFFERED' AND openchair.offer_is_over(r, openchair.now()) AS offer_over,
            CASE WHEN r.state IN ('WAITLISTED', 'OFFERED')
                 THEN (SELECT w.place FROM openchair.waitlist w WHERE w.group_id = r.group_id AND w.referral_id = r.id) END AS place,
            (SELECT t.waiting FROM openchair.group_told t WHERE t.group_id = r.group_id) AS on_the_list,
            (SELECT closed.why FROM openchair.closed_group closed WHERE closed.group_id = r.group_id) AS closed_why,
            EXISTS (SELECT FROM openchair.referral next
                     WHERE next.continues_id = r.id AND next.state <> 'ENTERED_IN_ERROR') AS continued""";

    static final String SEAT =
            """
            LEFT JOIN LATERAL (
              SELECT e.state, CAST((SELECT count(*) FROM openchair.attendance a
                                     WHERE a.enrollment_id = e.id AND openchair.attended(a.outcome)) AS integer) AS attended
                FROM openchair.enrollment e WHERE e.referral_id = r.id AND e.state <> 'ENDED') seat ON true""";

    private ReferralFactsSql() {}

    static Facts of(Row row, Clock clock) {
        return new Facts(
                row.number("seat_attended") == null ? 0 : row.number("seat_attended"),
                seat(row) == EnrollmentState.TRIAL,
                row.flag("continued"),
                Duration.between(row.instant("state_since"), clock.instant()).toDays(),
                row.flag("offer_over"),
                row.flag("ready"),
                row.text("closed_why") != null,
                inTheWay(row) == SeatObstacle.COHORT_STARTED);
    }

    /** How the person waits: the place, whether nothing but a seat is missing, and until when one is offered; null for who does not. */
    static WaitingPlace place(Row row) {
        return waits(row)
                ? new WaitingPlace(
                        row.number("place"), row.flag("ready"), row.date("offered_until"), row.flag("offer_over"))
                : null;
    }

    /** The same for the clinic, which is told about how many wait, and not the place; null for who does not wait. */
    static OwnWait wait(Row row) {
        return waits(row)
                ? new OwnWait(
                        row.code("on_the_list", WaitingBand.class),
                        row.flag("ready"),
                        row.date("offered_until"),
                        row.flag("offer_over"))
                : null;
    }

    /** What is in the way of a seat, as the clinic may know it; null for nothing. */
    static SeatObstacle inTheWay(Row row) {
        return row.code("in_the_way", SeatObstacle.class);
    }

    private static boolean waits(Row row) {
        return row.number("place") != null || row.date("offered_until") != null;
    }

    /** State of the present seat; null when there is none. */
    static EnrollmentState seat(Row row) {
        return row.code("seat_state", EnrollmentState.class);
    }
}
