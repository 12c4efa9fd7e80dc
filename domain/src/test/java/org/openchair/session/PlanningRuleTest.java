package org.openchair.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.directory.Meeting;

class PlanningRuleTest {

    private static final Instant START = Instant.parse("2026-05-05T22:30:00Z");
    private static final Instant END = START.plusSeconds(5400);
    private static final SessionPlace ROOM = new SessionPlace("Room 2", null);

    private final GroupSession session =
            new GroupSession(Ids.next(), Ids.next(), new Meeting(LocalDate.of(2026, 5, 5), START, END));

    @Test
    void meets_elsewhere_until_it_is_over() {
        assertThat(session.meetAt(ROOM, END.minusSeconds(1))).isInstanceOf(Done.class);
        assertThat(session.place()).isEqualTo(ROOM);
        assertThat(code(session.meetAt(new SessionPlace(null, null), END))).isEqualTo("session-over");
        assertThat(session.place()).isEqualTo(ROOM);
    }

    @Test
    void somebody_can_be_named_to_log_a_session_that_is_over_until_it_is_signed() {
        assertThat(code(PlanningRule.checkLeader(session, END.plusSeconds(60)))).isEqualTo("allowed");
        session.sign(Ids.next(), new Unmarked(0, 0, null), END);
        assertThat(code(PlanningRule.checkLeader(session, END.plusSeconds(60)))).isEqualTo("session-signed");
        assertThat(code(session.meetAt(ROOM, START))).isEqualTo("session-signed");
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Refused<?> refused ? refused.refusal().code() : "allowed";
    }
}
