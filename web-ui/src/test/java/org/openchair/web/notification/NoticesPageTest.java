package org.openchair.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.notification.NoticeView;
import org.openchair.notification.NoticeKind;

class NoticesPageTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void says_which_meetings_changed_and_how() {
        assertThat(NoticesPage.details(
                        notice(NoticeKind.SESSION_CHANGED, "The meeting on Monday is canceled.", "Times: UTC.")))
                .isEqualTo("The meeting on Monday is canceled. Times: UTC.");
        assertThat(NoticesPage.details(notice(NoticeKind.SESSION_CHANGED))).contains("as it was before");
        assertThat(NoticesPage.details(notice(NoticeKind.COVER_ASKED))).isNull();
    }

    private static NoticeView notice(NoticeKind kind, String... details) {
        return new NoticeView(
                ID, kind, "Meetings were canceled.", null, "referral", ID, List.of(details), Instant.EPOCH, false);
    }
}
