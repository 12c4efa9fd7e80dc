package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.directory.GroupFixture.aGroup;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Refusal;

class VettingRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    @Test
    void lists_a_whole_group() {
        assertThat(objections(aGroup())).isEmpty();
    }

    @Test
    void names_everything_that_is_missing_at_once() {
        GroupFixture empty =
                aGroup().withoutNature().withoutCharter().withoutLeaders().vettedOn(null);
        assertThat(objections(empty))
                .containsExactly(
                        "leadership-missing",
                        "kind-missing",
                        "format-missing",
                        "confidentiality-missing",
                        "ground-rules-missing",
                        "facilitator-missing",
                        "vetting-missing");
    }

    @Test
    void a_vetting_holds_for_a_year_to_the_day() {
        assertThat(objections(aGroup().vettedOn(TODAY.minusYears(1)))).isEmpty();
        assertThat(objections(aGroup().vettedOn(TODAY.minusYears(1).minusDays(1))))
                .containsExactly("vetting-missing");
    }

    private static List<String> objections(GroupFixture group) {
        return VettingRule.objections(new VettingRule.Candidate(group.facts(), TODAY)).stream()
                .map(Refusal::code)
                .toList();
    }
}
