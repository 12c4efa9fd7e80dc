package org.openchair.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.api.WorkCount;
import org.openchair.api.WorkItem;
import org.openchair.api.WorkPage;
import org.openchair.web.frame.Paging;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;
import org.openchair.web.person.Tokens;
import org.openchair.work.Urgency;

class WorkListTest {
    private static final Paging PAGES = new Paging(1, 1, "/");
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final Clock AT_NOW = Clock.fixed(NOW, ZoneOffset.UTC);

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
    void says_how_long_a_row_has_waited_in_working_days() {
        assertThat(rows("inbox", "1").get(0).waited()).isEqualTo("3 working days");
        assertThat(WorkList.waited(1)).isEqualTo("1 working day");
        assertThat(WorkList.waited(0)).isEqualTo("less than a working day");
    }

    /** It is a Sunday: no working day has gone by since Friday evening. */
    @Test
    void says_how_long_danger_has_waited_in_hours_weekends_too() {
        assertThat(danger(Duration.ofMinutes(20))).isEqualTo("less than an hour");
        assertThat(danger(Duration.ofMinutes(125))).isEqualTo("2 hours");
        assertThat(danger(Duration.ofHours(47))).isEqualTo("47 hours");
        assertThat(danger(Duration.ofHours(50))).isEqualTo("2 days");
    }

    private static String danger(Duration waited) {
        WorkItem item = new WorkItem(
                "danger-unanswered",
                "An alert has waited for more than an hour.",
                "See who it alerts",
                "clinic-safety",
                "1",
                NOW.minus(waited),
                Urgency.DANGER,
                0);
        WorkPage page = new WorkPage(List.of(item), 1, 25, 1, List.of());
        return WorkList.of(fay(), page, "", PAGES, AT_NOW).items().get(0).waited();
    }

    @Test
    void offers_the_kinds_that_there_are_with_how_many() {
        WorkPage page = new WorkPage(
                List.of(),
                1,
                25,
                2,
                List.of(new WorkCount("referral-overdue", 2), new WorkCount("session-unlogged", 1)));
        assertThat(WorkList.of(fay(), page, "session-unlogged", PAGES, AT_NOW).filters())
                .containsExactly(
                        new WorkList.Filter("All (3)", "/", false),
                        new WorkList.Filter("Referrals not answered in time (2)", "/?kind=referral-overdue", false),
                        new WorkList.Filter("Sessions to record (1)", "/?kind=session-unlogged", true));
        assertThat(list(1).filters()).isEmpty();
    }

    @Test
    void marks_a_row_where_someone_is_kept_waiting() {
        assertThat(rows("inbox", "1").get(0).attention()).isTrue();
    }

    @Test
    void counts_what_there_is_to_do() {
        assertThat(list(0).title()).isEqualTo("Nothing needs your attention now");
        assertThat(list(1).title()).isEqualTo("1 item needs your attention");
        assertThat(list(40).title()).isEqualTo("40 items need your attention");
    }

    private static List<WorkList.Item> rows(String target, String id) {
        WorkItem item = new WorkItem(
                "referral-overdue",
                "Maria waits.",
                "Answer",
                target,
                id,
                NOW.minusSeconds(2 * 86_400L),
                Urgency.HARM,
                3);
        WorkPage page = new WorkPage(List.of(item), 1, 25, 1, List.of(new WorkCount(item.kind(), 1)));
        return WorkList.of(fay(), page, "", PAGES, AT_NOW).items();
    }

    private static WorkList list(long total) {
        return WorkList.of(fay(), new WorkPage(List.of(), 1, 25, total, List.of()), "", PAGES, AT_NOW);
    }

    private static SignedIn fay() {
        return new SignedIn("Fay Foster", Role.FACILITATOR, new Tokens("a", "r", "i", NOW));
    }
}
