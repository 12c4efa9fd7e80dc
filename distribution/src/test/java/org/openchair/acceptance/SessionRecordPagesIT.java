package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a session, a concern about one person, and its reading in the clinic, in a browser. */
class SessionRecordPagesIT {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_record_is_saved_warns_of_a_name_and_is_printed_with_or_without_script(boolean script) {
        try (Visitor fay = Visitor.arrivesWithScript(script).signsIn("fay")) {
            String session = openSession();
            String member = memberOf(fay, session);
            fay.opens(session).follows("Session record");
            usable(fay, script);
            fay.ticks("Coping with hard moments")
                    .ticks("Esteem: being seen as able")
                    .chooses("How did it go?", "4: well")
                    .fills("A note about the session", member + " did most of the talking")
                    .presses("Save");
            fay.sees("looks like the name of a member");
            usable(fay, script);
            assertThat(fay.page().locator("#topics-coping").isChecked()).isTrue();
            fay.fills("A note about the session", "A lively evening")
                    .presses("Save")
                    .sees("The record is saved");
            assertThat(fay.page().locator("#note").inputValue()).isEqualTo("A lively evening");
            fay.follows("Record to print").sees("Not signed yet").sees("Coping with hard moments");
            usable(fay, script);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_peer_reads_that_a_note_and_a_risk_are_for_therapists_and_leaves_both_as_they_are(boolean script) {
        String session = openSession();
        String id = session.substring("/sessions/".length());
        Records.change(
                """
                INSERT INTO openchair.session_record (session_id, version, note, saved_at, saved_by)
                SELECT CAST(? AS uuid), 1, 'Two of them spoke about their PTSD.', now(), id
                  FROM openchair.staff WHERE display_name LIKE 'Theo%'""",
                id);
        Records.change(
                """
                INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know,
                  names_confirmed, noted_at, noted_by)
                SELECT gen_random_uuid(), CAST(? AS uuid), 'griping', 'MODERATE', 'Explained PTSD', false, false, now(), id
                  FROM openchair.staff WHERE display_name LIKE 'Theo%'""",
                id);
        try (Visitor fay = Visitor.arrivesWithScript(script).signsIn("fay")) {
            fay.opens(session + "/record").sees("Not shown to you").sees("It stays as it is when you save");
            assertThat(fay.source()).satisfies(saysNothingOf("PTSD"));
            assertThat(fay.page().locator("textarea").count()).isZero();
            assertThat(fay.page().locator("form[action*='/risks/']").count()).isZero();
            usable(fay, script);
            fay.ticks("Coping with hard moments").presses("Save").sees("The record is saved");
        }
        assertThat(Records.text("SELECT note FROM openchair.session_record WHERE session_id = CAST(? AS uuid)", id))
                .isEqualTo("Two of them spoke about their PTSD.");
        assertThat(Records.count("SELECT count(*) FROM openchair.session_risk WHERE session_id = CAST(? AS uuid)", id))
                .isEqualTo(1);
    }

    @Test
    void a_facilitator_without_a_mouse_notes_a_risk_that_leads_to_the_person() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            Keyboard keyboard = new Keyboard(fay);
            fay.opens(openSession() + "/record");
            keyboard.follows("Record a risk").presses("Record risk").sees("Choose what kind of risk it was");
            usable(fay, true);
            keyboard.chooses("What kind of risk?", "Misinformation")
                    .chooses("How bad was it?", "Mild: settled with a few words")
                    .types("What was done?", "Gave out the leaflet.")
                    .chooses("Does a referring clinician need to know?", "Yes")
                    .presses("Record risk")
                    .sees("Now say who it is about");
            usable(fay, true);
            fay.follows("Session record").presses("Remove", "Misinformation").sees("The risk is removed");
        }
    }

    @Test
    void a_crisis_shows_whom_to_call_and_stands_on_the_work_list_until_a_clinician_has_read_it() {
        String[] member = memberAndClinician("Evening Circle");
        try (Visitor fay = Visitor.signedIn("fay")) {
            String session = openSession();
            fay.opens(session + "/concerns").presses("Record concern").sees("Choose the person");
            usable(fay, true);
            fay.page().locator("#enrollmentId").selectOption(member[0]);
            fay.chooses("What is it about?", "Someone is in danger now")
                    .fills("What did you notice?", "Left with a goodbye letter.")
                    .fills("What was done?", "Called 911.")
                    .fills("Why must the clinic know?", "Life in danger.")
                    .presses("Record concern");
            fay.sees("needs help now").sees("Call 988");
            usable(fay, true);
            fay.opens("/").sees("No clinician has read your crisis concern");
            usable(fay, true);
        }
        try (Visitor doctor = Visitor.signedIn(member[1])) {
            // Alerts of other tests that nobody took on are older, and as grave: the list has pages.
            doctor.opens("/?kind=danger-alert");
            while (!doctor.source().contains("Crisis: ")) {
                doctor.follows("Next page");
            }
            doctor.follows("Read the concern")
                    .sees("Left with a goodbye letter.")
                    .sees("Why you are told: Life in danger.");
            usable(doctor, true);
            doctor.presses("Mark as read").sees("Marked as read").sees("read this");
        }
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/");
            assertThat(fay.source()).satisfies(saysNothingOf("No clinician has read your crisis concern"));
        }
    }

    @Test
    void a_signed_session_is_amended_and_shows_both() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/my-groups").follows("Evening Circle");
            fay.page()
                    .locator("li:has-text('signed') a[href^='/sessions/']")
                    .first()
                    .click();
            fay.follows("Session record").sees("signed by");
            usable(fay, true);
            fay.follows("Amend this session").presses("Amend").sees("Say what you want to amend");
            usable(fay, true);
            String option = fay.page().locator("#enrollmentId option").nth(1).getAttribute("value");
            String standing = fay.page().locator("#enrollmentId option").nth(1).innerText();
            String mark = standing.endsWith("Left early") ? "LATE" : "LEFT_EARLY";
            fay.page().locator("#enrollmentId").selectOption(option);
            fay.page().locator("#outcome").selectOption(mark);
            fay.chooses("What do you want to do?", "Correct one person’s mark")
                    .fills("Why?", "Mixed up two people")
                    .presses("Amend")
                    .sees("The session is amended")
                    .sees(mark.equals("LATE") ? "→ Came late" : "→ Left early")
                    .sees("Why: Mixed up two people");
            usable(fay, true);
        }
    }

    @Test
    void a_therapist_keeps_a_note_that_a_peer_is_refused() {
        String session;
        try (Visitor theo = Visitor.signedIn("theo")) {
            theo.opens("/my-groups");
            theo.page().locator("main h2 a[href^='/my-groups/']").first().click();
            session = theo.page().locator("main a[href^='/sessions/']").first().getAttribute("href");
            theo.opens(session + "/progress-notes").presses("Save note").sees("Choose the person");
            usable(theo, true);
            String option = theo.page().locator("#enrollmentId option").nth(1).getAttribute("value");
            theo.page().locator("#enrollmentId").selectOption(option);
            theo.fills("Note", "Takes small steps.")
                    .presses("Save note")
                    .sees("The note is saved")
                    .sees("Takes small steps.");
            usable(theo, true);
        }
        try (Visitor fay = Visitor.signedIn("fay")) {
            assertThat(fay.visits(session + "/progress-notes").status()).isEqualTo(404);
            assertThat(fay.visits(openSession() + "/progress-notes").status()).isEqualTo(403);
        }
    }

    /** A session of Fay's that has just begun. */
    private static String openSession() {
        return "/sessions/" + Records.sessionBeginsNow("Evening Circle");
    }

    /** A seat in a group, and a clinician of that person's clinic: another's crisis is none of theirs. */
    private static String[] memberAndClinician(String group) {
        return Records.text(
                        """
                        SELECT e.id || ' ' || CASE s.display_name WHEN 'Dr. Alice Adams' THEN 'dr.adams' ELSE 'dr.baker' END
                          FROM openchair.enrollment e
                          JOIN openchair.support_group g ON g.id = e.group_id
                          JOIN openchair.patient p ON p.id = e.patient_id
                          JOIN openchair.staff s ON s.clinic_id = p.clinic_id
                         WHERE s.display_name IN ('Dr. Alice Adams', 'Dr. Ben Baker') AND g.name = ? AND e.state <> 'ENDED'
                         ORDER BY e.id LIMIT 1""",
                        group)
                .split(" ");
    }

    private static String memberOf(Visitor fay, String session) {
        fay.opens(session);
        return fay.page().locator(".oc-roster__name").first().innerText();
    }

    private static void usable(Visitor visitor, boolean script) {
        PageWatch watch = new PageWatch(visitor.page());
        if (script) {
            watch.isAccessible();
            visitor.onAPhone();
            watch.fitsTheWidth();
            visitor.onADesktop();
        }
    }
}
