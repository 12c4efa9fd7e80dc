package org.openchair.service.session;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.MemberToCall;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/** Lists the members of a group that the caller leads who get no mail when meetings change, so that someone calls them. */
@Act
public class MembersToCall {

    private static final String TO_CALL =
            """
            SELECT e.id, openchair.called_in_group(p, g) AS call_name, p.no_voicemail,
                   CASE WHEN NOT p.do_not_contact AND r.share_phone AND openchair.is_phone_number(p.phone)
                          AND openchair.consent_covers(p.id, g.id, 'PHONE') THEN p.phone END AS phone
              FROM openchair.enrollment e
              JOIN openchair.patient p ON p.id = e.patient_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.referral r ON r.id = e.referral_id
             WHERE e.group_id = ? AND e.state <> 'ENDED' AND openchair.mail_address(p) IS NULL""";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    AuditTrail audit;

    /** By name; refused with {@code not-found} for another's group. */
    public Outcome<Page<MemberToCall>> list(UUID groupId, Paging paging) {
        return led.group(groupId).then(group -> {
            audit.record(AuditEvent.listed("members-to-call/" + groupId));
            return Outcome.done(
                    rows.page(Query.of(TO_CALL, groupId), "lower(call_name), id", paging, MembersToCall::member));
        });
    }

    private static MemberToCall member(Row row) {
        return new MemberToCall(
                row.id("id"),
                row.text("call_name"),
                row.text("phone"),
                row.text("phone") != null && row.flag("no_voicemail"));
    }
}
