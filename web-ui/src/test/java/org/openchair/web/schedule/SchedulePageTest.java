package org.openchair.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.session.AwayDays;
import org.openchair.api.session.ScheduledSession;
import org.openchair.session.SessionState;
import org.openchair.web.schedule.SchedulePage.Span;

class SchedulePageTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void a_week_begins_on_sunday_and_leads_to_the_weeks_around_it() {
        SchedulePage week = page(Span.WEEK, Span.WEEK.first(TUESDAY));
        assertThat(week.days()).hasSize(7).startsWith(LocalDate.of(2026, 3, 1));
        assertThat(week.title()).isEqualTo("Week of March 1, 2026");
        assertThat(week.earlier()).isEqualTo("/schedule/week?date=2026-02-22");
        assertThat(week.later()).isEqualTo("/schedule/week?date=2026-03-08");
        assertThat(week.isPresent()).isTrue();
    }

    @Test
    void a_day_says_when_it_is_today() {
        assertThat(page(Span.DAY, TUESDAY).title()).isEqualTo("Today, Tuesday, March 3");
        assertThat(page(Span.DAY, TUESDAY.plusDays(1)).title()).isEqualTo("Wednesday, March 4");
        assertThat(page(Span.DAY, TUESDAY.plusDays(1)).isPresent()).isFalse();
    }

    @Test
    void times_are_where_the_group_is_with_their_zone() {
        assertThat(SchedulePage.time(session(false, null, List.of()))).isEqualTo("6:30 to 8:00 p.m. Central Time");
    }

    @Test
    void says_who_leads_when_it_is_not_simply_oneself() {
        assertThat(SchedulePage.cover(session(false, null, List.of()))).isNull();
        assertThat(SchedulePage.cover(session(true, null, List.of())))
                .isEqualTo("You are the substitute for this session.");
        assertThat(SchedulePage.cover(session(false, "Theo", List.of("Fay"))))
                .isEqualTo("Theo is the substitute for this session.");
        assertThat(SchedulePage.cover(session(false, null, List.of("Fay", "Rosa"))))
                .isEqualTo("Away: Fay, Rosa.");
    }

    @Test
    void days_away_say_what_they_mean_for_sessions() {
        assertThat(AwayPage.told(away(TUESDAY, 0, 0))).isEqualTo("March 3, 2026");
        assertThat(AwayPage.told(away(TUESDAY.plusDays(2), 0, 0))).isEqualTo("March 3, 2026 to March 5, 2026");
        assertThat(AwayPage.meaning(away(TUESDAY, 0, 0))).isEqualTo("No session of your groups is planned then.");
        assertThat(AwayPage.meaning(away(TUESDAY, 1, 0))).isEqualTo("1 session, each with someone who leads it.");
        assertThat(AwayPage.meaning(away(TUESDAY, 3, 2))).isEqualTo("3 sessions; no one leads 2 of them yet.");
    }

    private static SchedulePage page(Span span, LocalDate first) {
        return new SchedulePage(span, first, TUESDAY, List.of());
    }

    private static AwayDays away(LocalDate last, int sessions, int uncovered) {
        return new AwayDays(ID, TUESDAY, last, sessions, uncovered);
    }

    @Test
    void the_old_time_of_a_moved_session_is_not_called_canceled() {
        ScheduledSession canceled = off(null, "Snow");
        assertThat(SchedulePage.mark(canceled)).isEqualTo("Canceled");
        assertThat(SchedulePage.off(canceled)).isEqualTo("Canceled: Snow");
        ScheduledSession moved = off(Instant.parse("2026-03-06T00:30:00Z"), "Snow");
        assertThat(SchedulePage.isOff(moved)).isTrue();
        assertThat(SchedulePage.mark(moved)).isEqualTo("Moved");
        assertThat(SchedulePage.off(moved))
                .startsWith("Moved to ")
                .contains("Thursday, March 5")
                .endsWith(": Snow");
    }

    private static ScheduledSession off(Instant movedTo, String note) {
        return session(SessionState.CANCELLED_OTHER, movedTo, note, false, null, List.of());
    }

    private static ScheduledSession session(boolean substitute, String ledBy, List<String> away) {
        return session(SessionState.PLANNED, null, null, substitute, ledBy, away);
    }

    private static ScheduledSession session(
            SessionState state, Instant movedTo, String note, boolean substitute, String ledBy, List<String> away) {
        return new ScheduledSession(
                ID,
                ID,
                "Tuesday Circle",
                "America/Chicago",
                TUESDAY,
                Instant.parse("2026-03-04T00:30:00Z"),
                Instant.parse("2026-03-04T02:00:00Z"),
                state,
                movedTo,
                note,
                false,
                "Room 2",
                false,
                null,
                8,
                0,
                substitute,
                ledBy,
                away,
                false);
    }
}
