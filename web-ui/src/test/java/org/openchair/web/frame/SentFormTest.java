package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentFormTest {

    private static final URI ADDRESS = URI.create("http://localhost:8080/api/notices/read");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final SentForm form = new SentForm("a");

    @Test
    void asks_twice_with_the_same_key() {
        assertThat(form.keyOf("POST", ADDRESS, BODY)).isEqualTo(new SentForm("a").keyOf("POST", ADDRESS, BODY));
    }

    @Test
    void asks_for_each_other_thing_with_another_key() {
        assertThat(form.keyOf("POST", ADDRESS, BODY))
                .isNotEqualTo(form.keyOf("PUT", ADDRESS, BODY))
                .isNotEqualTo(form.keyOf("POST", ADDRESS.resolve("other"), BODY))
                .isNotEqualTo(form.keyOf("POST", ADDRESS, new byte[0]))
                .isNotEqualTo(new SentForm("b").keyOf("POST", ADDRESS, BODY));
    }

    @Test
    void a_key_is_one_that_the_services_take() {
        assertThat(form.keyOf("POST", ADDRESS, BODY)).matches("[A-Za-z0-9_-]{43}");
    }
}
