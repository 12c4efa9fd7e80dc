package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Refusal;

/** A group with people comes under part 2, or out of it, only when someone confirms. */
class PartTwoRuleTest {

    @ParameterizedTest
    @CsvSource({
        "true, false, true, true",
        "true, true, false, true",
        "true, true, true, false",
        "true, false, false, false",
        "false, false, true, false",
        "false, true, false, false"
    })
    void asks_before_people_go_out_of_sight_or_lose_a_protection(
            boolean peopled, boolean before, boolean after, boolean asks) {
        assertThat(PartTwoRule.objection(peopled, before, after))
                .map(Refusal::code)
                .isEqualTo(asks ? Optional.of("part-2-changes") : Optional.empty());
    }

    @Test
    void says_what_changes_and_never_for_how_many_people() {
        assertThat(PartTwoRule.objection(true, false, true).orElseThrow().detail())
                .contains("cannot see who its members are")
                .contains(
                        "people on the waitlist are offered no seat", "goes to the next person", "No referral is sent")
                .doesNotContainPattern("\\d");
        assertThat(PartTwoRule.objection(true, true, false).orElseThrow().detail())
                .contains("consents need not be signed", "can be offered a seat")
                .doesNotContainPattern("\\d");
    }
}
