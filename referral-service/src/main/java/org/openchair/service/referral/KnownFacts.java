package org.openchair.service.referral;

import java.time.Clock;
import java.time.Duration;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.referral.Facts;
import org.openchair.service.persistence.Row;

/** What moves depend on, read together with a referral {@code r}. */
final class KnownFacts {

    static final String COLUMNS =
            """
            seat.state AS seat_state, seat.attended AS seat_attended,
            EXISTS (SELECT FROM openchair.referral next
                     WHERE next.continues_id = r.id AND next.state <> 'ENTERED_IN_ERROR') AS continued""";

    static final String SEAT =
            """
            LEFT JOIN LATERAL (
              SELECT e.state, CAST((SELECT count(*) FROM openchair.attendance a
                                     WHERE a.enrollment_id = e.id AND a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS integer) AS attended
                FROM openchair.enrollment e WHERE e.referral_id = r.id AND e.state <> 'ENDED') seat ON true""";

    private KnownFacts() {}

    static Facts of(Row row, Clock clock) {
        return new Facts(
                row.number("seat_attended") == null ? 0 : row.number("seat_attended"),
                seat(row) == EnrollmentState.TRIAL,
                row.flag("continued"),
                Duration.between(row.instant("state_since"), clock.instant()).toDays());
    }

    /** State of the present seat; null when there is none. */
    static EnrollmentState seat(Row row) {
        return row.code("seat_state", EnrollmentState.class);
    }
}
