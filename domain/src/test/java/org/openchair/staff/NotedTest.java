package org.openchair.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;

/** What can be noted of somebody's training and supervision. */
class NotedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID FAY = new UUID(0, 1);
    private static final UUID THEO = new UUID(0, 2);

    @Test
    void a_training_is_noted_once_it_is_completed() {
        assertThat(new Training("Listening", TODAY, null).noted(TODAY)).isInstanceOf(Done.class);
        assertThat(refusal(new Training("Listening", TODAY.plusDays(1), null).noted(TODAY)))
                .isEqualTo("completed-in-the-future");
    }

    @Test
    void a_training_does_not_end_before_it_was_completed() {
        assertThat(new Training("Listening", TODAY, TODAY).noted(TODAY)).isInstanceOf(Done.class);
        assertThat(refusal(new Training("Listening", TODAY, TODAY.minusDays(1)).noted(TODAY)))
                .isEqualTo("valid-before-completed");
    }

    @Test
    void supervision_is_with_somebody_else_and_has_been_held() {
        assertThat(new Supervision(FAY, THEO, TODAY, 60).noted(TODAY)).isInstanceOf(Done.class);
        assertThat(refusal(new Supervision(FAY, FAY, TODAY, 60).noted(TODAY))).isEqualTo("supervises-self");
        assertThat(refusal(new Supervision(FAY, THEO, TODAY.plusDays(1), 60).noted(TODAY)))
                .isEqualTo("held-in-the-future");
    }

    @Test
    void a_debrief_is_held_on_the_day_of_the_session_or_after_but_not_in_the_future() {
        Debrief today = new Debrief(new UUID(0, 3), TODAY, 20);
        assertThat(today.noted(TODAY, TODAY)).isInstanceOf(Done.class);
        assertThat(today.noted(TODAY.minusDays(3), TODAY)).isInstanceOf(Done.class);
        assertThat(refusal(today.noted(TODAY.plusDays(1), TODAY))).isEqualTo("held-before-session");
        assertThat(refusal(today.noted(TODAY.minusDays(3), TODAY.minusDays(1)))).isEqualTo("held-in-the-future");
    }

    @Test
    void supervision_is_due_after_ninety_days() {
        assertThat(Supervision.due(TODAY)).isEqualTo(LocalDate.of(2025, 12, 1));
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().code();
    }
}
