package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A therapist supervises a peer who leads groups; a patient in Growth becomes a candidate. */
class SupervisionPagesIT {

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
        String[] seat = Records.text(
                        """
                        SELECT e.patient_id || ' ' || CASE s.display_name WHEN ? THEN 'dr.adams' ELSE 'dr.baker' END
                          FROM openchair.enrollment e
                          JOIN openchair.support_group g ON g.id = e.group_id AND g.format = 'IN_PERSON' AND g.name NOT LIKE 'Busy %'
                          JOIN openchair.group_facilitator f ON f.group_id = g.id
                          JOIN openchair.staff l ON l.id = f.staff_id AND l.display_name = 'Fay Foster'
                          JOIN openchair.patient p ON p.id = e.patient_id
                          JOIN openchair.staff s ON s.clinic_id = p.clinic_id
                          JOIN openchair.referral r ON r.id = e.referral_id AND r.state = 'ATTENDING'
                         WHERE s.display_name IN ('Dr. Alice Adams', 'Dr. Ben Baker') AND e.state = 'ACTIVE' AND NOT openchair.under_part_2(g.id)
                           AND openchair.consent_covers(p.id, g.id, 'NAME')
                           AND NOT openchair.consent_covers(p.id, g.id, 'PEER_LEADERSHIP')
                           AND NOT EXISTS (SELECT FROM openchair.enrollment o
                                            WHERE o.patient_id = p.id AND o.id <> e.id AND o.state <> 'ENDED') ORDER BY e.id LIMIT 1""",
                        "Dr. Alice Adams")
                .split(" ");
        try (Visitor fay = Visitor.signedIn("fay");
                Visitor doctor = Visitor.signedIn(seat[1])) {
            fay.opens("/supervision");
            int before = candidates(fay);
            doctor.opens("/patients/" + seat[0]);
            doctor.page().locator("#stage").selectOption("GROWTH");
            doctor.presses("Record stage").follows("Ask whether their group may ask them to lead as a peer");
            doctor.page()
                    .getByLabel("That they are in the Growth stage and may be asked about leading a group as a peer")
                    .check();
            doctor.chooses("How did they agree?", "Verbally, to me")
                    .presses("Record consent")
                    .sees("Consent is recorded");
            fay.opens("/supervision");
            assertThat(candidates(fay)).isEqualTo(before + 1);

            doctor.opens("/patients/" + seat[0] + "/consents").follows("Withdraw consent");
            doctor.page().locator("input[name=how]").first().check();
            doctor.presses("Withdraw consent").sees("Consent is withdrawn");
            fay.opens("/supervision");
            assertThat(candidates(fay)).isEqualTo(before);
        }
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
