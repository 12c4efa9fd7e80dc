package org.openchair.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameSiteTest {
    private static final String BASE = "https://openchair.example.org";

    @Test
    void accepts_a_form_from_its_own_site() {
        assertThat(from(BASE, "same-origin").agreesWith(BASE)).isTrue();
    }

    @Test
    void accepts_a_browser_that_says_nothing() {
        assertThat(new SameSite(Optional.empty(), Optional.empty()).agreesWith(BASE))
                .isTrue();
    }

    @Test
    void refuses_a_form_from_another_site() {
        assertThat(from("https://evil.example", "cross-site").agreesWith(BASE)).isFalse();
        assertThat(from("https://openchair.example.org.evil.example", "same-origin")
                        .agreesWith(BASE))
                .isFalse();
    }

    @Test
    void refuses_a_form_from_a_sibling_site_or_another_port() {
        assertThat(from(BASE, "same-site").agreesWith(BASE)).isFalse();
        assertThat(from(BASE + ":8443", "same-origin").agreesWith(BASE)).isFalse();
    }

    @Test
    void refuses_the_opaque_origin_of_a_sandbox() {
        assertThat(from("null", "cross-site").agreesWith(BASE)).isFalse();
    }

    @Test
    void knows_the_sessions_token_from_any_other() {
        assertThat(SameSite.isToken("abc", "abc")).isTrue();
        assertThat(SameSite.isToken("abd", "abc")).isFalse();
        assertThat(SameSite.isToken("", "abc")).isFalse();
        assertThat(SameSite.isToken(null, "abc")).isFalse();
    }

    private static SameSite from(String origin, String fetchSite) {
        return new SameSite(Optional.of(origin), Optional.of(fetchSite));
    }
}
