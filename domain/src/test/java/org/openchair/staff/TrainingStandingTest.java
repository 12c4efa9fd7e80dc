package org.openchair.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openchair.staff.TrainingStanding.Known;

class TrainingStandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void counts_on_its_last_day_and_has_ended_on_the_next() {
        assertThat(recordedUntil(TODAY)).isEqualTo(TrainingStanding.ENDS_SOON);
        assertThat(recordedUntil(TODAY.minusDays(1))).isEqualTo(TrainingStanding.EXPIRED);
    }

    @Test
    void is_named_as_ending_sixty_days_before() {
        assertThat(recordedUntil(TODAY.plusDays(60))).isEqualTo(TrainingStanding.ENDS_SOON);
        assertThat(recordedUntil(TODAY.plusDays(61))).isEqualTo(TrainingStanding.VALID);
    }

    @Test
    void one_that_never_runs_out_is_enough() {
        assertThat(TrainingStanding.of(new Known(true, true, TODAY.minusYears(1), false), TODAY))
                .isEqualTo(TrainingStanding.VALID);
    }

    @Test
    void what_is_recorded_outweighs_what_the_directory_says() {
        assertThat(TrainingStanding.of(new Known(true, false, TODAY.minusDays(1), true), TODAY))
                .isEqualTo(TrainingStanding.EXPIRED);
    }

    @Test
    void without_a_record_the_directory_is_believed_and_silence_stays_silence() {
        assertThat(stated(true)).isEqualTo(TrainingStanding.STATED);
        assertThat(stated(false)).isEqualTo(TrainingStanding.NOT_TRAINED);
        assertThat(stated(null)).isEqualTo(TrainingStanding.NOT_STATED);
    }

    private static TrainingStanding recordedUntil(LocalDate day) {
        return TrainingStanding.of(new Known(true, false, day, null), TODAY);
    }

    private static TrainingStanding stated(Boolean stated) {
        return TrainingStanding.of(new Known(false, false, null, stated), TODAY);
    }
}
