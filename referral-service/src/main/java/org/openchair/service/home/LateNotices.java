package org.openchair.service.home;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.notification.NoticeKind;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** Tells both sides, once, that a referral is not answered in time, or that somebody was accepted and did not come. */
@Singleton
@Startup
public class LateNotices {

    /** Of several nodes one tells; the lock goes with the transaction. */
    private static final String ONE_NODE =
            "SELECT pg_try_advisory_xact_lock(hashtext('openchair.late-notices')) AS ours";

    private static final String LATE =
            """
            SELECT r.id, r.group_id, matter.kind
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN (VALUES ('SENT', 'REFERRAL_UNANSWERED'), ('ACCEPTED', 'ACCEPTED_NOT_ATTENDED')) AS matter (state, kind)
                   ON matter.state = r.state
              JOIN clock late ON late.zone = g.time_zone AND late.calendar = coalesce(g.holiday_calendar, 'US')
                   AND late.wait = CASE r.state WHEN 'SENT' THEN r.urgency ELSE 'FIRST_SESSION' END AND r.state_since < late.cut_off
             WHERE NOT EXISTS (SELECT FROM openchair.notice n
                                WHERE n.target_id = r.id AND n.kind = matter.kind AND n.made_at >= r.state_since)
             ORDER BY r.state_since LIMIT 200""";

    private record Late(UUID referralId, UUID groupId, NoticeKind kind) {}

    @Inject
    Rows rows;

    @Inject
    WorkingClocks clocks;

    @Inject
    Notices notices;

    /** Every hour, at five past. */
    @Schedule(hour = "*", minute = "5", persistent = false)
    public void tell() {
        if (rows.first(Query.of(ONE_NODE), row -> row.flag("ours")).orElse(false)) {
            List<Late> late = rows.list(
                    clocks.table().then(LATE),
                    row -> new Late(row.id("id"), row.id("group_id"), row.code("kind", NoticeKind.class)));
            late.forEach(this::tell);
        }
    }

    private void tell(Late late) {
        notices.tellReferrer(late.kind(), late.referralId());
        notices.tellLeaders(late.kind(), late.groupId(), "inbox", late.referralId(), null);
    }
}
