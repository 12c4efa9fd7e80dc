package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A facilitator's week: where sessions are, who leads them, the register on paper, and who is asked after. */
class PlanningPagesIT {

    private static final String PLANNED =
            """
            SELECT s.id FROM openchair.group_session s
              JOIN openchair.group_facilitator f ON f.group_id = s.group_id
              JOIN openchair.staff w ON w.id = f.staff_id AND w.display_name LIKE ?
             WHERE s.state = 'PLANNED' AND s.starts_at > now() + interval '14 days'
               AND NOT openchair.is_away(f.staff_id, s.local_date)
               AND NOT EXISTS (SELECT FROM openchair.session_substitute u WHERE u.session_id = s.id)
             ORDER BY (SELECT count(*) FROM openchair.enrollment e WHERE e.group_id = s.group_id AND e.state <> 'ENDED') DESC,
                      s.starts_at LIMIT 1""";

    private static final String SEAT =
            """
            (SELECT e.id, e.group_id, w.id AS staff_id FROM openchair.enrollment e
               JOIN openchair.group_facilitator f ON f.group_id = e.group_id
               JOIN openchair.staff w ON w.id = f.staff_id AND w.display_name LIKE ?
               JOIN openchair.support_group g ON g.id = e.group_id AND g.name NOT LIKE 'Busy %'
               JOIN openchair.referral r ON r.id = e.referral_id
               JOIN openchair.staff c ON c.clinic_id = r.clinic_id AND c.display_name LIKE '%Adams'
              WHERE e.state <> 'ENDED' AND e.started_on < current_date - 1 AND openchair.hears_back(r)
              ORDER BY e.id LIMIT 1) seat""";

    private static final String HELD_TWICE =
            """
            INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
            SELECT gen_random_uuid(), 1, seat.group_id, current_date - 1, now() - ago * interval '1 minute',
                   now() + interval '1 hour', 'HELD'
              FROM"""
                    + " " + SEAT + " CROSS JOIN generate_series(1, 2) ago";

    private static final String MISSED_TWICE =
            """
            INSERT INTO openchair.attendance (id, version, session_id, enrollment_id, outcome, recorded_at, recorded_by)
            SELECT gen_random_uuid(), 1, s.id, seat.id, 'NO_SHOW', now(), seat.staff_id
              FROM"""
                    + " " + SEAT
                    + " JOIN openchair.group_session s ON s.group_id = seat.group_id AND s.state = 'HELD'"
                    + " AND s.signed_at IS NULL AND s.starts_at > now() - interval '3 minutes' AND s.starts_at < now()";

    @Test
    void a_facilitator_without_a_mouse_finds_the_week_and_names_who_steps_in() {
        try (Visitor fay = Visitor.signedIn("fay");
                Visitor theo = Visitor.signedIn("theo")) {
            Keyboard keyboard = new Keyboard(fay);
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/");
            keyboard.follows("Your week").sees("Week of ");
            usable(fay, watch);
            keyboard.follows("Week after")
                    .follows("Week before")
                    .follows("Today only")
                    .sees("Today, ");
            usable(fay, watch);

            String session = planned();
            fay.opens("/sessions/" + session + "/plan");
            usable(fay, watch);
            keyboard.presses("Assign substitute").sees("Choose a substitute");
            usable(fay, watch);
            keyboard.picks("Who leads this session instead?", "Theo")
                    .presses("Assign substitute")
                    .sees("is the substitute")
                    .sees("nothing else of the group");
            usable(fay, watch);

            String day = Records.text(
                    "SELECT local_date::text FROM openchair.group_session WHERE id = CAST(? AS uuid)", session);
            theo.opens("/schedule/day?date=" + day).sees("You are the substitute for this session.");
            theo.opens("/sessions/" + session).sees("These people are expected");
            assertThat(theo.visits("/sessions/" + session + "/plan").status()).isEqualTo(404);
            keyboard.presses("Remove substitute").sees("The substitute is removed");
            assertThat(theo.visits("/sessions/" + session).status()).isEqualTo(404);
        }
    }

    @Test
    void a_session_meets_in_another_room_and_in_the_usual_one_again() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/sessions/" + planned() + "/plan")
                    .fills("Link to join this session", "not a link")
                    .fills("Room or place of this session", "Room 9");
            fay.page().locator("form[action$='/place']").evaluate("form => form.noValidate = true");
            fay.presses("Save place").sees("Enter a link that begins with https://");
            usable(fay, watch);
            fay.fills("Link to join this session", "").presses("Save place").sees("The place is saved");
            fay.sees("Room 9 (this session only)");
            usable(fay, watch);
            fay.fills("Room or place of this session", "").presses("Save place").sees("The place is saved");
            assertThat(fay.source()).satisfies(saysNothingOf("this session only"));
        }
    }

    @Test
    void days_away_are_flagged_to_the_program_manager_until_they_are_taken_back() {
        try (Visitor theo = Visitor.signedIn("theo");
                Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(theo.page());
            LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(35);
            theo.opens("/schedule/away");
            usable(theo, watch);
            theo.presses("Add days away").sees("Enter a first day").sees("Enter a last day");
            usable(theo, watch);
            enters(theo, "First day away", first);
            enters(theo, "Last day away", first.plusDays(6));
            theo.presses("Add days away").sees("Your days away are saved").sees("Cover needed");
            usable(theo, watch);
            String session = Records.text(
                    "SELECT o.session_id FROM openchair.uncovered_session o JOIN openchair.group_facilitator f USING (group_id)"
                            + " JOIN openchair.staff w ON w.id = f.staff_id AND w.display_name LIKE ? ORDER BY o.starts_at LIMIT 1",
                    "Theo%");
            morgan.opens("/")
                    .followsAddress("/sessions/" + session + "/plan")
                    .sees("Everyone who leads this group is away");
            usable(morgan, new PageWatch(morgan.page()));
            theo.opens("/schedule/away").presses("Remove").sees("Your days away are removed");
        }
    }

    @Test
    void the_register_of_seventeen_people_is_printed_on_one_page() throws IOException {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            List<String> pages = register(fay, 17);
            usable(fay, watch);
            assertThat(fay.page().locator("tbody tr").count()).isEqualTo(17 + 6);
            assertThat(pages).hasSize(1);
            assertThat(pages.get(0)).contains("Walk-in 6", "Head count", "What is said in the group");
        }
    }

    @Test
    void a_larger_register_repeats_its_header_and_closes_below_its_last_rows() throws IOException {
        try (Visitor fay = Visitor.signedIn("fay")) {
            // From here on its rows fill the first page, and only its closing lines do not fit.
            for (int people : new int[] {22, 24, 40}) {
                List<String> pages = register(fay, people);
                assertThat(pages).as(people + " people").hasSize(2).allSatisfy(page -> assertThat(page)
                        .contains("Name in the group"));
                assertThat(pages.get(1)).contains("Walk-in 5", "Walk-in 6", "Head count", "What is said in the group");
            }
        }
    }

    /** Opens the register of a session of so many, and gives the text of each page that is printed. */
    private static List<String> register(Visitor fay, int people) throws IOException {
        fay.opens("/sessions/" + Records.busySession("fay", people, "IN_PERSON") + "/register")
                .sees("Walk-in 6");
        List<String> pages = new ArrayList<>();
        try (PDDocument printed = Loader.loadPDF(fay.page().pdf())) {
            for (int page = 1; page <= printed.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(printed));
            }
        }
        return pages;
    }

    @Test
    void whoever_missed_two_sessions_is_asked_after_and_the_clinician_reads_what_came_of_it() {
        try (Visitor fay = Visitor.signedIn("fay");
                Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(fay.page());
            Records.change(HELD_TWICE, "Fay%");
            Records.change(MISSED_TWICE, "Fay%");
            fay.opens("/").followsAddress("/absences/").sees("Missed without notice");
            String followUp = Records.text(
                    "SELECT f.id FROM openchair.absence_follow_up f JOIN " + SEAT
                            + " ON f.enrollment_id = seat.id WHERE f.state = 'OPEN'",
                    "Fay%");
            fay.opens("/absences/" + followUp).sees("Missed without notice");
            usable(fay, watch);
            fay.presses("Save result").sees("Choose what you did").sees("Choose why they were absent");
            usable(fay, watch);
            fay.chooses("What did you do?", "Called")
                    .chooses("Why were they absent?", "Work or childcare")
                    .chooses("What comes next?", "They are coming back")
                    .presses("Save result")
                    .sees("You checked in with")
                    .sees("Called · Work or childcare · They are coming back");
            usable(fay, watch);
            assertThat(Records.text(
                            "SELECT state FROM openchair.absence_follow_up WHERE id = CAST(? AS uuid)", followUp))
                    .isEqualTo("DONE");
            adams.opens("/referrals/"
                            + Records.text(
                                    """
                    SELECT e.referral_id FROM openchair.absence_follow_up f JOIN openchair.enrollment e ON e.id = f.enrollment_id
                     WHERE f.state = 'DONE' AND f.id = CAST(? AS uuid)""",
                                    followUp))
                    .sees("two missed in a row.");
            usable(adams, new PageWatch(adams.page()));
        }
    }

    private static void enters(Visitor visitor, String question, LocalDate day) {
        var fields = visitor.page()
                .locator("main")
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question));
        fields.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        fields.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        fields.getByLabel("Year").fill(String.valueOf(day.getYear()));
    }

    private static String planned() {
        return Records.text(PLANNED, "Fay%");
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
