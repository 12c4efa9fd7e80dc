package org.openchair.service.staff;

import jakarta.inject.Inject;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.staff.PeerCandidate;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;

/**
 * Who may be asked about leading a group as a peer: in a group that the caller, or somebody whom the caller supervises, leads; in the
 * stage of Growth now; and with a consent to it in force now. Where 42 CFR part 2 applies, only those who lead the group are told.
 */
@Act
public class PeerCandidates {

    private static final String CANDIDATES =
            """
            SELECT e.id, openchair.called_in_group(p, g) AS name, g.id AS group_id, g.name AS group_name, e.started_on,
                   (SELECT CAST(count(*) AS integer) FROM openchair.attendance a JOIN openchair.group_session s ON s.id = a.session_id
                     WHERE a.enrollment_id = e.id AND s.state = 'HELD' AND openchair.attended(a.outcome)) AS attended
              FROM (SELECT f.group_id, bool_or(f.staff_id = ?) AS leads
                      FROM openchair.group_facilitator f JOIN openchair.staff s ON s.id = f.staff_id
                     WHERE f.staff_id = ? OR s.supervisor_id = ?
                     GROUP BY f.group_id) near
              JOIN openchair.support_group g ON g.id = near.group_id AND (near.leads OR NOT openchair.under_part_2(g.id))
              JOIN openchair.enrollment e ON e.group_id = g.id AND e.state <> 'ENDED'
              JOIN openchair.patient p ON p.id = e.patient_id
             WHERE (SELECT n.stage FROM openchair.recovery_stage n
                     WHERE n.patient_id = p.id ORDER BY n.noted_at DESC, n.id DESC LIMIT 1) = 'GROWTH'
               AND openchair.consent_covers(p.id, g.id, 'PEER_LEADERSHIP')""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** By group and name; refused with {@code not-linked}. */
    public Outcome<Page<PeerCandidate>> list(Paging paging) {
        return caller.staff().then(me -> {
            audit.record(AuditEvent.listed("peer-candidates"));
            return Outcome.done(rows.page(
                    Query.of(CANDIDATES, me.staffId(), me.staffId(), me.staffId()),
                    "lower(group_name), lower(name), id",
                    paging,
                    PeerCandidates::candidate));
        });
    }

    private static PeerCandidate candidate(Row row) {
        return new PeerCandidate(
                row.id("id"),
                row.text("name"),
                row.id("group_id"),
                row.text("group_name"),
                row.date("started_on"),
                row.count("attended"));
    }
}
