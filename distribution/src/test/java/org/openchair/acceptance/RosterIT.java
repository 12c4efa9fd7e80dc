package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facilitator marks who came: standing up, with a thumb, by keyboard, with and without script. */
class RosterIT {

    private static final int THUMB = 48;

    /**
     * The next press is kept just while the device notes that an earlier mark of the line has arrived: its encryption waits until that
     * mark is deleted, and what deletes it stays open until the press asks to be kept.
     */
    private static final String PRESS_WHILE_ONE_ARRIVES =
            """
            () => {
              const { encrypt } = SubtleCrypto.prototype;
              const remove = IDBObjectStore.prototype.delete;
              const { transaction } = IDBDatabase.prototype;
              let arrives;
              const arrival = new Promise((done) => { arrives = done; });
              SubtleCrypto.prototype.encrypt = async function (...what) {
                if (what[2][0] !== '{'.charCodeAt(0)) {
                  return encrypt.apply(this, what); // Rosters, a list, which the arrival itself waits for.
                }
                SubtleCrypto.prototype.encrypt = encrypt;
                window.pressed = true;
                await arrival;
                return encrypt.apply(this, what);
              };
              IDBObjectStore.prototype.delete = function (key) {
                IDBObjectStore.prototype.delete = remove;
                let asked = false;
                IDBDatabase.prototype.transaction = function (...what) {
                  IDBDatabase.prototype.transaction = transaction;
                  asked = true;
                  return transaction.apply(this, what);
                };
                const stay = () => { if (!asked) { this.count().onsuccess = stay; } };
                stay();
                arrives();
                return remove.call(this, key);
              };
            }""";

    private int taps;

    @BeforeAll
    static void patiently() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @Test
    void logs_a_session_of_twelve_with_at_most_fourteen_taps() {
        UUID session = Records.busySession("fay", 12, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay").onAPhone()) {
            fay.opens("/sessions/" + session);
            tap(line(fay, 0).locator("[data-tap]"));
            tap(line(fay, 1).locator("[data-tap]"));
            tap(line(fay, 1).locator("[data-tap]"));
            chooses(fay, 2, "NO_SHOW");
            chooses(fay, 3, "EXCUSED");
            tap(fay.page().locator("[data-everyone] button"));
            fay.sees("8 more people are here.").sees("12 of 12 marked");
            fay.leaves(() -> tap(fay.page().locator("[data-sign] button")));

            fay.sees("The session is signed");
            assertThat(taps).isLessThanOrEqualTo(14);
            assertThat(marks(session, "PRESENT")).isEqualTo(9);
            assertThat(marks(session, "LATE")).isEqualTo(1);
            assertThat(marks(session, "NO_SHOW")).isEqualTo(1);
            assertThat(marks(session, "EXCUSED")).isEqualTo(1);
        }
    }

    @Test
    void logs_a_session_of_twelve_one_by_one_with_at_most_fourteen_taps() {
        UUID session = Records.busySession("fay", 12, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay").onAPhone()) {
            fay.opens("/sessions/" + session);
            for (int person = 0; person < 12; person++) {
                tap(line(fay, person).locator("[data-tap]"));
            }
            fay.leaves(() -> tap(fay.page().locator("[data-sign] button")));
            assertThat(taps).isLessThanOrEqualTo(14);
            assertThat(marks(session, "PRESENT")).isEqualTo(12);
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void asks_before_it_is_signed_with_people_unmarked_and_shows_afterwards_how_it_stands(boolean script) {
        UUID session = Records.busySession("fay", 4, "IN_PERSON");
        try (Visitor fay = Visitor.arrivesWithScript(script).signsIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/sessions/" + session);
            if (script) {
                line(fay, 0).locator("[data-tap]").click();
            } else {
                fay.leaves(() -> line(fay, 0).locator("[data-tap]").click());
            }
            fay.sees("1 of 4 marked").presses("Sign the session");
            fay.sees("3 of 4 are not marked. Sign the session?");
            if (script) {
                watch.isAccessible();
            }
            fay.follows("Continue marking").sees("1 of 4 marked");
            fay.presses("Sign the session").presses("Sign it as it is").sees("The session is signed");
            fay.opens("/sessions/" + session).sees("Signed. These marks are final.");
        }
    }

    @Test
    void a_record_that_is_to_be_signed_leads_to_the_people_who_are_not_marked() {
        UUID session = Records.busySession("fay", 2, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session + "/record").presses("Save, sign and lock");
            fay.sees("The record is saved, but not signed").sees("2 of 2 are not marked.");
            fay.presses("Sign the session").presses("Sign it as it is").sees("The session is signed");
        }
    }

    @Test
    void a_signed_session_stands_among_todays_rosters_with_its_marks() {
        UUID session = Records.busySession("fay", 2, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session);
            line(fay, 0).locator("[data-tap]").click();
            line(fay, 1).locator("[data-tap]").click();
            line(fay, 1).locator("[data-tap]").click();
            fay.presses("Sign the session").sees("The session is signed");
            fay.opens("/roster");
            Locator shown = fay.page().locator("[data-session='" + session + "']");
            assertThat(shown).containsText("Signed. These marks are final.");
            assertThat(shown.locator("[data-word]").nth(0)).hasText("Here");
            assertThat(shown.locator("[data-word]").nth(1)).hasText("Came late");
            assertThat(shown.getByText("Finish and sign this session")).hasCount(0);
            assertThat(shown.locator("button")).hasCount(0);
        }
    }

    @Test
    void a_press_while_an_earlier_one_arrives_goes_on_from_it() {
        UUID session = Records.busySession("fay", 3, "IN_PERSON");
        AtomicReference<Route> held = new AtomicReference<>();
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session);
            // The first is held. Without any route the browser would let it go, too.
            fay.page().route("**/marks", route -> {
                if (!held.compareAndSet(null, route)) {
                    route.resume();
                }
            });
            Locator tap = line(fay, 0).locator("[data-tap]");
            tap.click();
            fay.page().waitForCondition(() -> held.get() != null);
            tap.click();
            fay.page().waitForCondition(() -> Device.waiting(fay.page()) == 2);
            fay.page().evaluate(PRESS_WHILE_ONE_ARRIVES);
            tap.click();
            fay.page().waitForCondition(() -> Boolean.TRUE.equals(fay.page().evaluate("() => window.pressed")));
            held.get().resume();
            fay.seesSaved();
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Left early");
            assertThat(marks(session, "LEFT_EARLY")).isEqualTo(1);
        }
    }

    @Test
    void presses_go_round_in_place_and_undo_is_at_hand() {
        UUID session = Records.busySession("fay", 3, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session);
            fay.page().evaluate("window.stays = true");
            Locator line = line(fay, 0);
            Locator word = line.locator("[data-word]");
            assertThat(word).hasText("Not marked");
            for (String next : List.of("Here", "Came late", "Left early", "Excused", "Not here", "Here")) {
                line.locator("[data-tap]").click();
                assertThat(word).hasText(next);
            }
            fay.seesSaved();
            assertThat(marks(session, "PRESENT")).isEqualTo(1);
            line.locator("[data-undo]").click();
            assertThat(word).hasText("Not marked");
            assertThat(line.locator("[data-tap]")).isFocused();
            fay.seesSaved();
            assertThat(marks(session, "PRESENT")).isZero();
            assertThat(fay.page().evaluate("window.stays")).isEqualTo(true);
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void everyone_else_is_marked_at_once_and_taken_back_at_once(boolean script) {
        UUID session = Records.busySession("fay", 5, "IN_PERSON");
        try (Visitor fay = Visitor.arrivesWithScript(script).signsIn("fay")) {
            fay.opens("/sessions/" + session);
            assertThat(fay.page().locator("[data-everyone]")).isHidden();
            line(fay, 0).locator("[data-tap]").click();
            fay.page().locator("[data-everyone] button").click();
            fay.sees("5 of 5 marked").seesSaved();
            assertThat(marks(session, "PRESENT")).isEqualTo(5);
            fay.page().locator("[data-everyone-undo] button").click();
            fay.sees("1 of 5 marked").seesSaved();
            assertThat(marks(session, "PRESENT")).isEqualTo(1);
            assertThat(marks(session, "NOT_RECORDED")).isEqualTo(4);
        }
    }

    @Test
    void works_by_forms_where_there_is_no_script() {
        UUID session = Records.busySession("fay", 3, "HYBRID");
        try (Visitor fay = Visitor.arrivesWithScript(false).signsIn("fay")) {
            fay.opens("/sessions/" + session);
            fay.leaves(() -> line(fay, 0).locator("[data-tap]").click());
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Here · In person");
            fay.leaves(() -> line(fay, 0).locator("[data-tap]").click());
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Came late · In person");
            fay.leaves(() ->
                    line(fay, 0).locator("[data-ways] button[value=TELEPHONE]").click());
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Came late · By phone");
            fay.leaves(() ->
                    line(fay, 1).locator("[data-ways] button[value=ONLINE]").click());
            assertThat(line(fay, 1).locator("[data-word]")).hasText("Here · Online");
            fay.leaves(() -> line(fay, 0).locator("[data-undo]").click());
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Not marked");
            fay.leaves(() -> fay.page().locator("#walk-ins [data-step='1']").click());
            assertThat(fay.page().locator("[data-counted]")).hasText("1");
        }
    }

    @Test
    void notes_how_each_person_took_part_and_counts_walk_ins() {
        UUID session = Records.busySession("fay", 3, "HYBRID");
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session);
            line(fay, 0).locator("[data-ways] button[value=ONLINE]").click();
            assertThat(line(fay, 0).locator("[data-word]")).hasText("Here · Online");
            line(fay, 1).locator("[data-tap]").click();
            for (int guest = 0; guest < 3; guest++) {
                fay.page().locator("#walk-ins [data-step='1']").click();
            }
            fay.page().locator("#walk-ins [data-step='-1']").click();
            fay.seesSaved();
            assertThat(Records.text(
                            "SELECT string_agg(outcome || ' ' || modality, ', ' ORDER BY modality) FROM openchair.attendance"
                                    + " WHERE session_id = ?::uuid",
                            session.toString()))
                    .isEqualTo("PRESENT IN_PERSON, PRESENT ONLINE");
            assertThat(Records.text(
                            "SELECT walk_ins FROM openchair.group_session WHERE id = ?::uuid", session.toString()))
                    .isEqualTo("2");
        }
    }

    @Test
    void can_be_used_by_everybody_in_every_state_on_a_small_phone() {
        UUID session = Records.busySession("fay", 4, "HYBRID");
        try (Visitor fay = Visitor.signedIn("fay").onAPhone()) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/sessions/" + session);
            usable(fay, watch);
            line(fay, 0).locator("[data-tap]").click();
            chooses(fay, 1, "NO_SHOW");
            usable(fay, watch);
            fay.page().locator("[data-everyone] button").click();
            fay.seesSaved();
            usable(fay, watch);
            fay.opens("/roster").sees("4 of 4 marked");
            usable(fay, watch);
            watch.isQuiet();
        }
    }

    @Test
    void says_that_it_is_loading_and_not_that_there_is_no_session_until_rosters_are_there() {
        Records.busySession("fay", 3, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay")) {
            AtomicReference<Route> held = new AtomicReference<>();
            fay.page().route("**/roster/today", held::set);
            fay.opens("/roster").sees("Loading…");
            assertThat(fay.page().locator("[data-nothing]")).isHidden();
            fay.page().waitForCondition(() -> held.get() != null);
            fay.page().unroute("**/roster/today");
            held.get().resume();
            fay.sees("0 of 3 marked");
            assertThat(fay.page().locator("[data-loading]")).isHidden();
        }
    }

    @Test
    void is_used_by_keyboard_and_says_each_mark_aloud() {
        UUID session = Records.busySession("fay", 2, "IN_PERSON");
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/sessions/" + session);
            Locator tap = line(fay, 0).locator("[data-tap]");
            String name = line(fay, 0).locator("h3").innerText();
            for (int tabs = 0; tabs < 60 && !(Boolean) tap.evaluate("it => it === document.activeElement"); tabs++) {
                fay.page().keyboard().press("Tab");
            }
            fay.page().keyboard().press("Enter");
            assertThat(fay.page().locator("[data-said]")).hasText(name + ": Here. 1 of 2 marked.");
            fay.page().keyboard().press("Space");
            assertThat(fay.page().locator("[data-said]")).hasText(name + ": Came late. 1 of 2 marked.");
            assertThat(tap).isFocused();
        }
    }

    private static void usable(Visitor fay, PageWatch watch) {
        watch.isAccessible();
        watch.fitsTheWidth();
        for (Locator button : fay.page()
                .locator("[data-rosters] button:visible, [data-rosters] summary:visible")
                .all()) {
            BoundingBox box = button.boundingBox();
            assertThat(Math.min(box.height, box.width)).as(button.innerText()).isGreaterThanOrEqualTo(THUMB - 0.5);
        }
    }

    private void chooses(Visitor fay, int person, String outcome) {
        tap(line(fay, person).locator("summary"));
        tap(line(fay, person).locator("[data-marks] button[value=" + outcome + "]"));
    }

    private void tap(Locator button) {
        button.click();
        taps++;
    }

    private static Locator line(Visitor fay, int person) {
        return fay.page().locator("[data-person]").nth(person);
    }

    private static long marks(UUID session, String outcome) {
        return Records.count(
                "SELECT count(*) FROM openchair.attendance WHERE outcome = '" + outcome + "' AND session_id = ?::uuid",
                session.toString());
    }
}
