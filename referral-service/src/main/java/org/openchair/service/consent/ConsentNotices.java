package org.openchair.service.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openchair.notification.NoticeKind;
import org.openchair.patient.Consent;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.notification.Notices;

/** Tells everybody whom it concerns that a consent was taken back: who referred, and who leads the group. */
@RequestScoped
public class ConsentNotices {

    private static final String UNDER_WAY =
            """
            SELECT r.id, r.group_id
              FROM openchair.consent c
              JOIN openchair.referral r ON r.patient_id = c.patient_id AND r.sent_at IS NOT NULL
              JOIN openchair.support_group g ON g.id = r.group_id AND (g.id = c.group_id OR g.host_id = c.host_id)
             WHERE c.id = ? AND r.state <> ALL (?)
             ORDER BY r.id""";

    private record Concerned(UUID referral, UUID group) {}

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    void tell(Consent taken) {
        rows.list(Query.of(UNDER_WAY, taken.id(), ended()), row -> new Concerned(row.id("id"), row.id("group_id")))
                .forEach(this::tell);
    }

    private void tell(Concerned concerned) {
        notices.tellReferrer(NoticeKind.CONSENT_WITHDRAWN, concerned.referral());
        notices.tellLeaders(NoticeKind.CONSENT_WITHDRAWN, concerned.group(), "inbox", concerned.referral(), null);
    }

    private static List<String> ended() {
        return Arrays.stream(ReferralState.values())
                .filter(ReferralState::ended)
                .map(Enum::name)
                .toList();
    }
}
