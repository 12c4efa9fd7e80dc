package org.openchair.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConcernReachTest {

    @ParameterizedTest
    @CsvSource({
        "PARTICIPATION,true,false,CONSENT",
        "PARTICIPATION,false,false,STAYS",
        "PARTICIPATION,true,true,CONSENT",
        "PARTICIPATION,false,true,STAYS",
        "SAFETY,true,false,CONSENT",
        "SAFETY,false,false,SAFETY",
        "SAFETY,true,true,CONSENT",
        "SAFETY,false,true,STAYS",
        "CRISIS,false,false,EMERGENCY",
        "CRISIS,false,true,EMERGENCY",
        "CRISIS,true,true,EMERGENCY"
    })
    void consent_opens_the_way_and_danger_does_without(
            ConcernKind kind, boolean agreed, boolean part2, ConcernReach reach) {
        assertThat(ConcernReach.of(kind, agreed, part2)).isEqualTo(reach);
    }

    @ParameterizedTest
    @EnumSource(ConcernReach.class)
    void everything_but_what_stays_is_told(ConcernReach reach) {
        assertThat(reach.told()).isEqualTo(reach != ConcernReach.STAYS);
    }

    @Test
    void what_is_told_without_consent_asks_for_a_reason_unless_it_is_a_crisis() {
        for (ConcernKind kind : ConcernKind.values()) {
            boolean toldAnyway = ConcernReach.of(kind, false, false).told();
            assertThat(kind.needsReason()).as(kind.name()).isEqualTo(toldAnyway && kind != ConcernKind.CRISIS);
        }
    }
}
