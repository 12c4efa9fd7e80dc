package org.openchair.service.home;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.openchair.notification.Audience;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.notification.Notices;
import org.openchair.service.schedule.JobPlan;
import org.openchair.service.schedule.RecurringJob;
import org.openchair.service.schedule.Rhythm;

/** Tells those concerned, once, that a referral is not answered in time, that somebody was accepted and did not come, or that a consent ends. */
@Stateless
public class LateNotices implements RecurringJob {

    private static final JobPlan PLAN = new JobPlan(
            "late-notices",
            "Tells people about referrals, first sessions and consents that are late or about to end",
            new Rhythm.Every(Duration.ofHours(1)),
            Duration.ofMinutes(30));

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
               AND NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = g.id)
             ORDER BY r.state_since LIMIT 200""";

    // A day of leeway: a last day ends earlier in the east than in the zone of the database.
    private static final String CONSENTS =
            """
            SELECT m.referral_id AS id, m.group_id, matter.kind
              FROM openchair.consent_matter m
              JOIN (VALUES ('consent-expiring', 'CONSENT_EXPIRING'), ('consent-expired', 'CONSENT_EXPIRED')) AS matter (found, kind)
                   ON matter.found = m.kind
             WHERE NOT EXISTS (SELECT FROM openchair.notice n
                                WHERE n.target_id = m.referral_id AND n.kind = matter.kind AND n.made_at >= m.since - interval '1 day')
             ORDER BY m.since LIMIT 200""";

    private record Late(UUID referralId, UUID groupId, NoticeKind kind) {}

    @Inject
    Rows rows;

    @Inject
    WorkingClocks clocks;

    @Inject
    Notices notices;

    @Override
    public JobPlan plan() {
        return PLAN;
    }

    /** One transaction, which the container begins. */
    @Override
    public void run() {
        late(clocks.table().then(LATE)).forEach(this::tell);
        late(Query.of(CONSENTS)).forEach(this::tell);
    }

    private List<Late> late(Query query) {
        return rows.list(query, row -> new Late(row.id("id"), row.id("group_id"), row.code("kind", NoticeKind.class)));
    }

    private void tell(Late late) {
        notices.tellReferrer(late.kind(), late.referralId());
        if (late.kind().isFor(Audience.LEADERS)) {
            notices.tellLeaders(late.kind(), late.groupId(), "inbox", late.referralId(), null);
        }
    }
}
