package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A therapist supervises a peer who leads groups; a patient in Growth becomes a candidate. */
class SupervisionPagesIT {

    private static final String GROWTH =
            "That they are in the Growth stage and may be asked about leading a group as a peer";

    private static final String ATTENDING =
            """
            WITH known AS (SELECT CAST(? AS uuid) AS id, CAST(? AS text) AS number, s.id AS referrer, s.clinic_id AS clinic, g.id AS group_id
                             FROM openchair.staff s, openchair.support_group g
                             JOIN openchair.group_facilitator f ON f.group_id = g.id JOIN openchair.staff l ON l.id = f.staff_id
                            WHERE s.display_name = ? AND l.display_name = ? AND NOT openchair.under_part_2(g.id)
                            ORDER BY openchair.free_seats(g) DESC NULLS LAST, g.id LIMIT 1),
                 patient AS (INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                             SELECT id, clinic, number, 'Ready', 'Togrow', '1971-02-03', now() - interval '40 days' FROM known),
                 referral AS (INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
                              SELECT id, id, clinic, referrer, group_id, 'ATTENDING', now() - interval '40 days',
                                     now() - interval '40 days', now() - interval '30 days' FROM known),
                 seat AS (INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                          SELECT id, group_id, id, id, 'ACTIVE', current_date - 30 FROM known)
            INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at, recorded_by)
            SELECT id, id, '{NAME}', 'GROUP', group_id, 'TREATMENT', 'VERBAL', now() - interval '40 days', now() - interval '40 days', referrer
              FROM known""";

    @Test
    void a_session_with_a_risk_is_talked_through_and_noted_by_keyboard() {
        Records.change(
                """
                INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, noted_at, noted_by)
                SELECT gen_random_uuid(), s.id, 'griping', 'MILD', 'Turned to what helps.', false, now(), f.id
                  FROM openchair.staff f
                  JOIN openchair.session_led l ON l.staff_id = f.id AND l.state = 'HELD'
                  JOIN openchair.group_session s ON s.id = l.session_id
                 WHERE f.display_name = ? ORDER BY s.starts_at DESC LIMIT 1""",
                "Fay Foster");
        try (Visitor theo = Visitor.signedIn("theo")) {
            PageWatch watch = new PageWatch(theo.page());
            theo.opens("/?kind=debrief-due")
                    .sees("Fay Foster recorded a risk in a session. You two have not debriefed it yet.");
            theo.opens("/supervision");
            usable(theo, watch, "debrief");
            theo.sees(" hours").follows("Fay Foster");
            usable(theo, watch, "Turned to what helps.");

            theo.unfolds("Record a debrief").presses("Record a debrief");
            usable(theo, watch, "Choose the session");
            while (theo.source().contains("(a risk was recorded)")) {
                String waiting = theo.page()
                        .locator("#sessionId option:has-text('(a risk was recorded)')")
                        .first()
                        .getAttribute("value");
                if (!theo.page().locator("#sessionId").isVisible()) {
                    theo.unfolds("Record a debrief");
                }
                theo.page().locator("#sessionId").selectOption(waiting);
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                theo.page().locator("#debriefHeldOn").fill(Integer.toString(today.getMonthValue()));
                theo.page().locator("#debriefHeldOn-day").fill(Integer.toString(today.getDayOfMonth()));
                theo.page().locator("#debriefHeldOn-year").fill(Integer.toString(today.getYear()));
                theo.page().locator("#debriefMinutes").fill("20");
                theo.presses("Record a debrief").sees("The debrief is recorded");
            }
            usable(theo, watch, "debriefed");
            theo.opens("/");
            assertThat(theo.source()).satisfies(saysNothingOf("Fay Foster recorded a risk"));
        }
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/supervision").follows("My own figures, as my supervisor sees them");
            usable(fay, watch, "with Theo Thompson");
            assertThat(fay.page().locator("main form[method=post]").count()).isZero();
        }
    }

    @Test
    void a_person_in_growth_who_agrees_becomes_a_candidate() {
        String patient = attendsAGroupOfFays();
        try (Visitor fay = Visitor.signedIn("fay");
                Visitor doctor = Visitor.signedIn("dr.adams")) {
            fay.opens("/supervision");
            int before = candidates(fay);
            doctor.opens("/patients/" + patient + "/consents/new");
            assertThat(doctor.page().getByLabel(GROWTH).count()).isZero();
            doctor.opens("/patients/" + patient);
            doctor.page().locator("#stage").selectOption("GROWTH");
            doctor.presses("Record stage").sees("The stage is recorded");
            doctor.follows("Ask whether their group may ask them to lead as a peer");
            doctor.page().getByLabel(GROWTH).check();
            doctor.chooses("How did they agree?", "Verbally, to me")
                    .presses("Record consent")
                    .sees("Consent is recorded");
            fay.opens("/supervision");
            assertThat(candidates(fay)).isEqualTo(before + 1);

            doctor.opens("/patients/" + patient + "/consents").follows("Withdraw consent");
            doctor.page().locator("input[name=how]").first().check();
            doctor.presses("Withdraw consent").sees("Consent is withdrawn");
            fay.opens("/supervision");
            assertThat(candidates(fay)).isEqualTo(before);
        }
    }

    /** A patient of Dr. Adams with a seat among Fay's, who agreed to nothing but the name; none of the demo's need be so on every day. */
    private static String attendsAGroupOfFays() {
        String patient = UUID.randomUUID().toString();
        Records.change(ATTENDING, patient, Person.fresh().recordNumber(), "Dr. Alice Adams", "Fay Foster");
        return patient;
    }

    private static int candidates(Visitor fay) {
        return fay.page()
                .locator("h2:has-text('Who could lead as a peer') ~ ul .oc-list__title")
                .count();
    }

    private static void usable(Visitor visitor, PageWatch watch, String heading) {
        visitor.sees(heading);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
