package org.openchair.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.directory.Meeting;
import org.openchair.directory.MeetingFormat;
import org.openchair.enrollment.Enrollment;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralFixture;

class MarkingRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final Instant START = Instant.parse("2026-05-05T22:30:00Z");

    private final Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));
    private final GroupSession session = sessionOf(referral.groupId());

    @Test
    void marks_from_the_moment_the_session_starts() {
        assertThat(code(MarkingRule.check(session, seatFrom(DAY).days(), START.minusSeconds(1))))
                .isEqualTo("session-not-started");
        assertThat(code(MarkingRule.check(session, seatFrom(DAY).days(), START)))
                .isEqualTo("allowed");
    }

    @Test
    void marks_only_who_had_a_seat_on_that_day() {
        assertThat(code(MarkingRule.check(session, seatFrom(DAY.plusDays(1)).days(), START)))
                .isEqualTo("not-expected");
        Enrollment ended = seatFrom(DAY.minusDays(9));
        ended.end(DAY, "schedule");
        assertThat(code(MarkingRule.check(session, ended.days(), START)))
                .as("the last day still counts")
                .isEqualTo("allowed");
        Enrollment gone = seatFrom(DAY.minusDays(9));
        gone.end(DAY.minusDays(1), "schedule");
        assertThat(code(MarkingRule.check(session, gone.days(), START))).isEqualTo("not-expected");
    }

    @Test
    void a_signed_session_is_locked() {
        assertThat(session.sign(Ids.next(), START)).isInstanceOf(Done.class);
        assertThat(session.state()).isEqualTo(SessionState.HELD);
        assertThat(code(MarkingRule.check(session, seatFrom(DAY).days(), START)))
                .isEqualTo("session-signed");
        assertThat(code(session.sign(Ids.next(), START))).isEqualTo("session-signed");
    }

    @Test
    void a_session_that_has_not_started_is_not_signed() {
        assertThat(code(session.sign(Ids.next(), START.minusSeconds(1)))).isEqualTo("session-not-started");
        assertThat(session.signed()).isFalse();
    }

    @Test
    void a_seat_ends_once_and_never_before_it_began() {
        Enrollment seat = seatFrom(DAY);
        seat.end(DAY.minusDays(3), "schedule");
        seat.end(DAY.plusDays(30), "schedule");
        assertThat(seat.coversDay(DAY)).isTrue();
        assertThat(seat.coversDay(DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_head_count_alone_says_that_it_took_place() {
        session.countWalkIns(0);
        assertThat(session.state()).isEqualTo(SessionState.PLANNED);
        session.countWalkIns(3);
        assertThat(session.state()).isEqualTo(SessionState.HELD);
        assertThat(session.walkIns()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void every_format_has_a_usual_way_to_take_part(MeetingFormat format) {
        assertThat(Modality.usualIn(format)).isNotNull();
        assertThat(Modality.usualIn(null)).isNull();
    }

    @Test
    void what_was_not_recorded_is_not_an_absence() {
        assertThat(AttendanceOutcome.NOT_RECORDED.inRate()).isFalse();
        assertThat(AttendanceOutcome.values())
                .filteredOn(AttendanceOutcome::attended)
                .containsExactly(AttendanceOutcome.PRESENT, AttendanceOutcome.LATE, AttendanceOutcome.LEFT_EARLY)
                .allMatch(AttendanceOutcome::inRate);
    }

    private Enrollment seatFrom(LocalDate day) {
        return new Enrollment(Ids.next(), referral, day);
    }

    private static GroupSession sessionOf(UUID group) {
        return new GroupSession(Ids.next(), group, new Meeting(DAY, START, START.plusSeconds(5400)));
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "allowed";
    }
}
