package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.session.JoiningLink;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/**
 * Hands a group's link to join to those who need it: whoever leads the group or one of its coming sessions, and the clinic of
 * someone who has a seat, who passes it on to them. To everyone else, and of a group that has closed, there is none.
 */
@Act
public class JoiningLinks {

    private static final String OF_LED =
            """
            SELECT g.joining_link FROM openchair.support_group g
             WHERE g.id = ? AND g.status <> 'RETIRED'
               AND (EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id AND f.staff_id = ?)
                 OR EXISTS (SELECT FROM openchair.group_session s
                             WHERE s.group_id = g.id AND s.state = 'PLANNED' AND s.ends_at > ? AND %s))"""
                    .formatted(LeadershipAccess.LEADS_SESSION);

    private static final String OF_SEAT =
            """
            SELECT g.joining_link, e.patient_id FROM openchair.referral r
              JOIN openchair.enrollment e ON e.referral_id = r.id AND e.state <> 'ENDED'
              JOIN openchair.support_group g ON g.id = e.group_id AND g.status <> 'RETIRED'
             WHERE r.id = ? AND r.clinic_id = ?""";

    private record Seat(UUID patientId, JoiningLink link) {}

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Of a group that the caller leads; refused with {@code not-found}. */
    public Outcome<JoiningLink> ofLed(UUID groupId) {
        return caller.facilitator().then(facilitator -> {
            UUID staff = facilitator.staffId();
            return Found.or404(
                    rows.first(Query.of(OF_LED, groupId, staff, clock.instant(), staff), JoiningLinks::link));
        });
    }

    /** Of the group in which the referred person has a seat; refused with {@code not-found}. */
    public Outcome<JoiningLink> ofSeat(UUID referralId) {
        return caller.clinician()
                .then(clinician -> Found.or404(seat(referralId, clinician.clinicId())))
                .then(seat -> {
                    audit.record(AuditEvent.read(seat.patientId(), "joining-link", referralId));
                    return Outcome.done(seat.link());
                });
    }

    private Optional<Seat> seat(UUID referralId, UUID clinicId) {
        return rows.first(Query.of(OF_SEAT, referralId, clinicId), row -> new Seat(row.id("patient_id"), link(row)));
    }

    private static JoiningLink link(Row row) {
        return new JoiningLink(row.text("joining_link"));
    }
}
