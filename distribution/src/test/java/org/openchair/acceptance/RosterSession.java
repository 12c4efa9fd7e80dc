package org.openchair.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;

/**
 * Session of four people that has just begun and that the demo user fay leads, as a browser shows it and as the database holds it.
 *
 * @param id the session's id
 */
record RosterSession(UUID id) {

    private static final int PEOPLE = 4;

    /** A session begins; those of tests before are over. */
    static RosterSession begins() {
        return new RosterSession(Records.busySession("fay", PEOPLE, "IN_PERSON"));
    }

    /** Opens today's rosters on a device of fay's own, so that it works without a network from then on. */
    Visitor onAFreshDevice() {
        return carriedBy(Visitor.signedIn("fay"));
    }

    /** Opens today's rosters, so that the device works without a network from then on. */
    Visitor carriedBy(Visitor fay) {
        fay.opens("/roster");
        awaitWorker(fay);
        assertThat(people(fay)).hasCount(PEOPLE);
        return fay;
    }

    /** A page that was still loading when the worker took over its pages is not among them until it is loaded again. */
    static void awaitWorker(Visitor fay) {
        fay.page().waitForFunction("navigator.serviceWorker.ready.then(it => it.active.state === 'activated')");
        if (fay.page().evaluate("navigator.serviceWorker.controller === null").equals(true)) {
            fay.page().reload();
        }
        fay.page().waitForCondition(() -> fay.page()
                .evaluate("navigator.serviceWorker.controller !== null")
                .equals(true));
    }

    /** Presses a person's first button that many times: here, came late, left early, and so on. */
    void taps(Visitor fay, int person, int times) {
        for (int time = 0; time < times; time++) {
            line(fay, person).locator("[data-tap]").click();
        }
    }

    Locator line(Visitor fay, int person) {
        return people(fay).nth(person);
    }

    String name(Visitor fay, int person) {
        return line(fay, person).locator("h3").innerText();
    }

    Locator people(Visitor fay) {
        return section(fay).locator("[data-person]");
    }

    Locator section(Visitor fay) {
        return fay.page().locator("[data-session='" + id + "']");
    }

    /** How many people are marked in the database. */
    long marked() {
        return Records.count("SELECT count(*) FROM openchair.attendance WHERE session_id = ?::uuid", id.toString());
    }

    /** The marks in the database, in the order of the alphabet. */
    String outcomes() {
        return Records.text(
                "SELECT string_agg(outcome, ', ' ORDER BY outcome) FROM openchair.attendance WHERE session_id = ?::uuid",
                id.toString());
    }

    /** How many marks the database was ever given. */
    long history() {
        return Records.count(
                "SELECT count(*) FROM openchair.attendance_mark WHERE session_id = ?::uuid", id.toString());
    }
}
