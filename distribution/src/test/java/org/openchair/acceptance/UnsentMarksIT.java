package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark that was not sent stays on the device and in sight, with its person and session, until it is sent or its maker deletes it. */
class UnsentMarksIT {

    private static final String MARKS = "**/marks";
    private static final String PROBLEM = "application/problem+json";
    private static final String HTML = "text/html";

    private RosterSession session;

    @BeforeAll
    static void patiently() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void a_session_begins() {
        session = RosterSession.begins();
    }

    @Test
    void shows_and_sends_marks_that_are_older_than_a_day() {
        try (Visitor fay = withAClock()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 1);
            session.taps(fay, 1, 2);
            fay.page().clock().runFor(2_000);
            fay.sees("2 marks are not sent yet.");
            String late = session.name(fay, 1);
            fay.page().clock().fastForward("25:00:00");

            assertThat(session.section(fay)).hasCount(0);
            assertThat(unsent(fay)).hasCount(2);
            assertThat(unsent(fay).nth(1)).containsText(late + ": Came late. Marked 25 hours ago.");
            fay.sees("Busy ").sees("There is no connection to Openchair.");
            fay.profile().setOffline(false);
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("LATE, PRESENT");
        }
    }

    @Test
    void sends_first_when_the_page_is_opened_again_after_25_hours() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 1);
            session.taps(fay, 1, 1);
            fay.sees("2 marks are not sent yet.");
            fay.page().close();
            fay.profile().setOffline(false);

            Instant tomorrow = Instant.now().plus(Duration.ofHours(25));
            Visitor back = Visitor.on(fay.profile());
            back.page().clock().install(new InstallOptions().setTime(Date.from(tomorrow)));
            itIs(tomorrow, back);
            back.opens("/roster").seesSaved();
            assertThat(session.outcomes()).isEqualTo("PRESENT, PRESENT");
        }
    }

    @ParameterizedTest(name = "by {0} hours")
    @ValueSource(ints = {26, -26})
    void a_device_clock_that_is_corrected_changes_nothing(int hours) {
        try (Visitor fay = withAClock()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 1);
            fay.page().clock().runFor(2_000);
            fay.sees("1 mark is not sent yet.");
            String name = session.name(fay, 0);
            fay.page().clock().setSystemTime(Date.from(Instant.now().plus(Duration.ofHours(hours))));
            fay.page().clock().runFor(121_000);

            assertThat(session.people(fay)).hasCount(4);
            assertThat(unsent(fay)).containsText(name + ": Here. Marked 2 minutes ago.");
            fay.page().reload();
            assertThat(unsent(fay)).containsText(name + ": Here.");
            fay.profile().setOffline(false);
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("PRESENT");
        }
    }

    @Test
    void takes_no_answer_for_a_refusal_but_a_problem_with_a_code() {
        String coded = "{\"code\": \"too-soon\", \"status\": 429, \"detail\": \"Not now.\"}";
        List<FulfillOptions> answers = List.of(
                answer(404, HTML, "<p>There is no such page</p>"),
                answer(404, PROBLEM, coded),
                answer(408, HTML, "late"),
                answer(413, PROBLEM, coded),
                answer(429, PROBLEM, coded),
                answer(400, HTML, "<p>Bad request</p>"),
                answer(409, "application/json", "{}"),
                answer(422, PROBLEM, "{\"detail\": \"No code\"}"),
                answer(500, PROBLEM, coded),
                answer(503, HTML, "starting"),
                answer(200, HTML, "<p>Welcome to the hotel’s network</p>"),
                answer(200, "application/json", "{}"),
                answer(303, HTML, "").setHeaders(Map.of("Location", "/signin?to=/roster")));
        try (Visitor fay = session.onAFreshDevice()) {
            // One route for all: between two of them the mark could reach the server.
            AtomicReference<FulfillOptions> next = new AtomicReference<>(answers.get(0));
            fay.page().route(MARKS, route -> route.fulfill(next.get()));
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.");
            for (FulfillOptions answer : answers) {
                next.set(answer);
                triesAgain(fay);
                assertThat(unsent(fay)).hasCount(1);
                fay.sees("Openchair cannot take them just now.");
                assertThat(fay.page().locator("[data-rosters] button:has-text('Delete')"))
                        .hasCount(0);
                assertThat(Device.waiting(fay.page()))
                        .as("after " + answer.status)
                        .isEqualTo(1);
            }
            fay.page().unroute(MARKS);
            fay.page().evaluate("window.dispatchEvent(new Event('online'))");
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("PRESENT");
        }
    }

    @Test
    void a_network_that_asks_for_a_sign_in_of_its_own_hides_no_roster() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.page().route("**/roster/today", route -> route.fulfill(answer(200, HTML, "Welcome to the hotel")));
            fay.page().route(MARKS, route -> route.fulfill(answer(200, HTML, "Welcome to the hotel")));
            fay.opens("/roster");
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.").sees("Openchair cannot take them just now.");
            assertThat(session.people(fay)).hasCount(4);
            fay.page().unroute("**/roster/today");
            fay.page().unroute(MARKS);
            fay.page().evaluate("window.dispatchEvent(new Event('online'))");
            fay.seesSaved();
        }
    }

    @Test
    void asks_a_busy_server_again_when_it_said_so() {
        AtomicInteger asked = new AtomicInteger();
        try (Visitor fay = withAClock()) {
            fay.page().route(MARKS, route -> {
                asked.incrementAndGet();
                route.fulfill(answer(503, HTML, "busy").setHeaders(Map.of("Retry-After", "120")));
            });
            session.taps(fay, 0, 1);
            fay.page().clock().runFor(2_000);
            fay.sees("1 mark is not sent yet.");
            fay.page().clock().runFor(100_000);
            triesAgain(fay);
            assertThat(asked).hasValue(1);
            fay.page().unroute(MARKS);
            fay.page().clock().runFor(60_000);
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("PRESENT");
        }
    }

    @Test
    void with_its_storage_full_the_device_says_so_and_sends_from_the_page() {
        try (Visitor fay = onAFullDevice()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 1);
            session.taps(fay, 1, 2);
            assertThat(unsent(fay)).hasCount(2);
            assertThat(unsent(fay).first()).containsText("Not kept on this device.");
            fay.sees("2 marks are not sent yet.")
                    .sees("This device’s storage is full")
                    .sees("Leave it open");
            assertThat(session.line(fay, 1).locator("[data-word]")).hasText("Came late");
            assertThat(Device.waiting(fay.page())).isZero();
            new PageWatch(fay.page()).isAccessible();

            fay.profile().setOffline(false);
            fay.seesSaved();
            session.taps(fay, 2, 1);
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("LATE, PRESENT, PRESENT");
        }
    }

    @Test
    void a_mark_that_found_no_room_is_kept_once_there_is_some() {
        try (Visitor fay = onAFullDevice()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 2);
            assertThat(unsent(fay)).containsText("Not kept on this device.");
            Device.empty(fay);
            session.taps(fay, 1, 1);
            fay.page().waitForCondition(() -> Device.waiting(fay.page()) == 2);
            fay.profile().setOffline(false);
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("LATE, PRESENT");
        }
    }

    @Test
    void deletes_what_the_server_refused_only_after_a_yes() {
        try (Visitor phone = session.onAFreshDevice();
                Visitor tablet = Visitor.signedIn("fay")) {
            phone.profile().setOffline(true);
            session.taps(phone, 0, 1);
            phone.sees("1 mark is not sent yet.");
            String name = session.name(phone, 0);
            tablet.opens("/sessions/" + session.id())
                    .presses("Sign the session")
                    .presses("Sign it as it is");
            phone.profile().setOffline(false);
            phone.sees("Not saved. This session was signed and is locked.");
            new PageWatch(phone.page()).isAccessible();

            assertThat(answers(phone, false, () -> delete(phone).click()))
                    .contains("Delete this mark from this device?", name + ": Here", "Busy ");
            assertThat(Device.waiting(phone.page())).isEqualTo(1);
            answers(phone, true, () -> delete(phone).click());
            phone.seesSaved();
            assertThat(session.marked()).isZero();
        }
    }

    @Test
    void signing_out_names_what_it_would_delete() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.profile().route(MARKS, route -> route.fulfill(answer(503, HTML, "starting")));
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.");
            String name = session.name(fay, 0);
            fay.opens("/my-groups").sees("1 mark is not sent yet.");
            Locator out = fay.page().locator(".oc-header__signout");

            assertThat(answers(fay, false, out::click)).contains(name + ": Here", "Busy ", "Sign out and delete it?");
            assertThat(Device.waiting(fay.page())).isEqualTo(1);
            fay.leaves(() -> answers(fay, true, out::click));
            fay.opens("/roster").sees("Sign in");
            assertThat(Device.kept(fay.page())).isEqualTo("[]");
        }
    }

    @Test
    void two_devices_an_expired_sign_in_and_a_killed_browser_lose_nothing(@TempDir Path phone) {
        try (Playwright playwright = Playwright.create();
                Visitor tablet = Visitor.signedIn("fay")) {
            try (BrowserContext before = Device.with(playwright, phone)) {
                session.carriedBy(Visitor.on(before).signsIn("fay"));
            }
            BrowserContext device = Device.with(playwright, phone);
            device.setOffline(true);
            Visitor fay = Visitor.on(device).opens("/roster");
            session.taps(fay, 0, 1);
            session.taps(fay, 1, 2);
            session.taps(fay, 2, 1);
            fay.sees("3 marks are not sent yet.");
            Device.kill(phone);
            tablet.opens("/sessions/" + session.id());
            session.taps(tablet, 0, 2);
            session.taps(tablet, 3, 1);
            tablet.seesSaved();

            BrowserContext again = Device.with(playwright, phone);
            again.setOffline(true);
            Visitor back = Visitor.on(again).opens("/roster");
            assertThat(unsent(back)).hasCount(3);
            again.clearCookies();
            again.setOffline(false);
            back.sees("Your sign-in has expired.").sees("3 marks are not sent yet.");
            assertThat(unsent(back)).hasCount(3);
            back.leaves(() -> back.page().locator("[data-sending] a").click());
            back.identifies("fay");
            assertThat(session.line(back, 0)).containsText("Someone else marked");
            assertThat(session.line(back, 0)).containsText("Came late. You marked: Here.");
            back.page().waitForCondition(() -> session.outcomes().equals("LATE, LATE, PRESENT, PRESENT"));
            session.line(back, 0).getByText("Use mine: “Here”").click();
            back.seesSaved();
            back.page().waitForCondition(() -> session.outcomes().equals("LATE, PRESENT, PRESENT, PRESENT"));
            // On a slow machine the tablet sends the first of its two presses by itself.
            assertThat(session.history()).isBetween(5L, 6L);
            again.close();
        }
    }

    // Chromium looks at how much room is left before it keeps the first thing, and not again for half a minute.
    private Visitor onAFullDevice() {
        Visitor fay = Visitor.signedIn("fay");
        Device.fill(fay);
        fay.opens("/roster");
        assertThat(session.people(fay)).hasCount(4);
        return fay;
    }

    private Visitor withAClock() {
        Visitor fay = Visitor.signedIn("fay");
        fay.page().clock().install();
        return session.carriedBy(fay);
    }

    /** The server's clock, as its answers tell it. */
    private static void itIs(Instant moment, Visitor fay) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
        fay.page().route("**/roster/today", route -> {
            var real = route.fetch();
            Map<String, String> headers = new HashMap<>(real.headers());
            headers.put("date", date);
            route.fulfill(new FulfillOptions().setResponse(real).setHeaders(headers));
        });
    }

    private static void triesAgain(Visitor fay) {
        fay.page().evaluate("window.dispatchEvent(new Event('online'))");
        fay.page().waitForCondition(() -> fay.page()
                .evaluate("new Promise(done => setTimeout(done, 50)).then(() => navigator.locks.query())"
                        + ".then(all => all.held.length + all.pending.length === 0)")
                .equals(true));
    }

    private static FulfillOptions answer(int status, String type, String body) {
        return new FulfillOptions().setStatus(status).setContentType(type).setBody(body);
    }

    private static Locator unsent(Visitor fay) {
        return fay.page().locator("[data-unsent]");
    }

    private static Locator delete(Visitor fay) {
        return fay.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete this mark"))
                .first();
    }

    private static String answers(Visitor fay, boolean yes, Runnable act) {
        List<String> asked = new ArrayList<>();
        fay.page().onceDialog(dialog -> {
            asked.add(dialog.message());
            if (yes) {
                dialog.accept();
            } else {
                dialog.dismiss();
            }
        });
        act.run();
        fay.page().waitForCondition(() -> !asked.isEmpty());
        return asked.get(0);
    }
}
