package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.notification.Notices;

/** Tells those who lead the group and whoever referred that somebody was absent twice in a row. */
@RequestScoped
public class AbsenceNotices {

    /** What the marks of this very transaction opened, and no other's. */
    private static final String OPENED =
            """
            SELECT f.id, e.group_id, e.referral_id
              FROM openchair.absence_follow_up f JOIN openchair.enrollment e ON e.id = f.enrollment_id
             WHERE f.state = 'OPEN' AND f.opened_at >= openchair.now()
               AND f.xmin = CAST(pg_current_xact_id() AS xid) ORDER BY f.id""";

    private record Opened(UUID id, UUID groupId, UUID referralId) {}

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    /**
     * After marks were written, in their transaction.
     *
     * @param marker who wrote them, and need not be told
     */
    public void tellOpened(UUID marker) {
        rows.list(Query.of(OPENED), AbsenceNotices::opened).forEach(opened -> {
            notices.tellLeaders(NoticeKind.ABSENCE_FOLLOW_UP, opened.groupId(), "absence", opened.id(), marker);
            notices.tellReferrer(NoticeKind.ABSENCE_FOLLOW_UP, opened.referralId());
        });
    }

    private static Opened opened(Row row) {
        return new Opened(row.id("id"), row.id("group_id"), row.id("referral_id"));
    }
}
