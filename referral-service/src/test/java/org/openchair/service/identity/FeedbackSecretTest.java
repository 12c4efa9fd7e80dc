package org.openchair.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackSecretTest {

    private static final FeedbackSecret CODE = new FeedbackSecret("7KQ2M-XR40B");

    @ParameterizedTest
    @ValueSource(strings = {"7kq2m-xr40b", "7KQ2MXR40B", " 7kq2m xr4ob ", "7KQ2M-XR4OB"})
    void a_code_is_read_however_it_is_typed(String typed) {
        assertThat(new FeedbackSecret(typed).isCode()).isTrue();
        assertThat(new FeedbackSecret(typed).hash()).isEqualTo(CODE.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2M", "7KQ2M-XR40BB", "7KQ2M-XR40U", "../../etc"})
    void what_cannot_be_one_is_neither(String typed) {
        assertThat(new FeedbackSecret(typed).isCode()).isFalse();
        assertThat(new FeedbackSecret(typed).isLink()).isFalse();
    }

    @Test
    void codes_and_links_differ_each_time_and_say_nothing_in_a_log() {
        Random random = new Random(8);
        FeedbackSecret code = FeedbackSecret.code(random);
        FeedbackSecret link = FeedbackSecret.link(random);
        assertThat(code.isCode()).isTrue();
        assertThat(code).isNotEqualTo(FeedbackSecret.code(random));
        assertThat(link.isLink()).isTrue();
        assertThat(link.isCode()).isFalse();
        assertThat(link).hasToString("a secret");
    }
}
