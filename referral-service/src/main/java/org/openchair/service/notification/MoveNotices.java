package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openchair.notification.Audience;
import org.openchair.notification.NoticeKind;
import org.openchair.referral.Referral;
import org.openchair.referral.Step;
import org.openchair.staff.Role;

/** Tells the other side that a referral moved on; when the platform moved it, both sides. */
@ApplicationScoped
public class MoveNotices {

    @Inject
    Notices notices;

    /** In the transaction of the move. */
    public void tell(Referral referral, Step step) {
        NoticeKind.after(step.move()).filter(kind -> referral.groupId() != null).ifPresent(kind -> {
            Role by = step.actor().role();
            if (by != Role.CLINICIAN && kind.isFor(Audience.REFERRER)) {
                notices.tellReferrer(kind, referral.id());
            }
            if (by != Role.FACILITATOR && kind.isFor(Audience.LEADERS)) {
                notices.tellLeaders(kind, referral.groupId(), "inbox", referral.id(), null);
            }
        });
    }
}
