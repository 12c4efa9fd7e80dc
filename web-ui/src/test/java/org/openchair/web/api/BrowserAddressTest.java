package org.openchair.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose requests are counted together. */
class BrowserAddressTest {

    @Test
    void a_browser_that_comes_by_itself_has_the_address_of_its_connection_whatever_it_says() {
        assertThat(BrowserAddress.of("203.0.113.7", "198.51.100.1", false)).isEqualTo("203.0.113.7");
    }

    @Test
    void behind_a_proxy_only_what_the_proxy_itself_wrote_counts() {
        assertThat(BrowserAddress.of("127.0.0.1", "198.51.100.1", true)).isEqualTo("198.51.100.1");
        assertThat(BrowserAddress.of("127.0.0.1", "made-up, 10.0.0.1, 198.51.100.1", true))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void without_an_address_from_the_proxy_it_is_the_proxy() {
        assertThat(BrowserAddress.of("127.0.0.1", null, true)).isEqualTo("127.0.0.1");
        assertThat(BrowserAddress.of("127.0.0.1", " ", true)).isEqualTo("127.0.0.1");
        assertThat(BrowserAddress.of("127.0.0.1", "198.51.100.1, <script>", true))
                .isEqualTo("127.0.0.1");
    }
}
