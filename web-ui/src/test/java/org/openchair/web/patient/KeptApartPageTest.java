package org.openchair.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.patient.SharedGroup;

class KeptApartPageTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void says_in_which_group_both_have_a_seat_and_when_it_meets_next_by_its_own_clock() {
        assertThat(KeptApartPage.together(new SharedGroup(
                        ID, "Evening Circle", ID, ID, Instant.parse("2026-12-13T02:00:00Z"), "America/Chicago")))
                .isEqualTo("Both have a seat in Evening Circle (next meeting Saturday, December 12, 2026).");
        assertThat(KeptApartPage.together(new SharedGroup(ID, "Evening Circle", ID, ID, null, null)))
                .isEqualTo("Both have a seat in Evening Circle (no meeting planned).");
    }
}
