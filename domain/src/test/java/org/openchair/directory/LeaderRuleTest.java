package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.staff.Credential;

class LeaderRuleTest {

    @ParameterizedTest
    @EnumSource
    void only_a_peer_is_kept_from_leading_a_group_of_therapists(Credential held) {
        List<Credential> leaders = List.of(Credential.PSYCHOLOGIST, held);
        assertThat(LeaderRule.objection(Leadership.THERAPIST_LED, leaders).isPresent())
                .isEqualTo(held == Credential.PEER || held == Credential.CERTIFIED_PEER_WORKER);
    }

    @Test
    void who_is_not_recorded_counts_by_what_the_group_says() {
        assertThat(LeaderRule.objection(Leadership.THERAPIST_LED, List.of())).isEmpty();
    }

    @Test
    void peers_lead_every_other_group() {
        Arrays.stream(Leadership.values())
                .filter(each -> each != Leadership.THERAPIST_LED)
                .forEach(each -> assertThat(LeaderRule.objection(each, List.of(Credential.PEER)))
                        .isEmpty());
        assertThat(LeaderRule.objection(null, List.of(Credential.PEER))).isEmpty();
    }
}
