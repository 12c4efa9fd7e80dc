package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.waitlist.StrandedReferral;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;

/** The people of the caller's clinic who are still referred to a group that has closed. */
@Act
public class ReferralsToClosedGroups {

    private static final String STRANDED =
            """
            SELECT r.id, openchair.call_name(p) AS call_name, openchair.name_after(p) AS family_name,
                   openchair.discreet_name(g, 'Confidential group') AS group_name,
                   openchair.stands_at(r) AS state, c.why, c.since
              FROM openchair.referral r
              JOIN openchair.closed_group c ON c.group_id = r.group_id
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND r.state = ANY (?)""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** Whoever is still referred to such a group, closed longest first. */
    public Outcome<Page<StrandedReferral>> list(Paging paging) {
        return caller.clinician().then(clinician -> {
            audit.record(AuditEvent.listed("closed-groups"));
            Query query = Query.of(STRANDED, clinician.clinicId(), ReferralMove.LEAVE_CLOSED_GROUP.from());
            return Outcome.done(rows.page(query, "since, id", paging, ReferralsToClosedGroups::read));
        });
    }

    private static StrandedReferral read(Row row) {
        return new StrandedReferral(
                row.id("id"),
                row.text("call_name"),
                row.text("family_name"),
                row.text("group_name"),
                row.code("state", ReferralState.class),
                row.text("why"),
                row.instant("since"));
    }
}
