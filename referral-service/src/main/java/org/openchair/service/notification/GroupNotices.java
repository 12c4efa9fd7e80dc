package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.SupportGroup;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Tells those whom a change of a group concerns: who leads it, and who referred to it. */
@ApplicationScoped
public class GroupNotices {

    private static final String OPEN_REFERRALS =
            """
            SELECT id, referrer_id FROM openchair.referral
             WHERE group_id = ? AND state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED')
             ORDER BY id""";

    @Inject
    Notices notices;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** In the transaction of whatever moved the group on from where it stood before. */
    public void tell(SupportGroup group, GroupStatus before) {
        news(before, group.status()).ifPresent(kind -> {
            notices.tellLeaders(kind, group.id(), "group", group.id(), me());
            notices.tell(rows.list(
                    Query.of(OPEN_REFERRALS, group.id()),
                    row -> new Notice(kind, row.id("referrer_id"), "referral", row.id("id"))));
        });
    }

    private static Optional<NoticeKind> news(GroupStatus before, GroupStatus now) {
        if (before == now) {
            return Optional.empty();
        }
        return switch (now) {
            case SUSPENDED -> Optional.of(NoticeKind.GROUP_SUSPENDED);
            case RETIRED -> Optional.of(NoticeKind.GROUP_RETIRED);
            case VETTED -> Optional.of(NoticeKind.GROUP_REINSTATED).filter(kind -> before == GroupStatus.SUSPENDED);
            default -> Optional.empty();
        };
    }

    private UUID me() {
        return caller.person().map(Caller.Person::staffId).orElse(null);
    }
}
