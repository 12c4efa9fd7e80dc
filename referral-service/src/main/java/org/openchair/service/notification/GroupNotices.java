package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.SupportGroup;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Tells those whom a change of a group concerns: who leads it, who referred to it, and its members when it closes. */
@ApplicationScoped
public class GroupNotices {

    private static final String OPEN_REFERRALS =
            """
            SELECT id, referrer_id FROM openchair.referral
             WHERE group_id = ? AND openchair.open_to_group(state) ORDER BY id""";

    /** Who was asked to lead one of its meetings and does not lead the group. */
    private static final String SUBSTITUTES =
            """
            SELECT DISTINCT u.staff_id FROM openchair.session_substitute u
              JOIN openchair.group_session s ON s.id = u.session_id AND s.group_id = ? AND s.starts_at > ?
             WHERE u.undone_at IS NULL
               AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = s.group_id AND f.staff_id = u.staff_id)
             ORDER BY u.staff_id""";

    @Inject
    Notices notices;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** In the transaction of whatever moved the group on from where it stood before. */
    public void tell(SupportGroup group, GroupStatus before) {
        news(before, group.status()).ifPresent(kind -> {
            notices.tellLeaders(kind, group.id(), group.closed() ? "my-group" : "group", group.id(), me());
            notices.tell(rows.list(
                    Query.of(OPEN_REFERRALS, group.id()),
                    row -> new Notice(kind, row.id("referrer_id"), "referral", row.id("id"))));
            if (group.closed()) {
                tellThoseOfMeetings(kind, group.id());
            }
        });
    }

    /** Those to whom its meetings were known. A member without email is told by the clinic and by those who lead the group. */
    private void tellThoseOfMeetings(NoticeKind kind, UUID groupId) {
        notices.tell(rows.list(
                Query.of(SUBSTITUTES, groupId, clock.instant()),
                row -> new Notice(kind, row.id("staff_id"), "group", groupId)));
        notices.tellMembers(kind, rows.list(Query.of(MeetingNews.MEMBERS, groupId), row -> row.id("patient_id")));
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
