package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks made where there is no network: nothing is lost, nothing is doubled, and nobody else sees or sends them. */
class OfflineRosterIT {

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
    void marks_without_a_network_and_sends_once_there_is_one() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.profile().setOffline(true);
            fay.page().reload();
            session.taps(fay, 0, 1);
            session.taps(fay, 1, 2);
            fay.sees("2 marks are not sent yet.");
            assertThat(session.line(fay, 0)).containsText("Not sent yet");
            assertThat(session.marked()).isZero();
            new PageWatch(fay.page()).isAccessible();

            fay.profile().setOffline(false);
            fay.seesSaved().sees("All marks are saved.");
            assertThat(session.outcomes()).isEqualTo("LATE, PRESENT");
            assertThat(session.history())
                    .as("what was pressed over before it was sent is no mark")
                    .isEqualTo(2);
        }
    }

    @Test
    void shows_the_shell_where_the_session_itself_cannot_be_loaded_and_keeps_no_other_page() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.opens("/sessions/" + session.id());
            fay.page()
                    .waitForFunction(
                            "navigator.serviceWorker.getRegistration('/sessions/').then(it => it.active !== null)");
            RosterSession.awaitWorker(fay);
            fay.profile().setOffline(true);
            fay.page().reload();
            fay.sees("Today’s rosters");
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.");
            List<?> kept = (List<?>)
                    fay.page()
                            .evaluate(
                                    "caches.keys().then(all => Promise.all(all.map(name => caches.open(name)"
                                            + ".then(cache => cache.keys())))).then(all => all.flat().map(it => new URL(it.url).pathname))");
            assertThat(kept)
                    .isNotEmpty()
                    .allMatch(path -> path.equals("/roster") || path.toString().startsWith("/static/"));
            assertThatThrownBy(() -> fay.page().navigate("/my-groups")).isInstanceOf(PlaywrightException.class);
            fay.profile().setOffline(false);
            fay.opens("/my-groups").seesSaved();
            assertThat(session.marked()).isEqualTo(1);
        }
    }

    @Test
    void a_killed_tab_and_a_session_that_expired_lose_nothing(@TempDir Path phone) {
        try (Playwright playwright = Playwright.create()) {
            try (BrowserContext device = Device.with(playwright, phone)) {
                Visitor fay = Visitor.on(device).signsIn("fay");
                session.carriedBy(fay);
                device.setOffline(true);
                fay.page().reload();
                session.taps(fay, 0, 1);
                session.taps(fay, 1, 1);
                session.taps(fay, 1, 1);
                fay.sees("2 marks are not sent yet.");
            }
            try (BrowserContext device = Device.with(playwright, phone)) {
                device.setOffline(true);
                Visitor fay = Visitor.on(device).opens("/roster");
                fay.sees("2 marks are not sent yet.");
                assertThat(session.line(fay, 1).locator("[data-word]")).hasText("Came late");
                session.taps(fay, 2, 1);
                fay.sees("3 marks are not sent yet.");
                device.clearCookies();
                device.setOffline(false);
                fay.sees("Sign in again");
                assertThat(fay.page().locator("[data-session]")).hasCount(0);
                assertThat(session.marked()).isZero();
                fay.leaves(() -> fay.page().locator("[data-sending] a").click());
                fay.identifies("fay").seesSaved();
                assertThat(session.outcomes()).isEqualTo("LATE, PRESENT, PRESENT");
                assertThat(session.history()).isEqualTo(3);
            }
        }
    }

    @Test
    void what_arrived_although_no_answer_came_is_not_doubled() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.page().route("**/marks", route -> {
                route.fetch();
                route.abort();
            });
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.");
            assertThat(session.marked()).isEqualTo(1);
            session.taps(fay, 0, 1);
            fay.page().unroute("**/marks");
            fay.page().evaluate("window.dispatchEvent(new Event('online'))");
            fay.seesSaved();
            assertThat(session.outcomes()).isEqualTo("LATE");
            assertThat(session.history())
                    .as("the mark that had arrived, and the one that followed")
                    .isEqualTo(2);
        }
    }

    @Test
    void two_devices_differ_and_the_facilitator_chooses() {
        try (Visitor phone = session.onAFreshDevice();
                Visitor tablet = Visitor.signedIn("fay")) {
            phone.profile().setOffline(true);
            session.taps(phone, 0, 1);
            session.taps(phone, 1, 1);
            session.taps(phone, 2, 1);
            phone.sees("3 marks are not sent yet.");
            tablet.opens("/sessions/" + session.id());
            session.taps(tablet, 0, 2);
            session.taps(tablet, 1, 2);
            tablet.seesSaved();

            phone.profile().setOffline(false);
            assertThat(session.line(phone, 0)).containsText("Someone else marked");
            assertThat(session.line(phone, 0)).containsText("Came late. You marked: Here.");
            phone.sees("2 marks are not sent yet.");
            new PageWatch(phone.page()).isAccessible();
            assertThat(session.outcomes())
                    .as("whoever is not in dispute is saved")
                    .isEqualTo("LATE, LATE, PRESENT");
            session.line(phone, 0).getByText("Keep “Came late”").click();
            session.line(phone, 1).getByText("Use mine: “Here”").click();
            phone.seesSaved();
            assertThat(session.outcomes()).isEqualTo("LATE, PRESENT, PRESENT");
            assertThat(session.line(phone, 0).locator("[data-word]")).hasText("Came late");
        }
    }

    @Test
    void keeps_names_and_marks_encrypted_by_a_key_that_stays_in_the_device() {
        try (Visitor fay = session.onAFreshDevice()) {
            fay.profile().setOffline(true);
            session.taps(fay, 0, 1);
            fay.sees("1 mark is not sent yet.");
            String name = session.line(fay, 0).locator("h3").innerText();
            String kept = Device.kept(fay.page());
            assertThat(kept)
                    .contains("\"extractable\":false")
                    .satisfies(saysNothingOf(
                            "\"extractable\":true", "PRESENT", session.id().toString(), "Busy "));
            assertThat(kept).satisfies(saysNothingOf('"' + name + '"'));
            fay.profile().setOffline(false);
            fay.seesSaved();
        }
    }

    @Test
    void signing_out_deletes_all_that_was_kept() {
        try (Visitor fay = session.onAFreshDevice()) {
            assertThat(Device.kept(fay.page())).contains("extractable");
            fay.opens("/my-groups").leavesFrameBy("Sign out");
            fay.opens("/roster").sees("Sign in");
            assertThat(Device.kept(fay.page())).isEqualTo("[]");
        }
    }

    @Test
    void after_24_hours_no_roster_is_left() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.page().clock().install();
            session.carriedBy(fay);
            fay.profile().setOffline(true);
            fay.page().clock().fastForward("24:01:00");
            assertThat(fay.page().locator("[data-session]")).hasCount(0);
            fay.page().waitForCondition(() -> !Device.kept(fay.page()).contains("\"data\""));
        }
    }

    @Test
    void another_person_on_the_device_neither_sees_nor_sends_them() {
        try (Visitor device = session.onAFreshDevice()) {
            device.profile().setOffline(true);
            session.taps(device, 0, 1);
            device.sees("1 mark is not sent yet.");
            String name = session.line(device, 0).locator("h3").innerText();
            device.profile().clearCookies();
            device.profile().setOffline(false);
            device.sees("Sign in again");
            device.opens("/signin").identifies("theo").opens("/roster");
            device.page().waitForTimeout(1_500);
            assertThat(session.section(device)).hasCount(0);
            assertThat(device.page().locator("main").innerText()).satisfies(saysNothingOf("not sent yet", name));
            assertThat(Device.waiting(device.page())).isEqualTo(1);
            assertThat(session.marked()).isZero();

            device.opens("/my-groups").leavesFrameBy("Sign out");
            device.opens("/signin").identifies("fay").opens("/roster").seesSaved();
            assertThat(session.marked()).isEqualTo(1);
        }
    }
}
