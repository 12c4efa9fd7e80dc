package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/patients?q=%00",
                "/reference/x%00y",
                "/groups?q=%1B",
                "/reference/..%2F..%2Fme",
                "/reference/%2e%2e",
                "/reference/../me",
                "/reference/x%5Cy"
            })
    void refuses_what_no_page_of_ours_is_called(String address) {
        assertThat(AddressGuard.refusal(URI.create(address))).contains(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/groups?q=Caf%C3%A9%20noon&page=2",
                "/roster-worker.js",
                "/groups?q=a%0D%0Ab",
                "/signin?to=%2Fgroups"
            })
    void lets_what_people_look_for_through(String address) {
        assertThat(AddressGuard.refusal(URI.create(address))).isEmpty();
    }

    @Test
    void says_that_an_address_is_too_long() {
        assertThat(AddressGuard.refusal(URI.create("/groups?q=" + "a".repeat(7_000))))
                .contains(414);
    }
}
