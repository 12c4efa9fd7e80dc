package org.openchair.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.api.WorkItem;
import org.openchair.web.frame.Role;
import org.openchair.web.signin.SignedIn;
import org.openchair.web.signin.Tokens;

class WorkListTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void leads_each_row_to_where_it_is_done() {
        assertThat(rows("inbox", "1").get(0).address()).isEqualTo("/inbox/1");
        assertThat(rows("session", "2").get(0).address()).isEqualTo("/sessions/2");
        assertThat(rows("report", "2026-Q3").get(0).address()).isEqualTo("/reports/participation?quarter=2026-Q3");
        assertThat(rows("person", "3").get(0).address()).isEqualTo("/people/3");
        assertThat(rows("crisis", "988").get(0).address()).isEqualTo("/reference/crisis/988");
        assertThat(rows("referral", "4").get(0).address()).isEqualTo("/referrals/4");
    }

    @Test
    void says_how_long_a_row_has_waited() {
        assertThat(rows("inbox", "1").get(0).waited()).isEqualTo("2 days");
    }

    @Test
    void marks_a_row_where_someone_is_kept_waiting() {
        assertThat(rows("inbox", "1").get(0).attention()).isTrue();
    }

    @Test
    void counts_what_there_is_to_do() {
        assertThat(WorkList.of(fay(), List.of(), CLOCK).title()).isEqualTo("Nothing needs you now");
        assertThat(new WorkList(Role.FACILITATOR, rows("inbox", "1")).title()).isEqualTo("One thing needs you");
    }

    private static List<WorkList.Item> rows(String target, String id) {
        WorkItem item = new WorkItem(
                "referral-unanswered", "Maria waits.", "Answer", target, id, NOW.minusSeconds(2 * 86_400L));
        return WorkList.of(fay(), List.of(item), CLOCK).items();
    }

    private static SignedIn fay() {
        return new SignedIn("Fay Foster", Role.FACILITATOR, new Tokens("a", "r", "i", NOW));
    }
}
