package org.openchair.service.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    private final IdempotencyKey key =
            new IdempotencyKey("subject", UUID.randomUUID().toString());

    @Test
    void an_answer_is_read_with_the_key_and_with_no_other() {
        KeptAnswer answer = new KeptAnswer(
                201, "{\"name\":\"Lee\"}", List.of(new KeptAnswer.About(UUID.randomUUID(), "patient/1")));
        byte[] sealed = key.seal(answer.bytes());
        assertThat(KeptAnswer.read(key.open(sealed))).isEqualTo(answer);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Lee");
        assertThatThrownBy(() -> new IdempotencyKey("subject", "other").open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new IdempotencyKey("another", key.text()).open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_two_answers_are_sealed_alike() {
        byte[] answer = {1, 2, 3};
        assertThat(key.seal(answer)).isNotEqualTo(key.seal(answer));
    }

    @Test
    void what_is_kept_depends_on_the_caller_and_the_key() {
        assertThat(key.hash())
                .hasSize(32)
                .isNotEqualTo(new IdempotencyKey("another", key.text()).hash())
                .isNotEqualTo(new IdempotencyKey("subject", "other").hash());
        assertThat(key.fingerprint("POST /a"))
                .hasSize(32)
                .isEqualTo(key.fingerprint("POST /a"))
                .isNotEqualTo(key.fingerprint("POST /b"))
                .isNotEqualTo(new IdempotencyKey("subject", "other").fingerprint("POST /a"));
    }
}
