package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out with a real Keycloak, and what the pages do with those who come another way. */
class SignInIT {

    private static final String SESSION = "openchair";

    @Test
    void returns_to_the_page_asked_for_with_its_query() {
        try (Visitor adams = Visitor.arrives()) {
            adams.opens("/groups?q=grief&format=IN_PERSON").identifies("dr.adams");
            assertThat(adams.page().url()).endsWith("/groups?q=grief&format=IN_PERSON");
            adams.sees("Groups");
        }
    }

    @Test
    void gives_a_new_session_at_sign_in_in_a_cookie_that_nobody_else_can_use() {
        try (Visitor adams = Visitor.arrives()) {
            List<Response> callbacks = new ArrayList<>();
            adams.page().onResponse(response -> {
                if (response.url().contains("/callback?")) {
                    callbacks.add(response);
                }
            });
            adams.opens("/signin");
            String before = sessionOf(adams).value;
            adams.identifies("dr.adams").sees("need");
            assertThat(sessionOf(adams).value).isNotEqualTo(before);
            assertThat(callbacks.get(0).headerValue("set-cookie"))
                    .contains(sessionOf(adams).value, "HttpOnly", "SameSite=lax");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callbacks",
                "/callback/",
                "/callback/more",
                "/callback?to=elsewhere",
                "/callback/../groups",
                "/"
            })
    void keycloak_sends_no_one_back_to_another_address_than_the_callback(String elsewhere) {
        Platform platform = Platform.shared();
        String address = platform.baseUrl() + elsewhere;
        String openid = platform.keycloakUrl() + "/realms/openchair/protocol/openid-connect/";
        String signIn = openid + "auth?client_id=openchair-web&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
        String signOut = openid + "logout?client_id=openchair-web&post_logout_redirect_uri="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
        assertThat(Rest.asNobody().get(signIn).statusCode()).isEqualTo(400);
        assertThat(Rest.asNobody().get(signOut).statusCode()).isEqualTo(400);
    }

    @Test
    void ends_keycloaks_session_too_at_sign_out() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.leavesFrameBy("Sign out").sees("You are signed out");
            adams.opens("/patients");
            assertThat(adams.page().locator("#password").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback",
                "/callback?state=unknown&code=unknown",
                "/callback?error=access_denied",
                "/callback?state=unknown&error=access_denied&error_description=%3Cscript%3E"
            })
    void explains_a_callback_that_this_browser_did_not_begin(String callback) {
        try (Visitor visitor = Visitor.arrives()) {
            isFriendly(visitor, visitor.visits(callback), 400, "Sign-in expired");
        }
    }

    @Test
    void explains_a_wrong_state_in_the_middle_of_a_sign_in() {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.opens("/signin");
            isFriendly(visitor, visitor.visits("/callback?state=another&code=unknown"), 400, "Sign-in expired");
        }
    }

    @Test
    void explains_that_keycloak_did_not_let_somebody_in() {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.opens("/signin");
            String state = visitor.page().url().replaceAll(".*[?&]state=([^&]+).*", "$1");
            isFriendly(
                    visitor,
                    visitor.visits("/callback?state=" + state + "&error=access_denied"),
                    400,
                    "You are not signed in");
        }
    }

    @Test
    void explains_a_callback_that_was_used_before() {
        try (Visitor adams = Visitor.arrives();
                Visitor thief = Visitor.arrives()) {
            AtomicReference<String> callback = new AtomicReference<>();
            adams.page().onRequest(request -> {
                if (request.url().contains("/callback?")) {
                    callback.set(request.url());
                }
            });
            adams.signsIn("dr.adams");
            isFriendly(thief, thief.visits(callback.get()), 400, "Sign-in expired");

            adams.opens(callback.get());
            assertThat(adams.page().url()).isEqualTo(Platform.shared().baseUrl() + "/");
            adams.sees("need");
        }
    }

    @Test
    void refuses_a_form_without_the_sessions_token() {
        Person person = Person.fresh();
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/patients/new")
                    .fills("Record number", person.recordNumber())
                    .fills("Given name", person.givenName())
                    .fills("Family name", person.familyName())
                    .fills("Month", person.month())
                    .fills("Day", person.day())
                    .fills("Year", person.year());
            adams.page()
                    .evaluate(
                            "document.querySelectorAll('main [name=csrf]').forEach(field => field.value = 'guessed')");
            Response answer = adams.page()
                    .waitForResponse(each -> "POST".equals(each.request().method()), () -> adams.presses("Register"));
            isFriendly(adams, answer, 403, "This form is too old to send");
            assertThat(Records.count(
                            "SELECT count(*) FROM openchair.patient WHERE record_number = ?", person.recordNumber()))
                    .isZero();
        }
    }

    @Test
    void says_which_role_a_page_is_for() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            isFriendly(adams, adams.visits("/inbox"), 403, "This page is for facilitators.");
            isFriendly(adams, adams.visits("/reports/participation"), 403, "This page is for program managers.");
        }
    }

    @Test
    void has_a_page_for_what_is_not_there() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            for (String path : List.of(
                    "/no-such-page",
                    "/patients/0b1c0000-0000-4000-8000-00000000ffff",
                    "/referrals/not-an-id",
                    "/static/no-such-file.css")) {
                isFriendly(adams, adams.visits(path), 404, "Page not found");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/crisis",
                "/signin",
                "/patients",
                "/callback",
                "/no-such-page",
                "/groups/not-an-id",
                "/signout"
            })
    void protects_every_kind_of_answer(String path) {
        HttpResponse<String> answer = Rest.asNobody().get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .satisfies(saysNothingOf("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).satisfies(saysNothingOf("Payara", "Exception"));
    }

    private static void isFriendly(Visitor visitor, Response answer, int status, String words) {
        Page page = visitor.page();
        assertThat(answer.status()).as(answer.url()).isEqualTo(status);
        visitor.sees(words).sees("Reference: " + answer.headerValue("x-request-id"));
        assertThat(page.content()).satisfies(saysNothingOf("Exception", "at org.", "Payara", "SELECT "));
    }

    private static Cookie sessionOf(Visitor visitor) {
        return visitor.profile().cookies(Platform.shared().baseUrl()).stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
    }
}
