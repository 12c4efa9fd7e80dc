package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no page links to: whatever stands in them, the answer is a page that says so, never a failure of ours. */
class HostileAddressIT {

    /** Wrong feedback codes are counted by address: those tried here must not keep the members of other tests out. */
    private static final String ELSEWHERE = "192.0.2.7";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> VALUES = List.of(
            "%00",
            "x%00y",
            "%0D%0AX-Injected:%20yes",
            "|",
            "/x|y",
            "note:%20x",
            "{x}",
            "%7Bx%7D",
            "%25zz",
            "%C3%28",
            "%F0%9F%92%A9",
            "%22%3E%3Cscript%3E",
            "..%2F..%2Fsecrets",
            "-1",
            "0",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "%2B5000000-01-01",
            "9999-12-31",
            "0000-01-01",
            "a".repeat(7_000));
    private static final Map<String, String> USERS =
            Map.of("CLINICIAN", "dr.adams", "FACILITATOR", "fay", "PROGRAM_MANAGER", "morgan", "ADMINISTRATOR", "ada");
    /** What a filter takes that reads the whole query. */
    private static final Map<String, Set<String>> FILTERS = Map.of(
            "/groups",
            Set.of("q", "leadership", "focus", "format", "language", "audience", "cost", "enrollment", "status"));

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Test
    void no_page_fails_whatever_its_address_says() {
        List<String> failed = new ArrayList<>();
        List<WebRoutes.Route> routes = WebRoutes.read();
        assertThat(routes).hasSizeGreaterThan(80);
        try {
            for (WebRoutes.Route route : routes) {
                APIRequestContext user = visitor(route).page().request();
                hostile(route).forEach(address -> note(failed, user, address));
            }
        } finally {
            visitors.values().forEach(Visitor::close);
        }
        assertThat(failed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x|y", "/x%7Cy", "/patients?q=%00", "/%zz", "//evil.example", "/\\evil.example", "/x\ny"})
    void signs_in_and_leads_to_a_page_of_this_site(String to) {
        try (Visitor fay = Visitor.arrives()) {
            fay.page().navigate("/signin?to=" + encoded(to));
            fay.identifies("fay");
            assertThat(fay.page().url()).startsWith(Platform.shared().baseUrl() + "/");
            fay.opens("/my-groups").sees("My groups");
            assertThat(fay.visits("/signin?to=" + encoded(to)).status()).isLessThan(500);
        }
    }

    @Test
    void signs_in_although_the_address_asked_for_is_too_long_to_come_back_to() {
        String longest = "/patients?q=" + "a".repeat(7_000);
        try (Visitor adams = Visitor.arrives()) {
            assertThat(adams.visits(longest).status()).isLessThan(500);
            String tooLong = "/patients?q=" + "a".repeat(3_000);
            adams.page().navigate("/signin?to=" + encoded(tooLong));
            adams.identifies("dr.adams");
            assertThat(adams.page().url()).isEqualTo(Platform.shared().baseUrl() + "/");
            assertThat(adams.visits("/signin?to=" + encoded(tooLong)).status()).isEqualTo(200);
        }
    }

    private Visitor visitor(WebRoutes.Route route) {
        String user = route.roles().stream().findFirst().map(USERS::get).orElse("");
        return visitors.computeIfAbsent(user, each -> each.isEmpty() ? Visitor.arrives() : Visitor.signedIn(each));
    }

    private static Stream<String> hostile(WebRoutes.Route route) {
        Matcher variables = VARIABLE.matcher(route.path());
        Stream<String> paths = variables.results().map(each -> each.group(1)).flatMap(name -> VALUES.stream()
                .map(value -> filled(route.path().replace("{" + name + "}", value.replace("/", "%2F")))));
        Stream<String> queries = Stream.concat(
                        route.queries().stream(), FILTERS.getOrDefault(route.path(), Set.of()).stream())
                .flatMap(name -> VALUES.stream().map(value -> filled(route.path()) + "?" + name + "=" + value));
        return Stream.concat(paths, queries);
    }

    private static String filled(String path) {
        return VARIABLE.matcher(path).replaceAll(variable -> real(path, variable.group(1)));
    }

    private static String real(String path, String variable) {
        String table = Map.of(
                        "/groups/", "support_group",
                        "/directory/", "support_group",
                        "/people/", "staff",
                        "/referrals/", "referral")
                .entrySet()
                .stream()
                .filter(each -> path.startsWith(each.getKey()) && variable.equals("id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return table == null ? UUID.randomUUID().toString() : IDS.computeIfAbsent(table, HostileAddressIT::anyOf);
    }

    private static final Map<String, String> IDS = new HashMap<>();

    private static String anyOf(String table) {
        return Records.text("SELECT id FROM openchair." + table + " WHERE ? = '' ORDER BY id LIMIT 1", "");
    }

    private static void note(List<String> failed, APIRequestContext user, String address) {
        String shown = address.length() > 120 ? address.substring(0, 120) + "…" : address;
        try {
            APIResponse answer = user.get(
                    Platform.shared().baseUrl() + address,
                    RequestOptions.create().setMaxRedirects(0).setHeader("X-Forwarded-For", ELSEWHERE));
            if (answer.status() >= 500) {
                failed.add(answer.status() + " " + shown);
            }
            answer.dispose();
        } catch (PlaywrightException broken) {
            failed.add(broken.getMessage().lines().findFirst().orElse("") + " " + shown);
        }
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
