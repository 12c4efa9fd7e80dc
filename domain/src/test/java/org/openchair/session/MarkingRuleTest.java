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
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralFixture;

class MarkingRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);
    private static final Instant START = Instant.parse("2026-05-05T22:30:00Z");
    private static final Unmarked ALL_MARKED = new Unmarked(0, 17, null);

    private final Referral referral = ReferralFixture.draftFor(ReferralFixture.patientBornOn(LocalDate.of(1990, 1, 1)));
    private final GroupSession session = sessionOf(referral.groupId());

    @Test
    void marks_from_the_moment_the_session_starts() {
        assertThat(code(MarkingRule.check(session, true, START.minusSeconds(1))))
                .isEqualTo("session-not-started");
        assertThat(code(MarkingRule.check(session, true, START))).isEqualTo("allowed");
    }

    @Test
    void marks_only_who_had_a_seat_then() {
        assertThat(code(MarkingRule.check(session, false, START))).isEqualTo("not-expected");
    }

    @Test
    void a_signed_session_is_locked() {
        assertThat(session.sign(Ids.next(), ALL_MARKED, START)).isInstanceOf(Done.class);
        assertThat(session.state()).isEqualTo(SessionState.HELD);
        assertThat(code(MarkingRule.check(session, true, START))).isEqualTo("session-signed");
        assertThat(code(session.sign(Ids.next(), ALL_MARKED, START))).isEqualTo("session-signed");
    }

    @Test
    void a_session_that_has_not_started_is_not_signed() {
        assertThat(code(session.sign(Ids.next(), ALL_MARKED, START.minusSeconds(1))))
                .isEqualTo("session-not-started");
        assertThat(session.signed()).isFalse();
    }

    @Test
    void is_signed_with_people_unmarked_only_by_someone_who_knows_how_many() {
        for (Integer confirmed : new Integer[] {null, 0, 7, 9}) {
            Outcome<?> asked = session.sign(Ids.next(), new Unmarked(8, 17, confirmed), START);
            assertThat(code(asked)).isEqualTo("people-not-marked");
            assertThat(((Refused<?>) asked).refusal().detail()).startsWith("8 of 17 are not marked.");
            assertThat(((Refused<?>) asked).refusal().conflict().current()).isEqualTo(8);
        }
        assertThat(session.signed()).isFalse();
        assertThat(session.sign(Ids.next(), new Unmarked(8, 17, 8), START)).isInstanceOf(Done.class);
    }

    @Test
    void asks_about_unmarked_people_only_in_a_session_that_can_be_signed() {
        assertThat(code(session.sign(Ids.next(), new Unmarked(1, 1, null), START.minusSeconds(1))))
                .isEqualTo("session-not-started");
        assertThat(session.sign(Ids.next(), new Unmarked(0, 1, 1), START))
                .as("everyone is marked by now")
                .isInstanceOf(Done.class);
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

    private static GroupSession sessionOf(UUID group) {
        return new GroupSession(Ids.next(), group, new Meeting(DAY, START, START.plusSeconds(5400)));
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "allowed";
    }
}
