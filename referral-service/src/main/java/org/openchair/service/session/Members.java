package org.openchair.service.session;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.Member;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.referral.Facts;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.patient.AccessNeeds;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.ReadByPeers;

/** Lists who has a seat in a group that the caller leads: a name to call them by, and how they attend. */
@Act
public class Members {

    private static final String MEMBERS =
            """
            SELECT e.id, e.referral_id, openchair.called_in_group(p, g) AS call_name, e.state, e.started_on,
                   CASE WHEN agreed.needs THEN p.accessibility_needs END AS accessibility_needs,
                   CASE WHEN openchair.reads_as_peer(?, g.id) THEN g.id END AS peer_of,
                   CASE WHEN agreed.name THEN p.pronouns END AS pronouns, CASE WHEN agreed.needs THEN %s END AS access_needs,
                   CAST(count(a.id) FILTER (WHERE openchair.attended(a.outcome)) AS integer) AS attended,
                   CAST(count(a.id) FILTER (WHERE a.outcome = 'NO_SHOW') AS integer) AS missed,
                   e.state = 'TRIAL' AND r.state = 'ATTENDING'
                     AND count(a.id) FILTER (WHERE openchair.attended(a.outcome)) >= %d AS fit_is_due
              FROM openchair.enrollment e
              JOIN openchair.patient p ON p.id = e.patient_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.referral r ON r.id = e.referral_id
              CROSS JOIN LATERAL (
                SELECT openchair.consent_covers(p.id, g.id, 'NAME') AS name,
                       openchair.consent_covers(p.id, g.id, 'ACCESS_NEEDS') AS needs) agreed
              LEFT JOIN openchair.attendance a ON a.enrollment_id = e.id
             WHERE e.group_id = ? AND e.state <> 'ENDED'
             GROUP BY e.id, p.id, g.id, r.id, agreed.name, agreed.needs""";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    @Inject
    ReadByPeers peers;

    @Inject
    Wording wording;

    @Inject
    AuditTrail audit;

    /** By name; refused with {@code not-found} for another's group. */
    public Outcome<Page<Member>> list(UUID groupId, Paging paging) {
        return led.group(groupId).then(group -> {
            audit.record(AuditEvent.listed("members/" + groupId));
            Query query = Query.of(
                    MEMBERS.formatted(AccessNeeds.column(wording.labelColumn()), Facts.TRIAL_SESSIONS),
                    caller.person().orElseThrow().staffId(),
                    groupId);
            return Outcome.done(rows.page(query, "lower(call_name), id", paging, this::member));
        });
    }

    private Member member(Row row) {
        return new Member(
                row.id("id"),
                row.id("referral_id"),
                row.text("call_name"),
                row.code("state", EnrollmentState.class),
                row.date("started_on"),
                row.count("attended"),
                row.count("missed"),
                row.flag("fit_is_due"),
                peers.shown(row.text("accessibility_needs"), row.id("peer_of")),
                row.text("pronouns"),
                row.codeLabels("access_needs"));
    }
}
