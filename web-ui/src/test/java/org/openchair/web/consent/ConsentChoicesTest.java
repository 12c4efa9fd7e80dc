package org.openchair.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.openchair.patient.RecoveryStage;
import org.openchair.patient.SharedItem;
import org.openchair.web.frame.Choice;

class ConsentChoicesTest {

    @ParameterizedTest
    @NullSource
    @EnumSource(value = RecoveryStage.class, mode = EnumSource.Mode.EXCLUDE, names = "GROWTH")
    void no_one_is_asked_whether_a_group_may_read_of_a_stage_that_is_not_on_record(RecoveryStage stage) {
        assertThat(offered(stage)).doesNotContain(SharedItem.PEER_LEADERSHIP.name());
    }

    @Test
    void someone_in_growth_is_asked_whether_the_group_may_read_of_it() {
        assertThat(offered(RecoveryStage.GROWTH)).contains(SharedItem.PEER_LEADERSHIP.name());
    }

    private static List<String> offered(RecoveryStage stage) {
        return new ConsentChoices(false, true)
                .everything(stage).stream().map(Choice::value).toList();
    }
}
