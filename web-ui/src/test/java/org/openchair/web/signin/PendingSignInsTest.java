package org.openchair.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PendingSignInsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    private final PendingSignIns pending = new PendingSignIns();

    @Test
    void finishes_the_sign_in_that_was_begun_with_its_page_and_query() {
        PendingSignIn begun = pending.begin("/groups?q=grief&page=2", NOW);
        assertThat(pending.finish(begun.state(), NOW)).contains(begun);
        assertThat(begun.returnTo()).isEqualTo("/groups?q=grief&page=2");
    }

    @Test
    void finishes_a_sign_in_only_once() {
        PendingSignIn begun = pending.begin("/", NOW);
        pending.finish(begun.state(), NOW);
        assertThat(pending.finish(begun.state(), NOW)).isEmpty();
    }

    @Test
    void knows_no_state_that_it_did_not_hand_out() {
        pending.begin("/", NOW);
        assertThat(pending.finish("forged", NOW)).isEmpty();
        assertThat(pending.finish(null, NOW)).isEmpty();
    }

    @Test
    void forgets_a_sign_in_that_took_too_long() {
        PendingSignIn begun = pending.begin("/", NOW);
        Instant later = NOW.plus(PendingSignIn.PATIENCE).plusSeconds(1);
        assertThat(pending.finish(begun.state(), later)).isEmpty();
    }

    @Test
    void keeps_one_sign_in_for_each_tab() {
        PendingSignIn first = pending.begin("/groups", NOW);
        PendingSignIn second = pending.begin("/patients", NOW);
        assertThat(pending.finish(second.state(), NOW)).contains(second);
        assertThat(pending.finish(first.state(), NOW)).contains(first);
    }

    @Test
    void forgets_the_oldest_of_too_many() {
        PendingSignIn first = pending.begin("/", NOW);
        for (int tab = 0; tab < 20; tab++) {
            pending.begin("/", NOW);
        }
        assertThat(pending.finish(first.state(), NOW)).isEmpty();
    }

    @Test
    void uses_new_secrets_for_each_sign_in() {
        PendingSignIn one = pending.begin("/", NOW);
        PendingSignIn other = pending.begin("/", NOW);
        assertThat(one.state()).isNotEqualTo(other.state()).hasSizeGreaterThan(40);
        assertThat(one.nonce()).isNotEqualTo(one.state()).isNotEqualTo(other.nonce());
        assertThat(one.verifier()).hasSizeBetween(43, 128).isNotEqualTo(other.verifier());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "evil", "", "/a\r\nSet-Cookie: x"})
    void never_leads_to_another_site_after_sign_in(String address) {
        assertThat(pending.begin(address, NOW).returnTo()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/x|y, /x%7Cy",
        "/groups?q=a b, /groups?q=a%20b",
        "/groups?q=ñ, /groups?q=%C3%B1",
        "/groups?q=1#top, /groups?q=1#top"
    })
    void names_the_page_asked_for_as_a_redirect_can(String address, String named) {
        assertThat(pending.begin(address, NOW).returnTo()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/[x"})
    void begins_at_the_start_page_where_the_address_is_none(String address) {
        assertThat(pending.begin(address, NOW).returnTo()).isEqualTo("/");
    }

    @Test
    void begins_at_the_start_page_where_the_address_fits_into_no_header() {
        assertThat(pending.begin("/groups?q=" + "a".repeat(7_000), NOW).returnTo())
                .isEqualTo("/");
        assertThat(pending.begin("/groups?q=" + "ñ".repeat(1_000), NOW).returnTo())
                .isEqualTo("/");
    }
}
