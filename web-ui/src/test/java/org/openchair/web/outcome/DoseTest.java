package org.openchair.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.api.participation.Participation;
import org.openchair.referral.ReferralState;

class DoseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-03T12:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    @Test
    void says_how_many_of_how_many_the_last_and_the_next() {
        assertThat(Dose.of(
                        counted(MARCH, 9, 7, 2, LocalDate.of(2026, 6, 2), Instant.parse("2026-06-09T22:30:00Z")),
                        CHICAGO,
                        CLOCK))
                .containsExactly(
                        "Attended 7 of 9 sessions held; last on June 2, 2026.",
                        "2 not recorded, which is not an absence.",
                        "Next session: Tuesday, June 9, 2026, 6:30 p.m. (Eastern Time), in 6 days.");
    }

    @Test
    void says_nothing_before_there_is_a_seat_and_no_zero_of_zero_before_a_session() {
        assertThat(Dose.of(counted(null, 0, 0, 0, null, null), CHICAGO, CLOCK)).isEmpty();
        assertThat(Dose.of(counted(MARCH, 0, 0, 0, null, null), CHICAGO, CLOCK))
                .containsExactly("No session held yet since March 3, 2026.");
    }

    private static Participation counted(
            LocalDate since, int held, int attended, int notRecorded, LocalDate last, Instant next) {
        return new Participation(
                Ids.next(),
                "Evening Circle",
                ReferralState.ATTENDING,
                since,
                null,
                held,
                attended,
                0,
                0,
                notRecorded,
                0,
                last,
                next,
                "America/New_York",
                true);
    }
}
