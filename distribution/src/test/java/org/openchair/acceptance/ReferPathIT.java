package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Referring: one short path, by keyboard, with nothing lost on the way back and nothing sent twice. */
class ReferPathIT {

    private static final int MOST_STEPS = 5;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final String FIRST = "Evening Circle";

    private static final String DR_ADAMS = "0b1c0000-0000-4000-8000-000000000001";

    private final Person person = Person.fresh();

    @Test
    void goes_the_whole_path_by_keyboard_within_a_minute_and_five_steps() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            Keyboard keys = new Keyboard(adams);
            Instant begun = Instant.now();
            keys.follows("Refer to a group").sees("step 1 of 5");
            keys.chooses("in danger now?", "No")
                    .chooses("How urgent", "Soon")
                    .chooses("involved in deciding?", "They asked for a group")
                    .presses("Continue");
            keys.sees("step 2 of 5").ticks(firstOffered(adams.page())).presses("Continue");
            keys.sees("step 3 of 5").types("What should the group know? (optional)", "Likes to arrive early.");
            keys.presses("Continue").sees("step 4 of 5");
            keys.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            keys.sees("step 5 of 5").presses("Send referral").sees("The referral is sent");
            Duration took = Duration.between(begun, Instant.now());
            System.out.printf("Referred by keyboard in %d steps and %.1f s%n", MOST_STEPS, took.toMillis() / 1000.0);
            assertThat(took).isLessThan(MINUTE);
            assertThat(adams.source()).contains("They asked for a group");
        }
    }

    @Test
    void keeps_every_answer_on_the_way_back_and_when_it_is_left_and_found_again() {
        try (Visitor adams = Visitor.arrivesWithScript(false).signsIn("dr.adams")) {
            registers(adams);
            toGroups(adams);
            adams.page().locator("#format").selectOption("ONLINE_VIDEO");
            adams.fills("Near ZIP code", "11203").presses("Find");
            assertThat(adams.page().url().split("[^A-Za-z0-9]+"))
                    .as("no need is in an address")
                    .doesNotContain("11203", "ONLINE");
            adams.page().locator("#focus").selectOption(new SelectOption().setIndex(1));
            String focus = adams.page().locator("#focus").inputValue();
            String group = firstOffered(adams.page());
            adams.ticks(group).presses("Continue").sees("step 3 of 5");
            adams.fills("What should the group know? (optional)", "Word to keep.")
                    .presses("Back");
            adams.sees("step 2 of 5");
            assertThat(adams.page().locator("#format").inputValue()).isEqualTo("ONLINE_VIDEO");
            assertThat(adams.page().locator("#postalCode").inputValue()).isEqualTo("11203");
            assertThat(adams.page().locator("#focus").inputValue()).isEqualTo(focus);
            assertThat(ticked(adams.page())).containsExactly(group);
            adams.presses("Back").sees("step 1 of 5");
            assertThat(adams.page().locator("#needs").inputValue()).isEqualTo("A word to keep.");
            adams.presses("Save and stop").sees("Your draft is saved");

            adams.opens("/?kind=draft-unsent")
                    .sees("Draft referral for " + person.preferredName())
                    .opens("/referrals");
            adams.looksFor(person.familyName()).follows(person.preferredName());
            adams.follows(group).sees("step 4 of 5").presses("Back");
            assertThat(adams.page().locator("#noteToGroup").inputValue()).isEqualTo("Word to keep.");
        }
    }

    @Test
    void ranks_several_groups_without_script_and_sends_to_the_first() {
        try (Visitor adams = Visitor.arrivesWithScript(false).signsIn("dr.adams")) {
            registers(adams);
            toGroups(adams);
            List<String> names = offered(adams.page());
            assertThat(names).hasSizeGreaterThan(2);
            for (String name : names.subList(0, 3)) {
                adams.ticks(name);
            }
            adams.presses("Save and rank these groups").sees("In this order");
            assertThat(order(adams.page()))
                    .containsExactly("1. " + names.get(0), "2. " + names.get(1), "3. " + names.get(2));
            adams.presses("Up " + names.get(2)).presses("Down " + names.get(0)).presses("Remove " + names.get(1));
            assertThat(order(adams.page())).containsExactly("1. " + names.get(2), "2. " + names.get(0));
            isUsableWithScript(adams.page().url());
            adams.presses("Continue").presses("Continue");
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.sees("2. " + names.get(0)).presses("Send referral").sees("The referral is sent");
            adams.sees(person.preferredName() + " and " + names.get(2)).sees("Backup groups");
        }
    }

    @Test
    void sends_once_by_a_double_click_and_from_two_windows() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            toCheck(adams);
            Page other = adams.profile().newPage();
            other.navigate(adams.page().url());
            adams.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send referral"))
                    .dblclick();
            adams.sees("The referral is sent").sees("Whose turn it is");
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send referral"))
                    .click();
            PlaywrightAssertions.assertThat(other.locator("main")).containsText("This referral was sent before");
            assertThat(Records.count(
                            "SELECT count(*) FROM openchair.referral_event e JOIN openchair.referral r ON r.id = e.referral_id"
                                    + " JOIN openchair.patient p ON p.id = r.patient_id WHERE p.record_number = ? AND e.move = 'SEND'",
                            person.recordNumber()))
                    .isEqualTo(1);
        }
    }

    @Test
    void shows_both_versions_when_a_draft_was_changed_in_another_window() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            toGroups(adams);
            adams.ticks(firstOffered(adams.page())).presses("Continue").sees("step 3 of 5");
            Page other = adams.profile().newPage();
            other.navigate(adams.page().url());
            adams.fills("What should the group know? (optional)", "Mine.").presses("Continue");
            other.locator("#noteToGroup").fill("Theirs.");
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            PlaywrightAssertions.assertThat(other.locator("main")).containsText("Someone else changed this first");
            assertThat(other.locator("main").innerText()).contains("Mine.", "Theirs.");
        }
    }

    @Test
    void asks_to_check_again_what_was_changed_in_another_window_before_it_is_sent() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            toCheck(adams);
            Page other = adams.profile().newPage();
            other.navigate(adams.page().url().replace("/check", "/shared"));
            other.locator("#noteToGroup").fill("Written in the meantime.");
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            other.waitForURL("**/consent");
            adams.presses("Send referral").sees("changed in another window").sees("Written in the meantime.");
            adams.presses("Send referral").sees("The referral is sent");
        }
    }

    @Test
    void goes_on_with_the_next_choice_by_one_form_when_the_first_declined() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            String second = choosesTwo(adams);
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.presses("Send referral").sees("The referral is sent");

            declines(fay);

            PageWatch watch = new PageWatch(adams.page());
            adams.looksFor(person.familyName())
                    .follows(person.preferredName())
                    .follows(FIRST)
                    .sees("Backup group: " + second)
                    .presses("Refer to " + second)
                    .sees("Say whether the person is in danger now");
            usable(adams, watch);
            adams.chooses("in danger now?", "No").presses("Refer to " + second);
            adams.sees(second + " is next").sees("Does " + person.preferredName() + " agree?");
        }
    }

    @Test
    void takes_the_next_choice_in_one_act_where_the_patient_agreed_to_it_before() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            String second = choosesTwo(adams);
            PageWatch watch = new PageWatch(adams.page());
            adams.ticks(second).presses("Continue").sees("Choose how the patient agreed");
            assertThat(adams.page().getByLabel(second).isChecked()).isTrue();
            usable(adams, watch);
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.presses("Send referral").sees("The referral is sent");
            declines(fay);
            adams.looksFor(person.familyName())
                    .follows(person.preferredName())
                    .follows(FIRST)
                    .chooses("in danger now?", "No")
                    .presses("Refer to " + second)
                    .sees("The referral is sent to " + second);
        }
    }

    /** A new patient is asked for consent with Evening Circle, which is named before another group that fits. */
    private String choosesTwo(Visitor adams) {
        registers(adams);
        toGroups(adams);
        String second = offered(adams.page()).stream()
                .filter(name -> !name.equals(FIRST) && isOfEveryday(name))
                .findFirst()
                .orElseThrow();
        adams.unfolds("Find a group by name").fills("Name or words", FIRST).presses("Search");
        adams.ticks(FIRST).presses("Save and rank these groups");
        adams.presses("Go back to what fits").ticks(second).presses("Continue").presses("Continue");
        return second;
    }

    private void declines(Visitor fay) {
        fay.opens("/inbox").follows("Answer " + person.preferredName());
        fay.unfolds("Decline")
                .chooses("Why?", "The group does not fit this person's need")
                .presses("Decline " + person.preferredName());
    }

    @Test
    void alerts_a_human_and_waits_while_somebody_is_in_danger() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            adams.follows("Refer to a group").chooses("in danger now?", "Yes").presses("Save and stop");
            usable(adams.sees("needs help now").sees("Who is told").sees("No one yet"), watch);
            adams.follows("Go to " + person.preferredName()).sees("may be in danger");
            adams.opens("/").sees("alert about " + person.preferredName());
            adams.looksFor(person.familyName()).follows(person.preferredName()).sees("No one has responded yet");
            adams.follows("I’m handling this").sees("so no colleague is told. You can handle it yourself.");
            usable(adams, watch);
            adams.presses("I’m handling this").sees("Choose what is being done");
            adams.chooses("What is being done?", "Someone is with them").presses("I’m handling this");
            adams.sees("You are handling the alert");
            assertThat(adams.page().locator("main").innerText()).satisfies(saysNothingOf("may be in danger"));
        }
    }

    @Test
    void asks_again_about_danger_in_a_note_before_it_is_sent() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            toGroups(adams);
            adams.ticks(firstOffered(adams.page())).presses("Continue");
            adams.fills(
                            "What should the group know? (optional)",
                            "She wants to kill herself tonight. Her cell is 212-555-0143.")
                    .presses("Continue");
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.presses("Send referral").sees("Read this again before you save");
            usable(adams.sees("Call 988").sees("Is the person in danger now?"), watch);
            adams.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "text-screen.png"))
                            .setFullPage(true));
            adams.page().setViewportSize(320, 640);
            adams.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "text-screen-320.png"))
                            .setFullPage(true));
            adams.chooses("Is the person in danger now?", "No, no one is in danger now")
                    .presses("Send referral")
                    .sees("Remove what identifies the person");
            adams.ticks("Keep “cell is 212-555-0143”: identifies the person")
                    .chooses("Is the person in danger now?", "No, no one is in danger now")
                    .presses("Send referral")
                    .sees("The referral is sent");
        }
    }

    @Test
    void a_guardian_s_name_is_said_to_be_read_by_the_clinic_and_not_by_the_group() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            toCheck(adams);
            adams.presses("Send referral").sees("The referral is sent");
            String referral = adams.page().url().replaceAll(".*/referrals/|[?#].*", "");
            Records.change(
                    "UPDATE openchair.patient SET birth_date = openchair.today_in('UTC') - 365 * 15"
                            + " WHERE id = (SELECT patient_id FROM openchair.referral WHERE id = CAST(? AS uuid))",
                    referral);
            adams.opens("/referrals/" + referral + "/guardian-consent")
                    .chooses("Who agreed to this referral?", "A parent")
                    .fills("Name of the person who agreed", "Maria Lopez 212-555-0143")
                    .chooses("How did they agree?", "Verbally")
                    .presses("Record who agreed");
            adams.sees("Read this again before you save")
                    .sees("Your clinic reads it, the group does not.")
                    .sees("Is this needed?");
            assertThat(adams.page().locator("main").innerText()).satisfies(saysNothingOf("The group reads it"));
            usable(adams, new PageWatch(adams.page()));
        }
    }

    @Test
    void danger_confirmed_at_sending_alerts_the_clinic_and_sends_nothing() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            toGroups(adams);
            adams.ticks(firstOffered(adams.page())).presses("Continue");
            adams.fills("What should the group know? (optional)", "Dice que quiere matarse.")
                    .presses("Continue");
            adams.chooses("How did they agree?", "Verbally, to me").presses("Continue");
            adams.presses("Send referral").chooses("Is the person in danger now?", "Yes");
            adams.presses("Send referral").sees("needs help now").sees("Who is told");
        }
    }

    @Test
    void lets_the_administrator_say_whom_a_clinic_alerts() {
        try (Visitor ada = Visitor.signedIn("ada")) {
            PageWatch watch = new PageWatch(ada.page());
            ada.opens("/reference").follows("Who clinics alert");
            usable(ada.sees("Every clinician of the clinic right away"), watch);
            ada.followsAddress("/clinic-safety/0");
            usable(ada, watch);
            ada.fills("Minutes until every clinician is alerted", "2")
                    .presses("Save")
                    .sees("Enter a number from 5 to 240");
            ada.fills("Minutes until every clinician is alerted", "15")
                    .presses("Save")
                    .sees("Saved for");
        }
    }

    @Test
    void another_clinic_finds_no_page_of_a_patient_or_a_referral() {
        String mine = "SELECT %s FROM openchair.referral r JOIN openchair.staff s ON s.clinic_id = r.clinic_id"
                + " WHERE s.subject = ? AND r.state = 'ATTENDING' ORDER BY r.id LIMIT 1";
        String referral = "/referrals/" + Records.text(mine.formatted("r.id"), DR_ADAMS);
        String patient = "/patients/" + Records.text(mine.formatted("r.patient_id"), DR_ADAMS);
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor baker = Visitor.signedIn("dr.baker")) {
            for (String page : List.of(
                    "", "/return-letter", "/return-letter/text", "/summary", "/patient-copy", "/alternatives")) {
                assertThat(baker.visits(referral + page).status()).as(page).isEqualTo(404);
            }
            for (String page : List.of("", "/history", "/edit", "/merge", "/kept-apart", "/scores/new", "/refer")) {
                assertThat(baker.visits(patient + page).status()).as(page).isEqualTo(404);
            }
            assertThat(adams.visits(referral).status()).isEqualTo(200);
            assertThat(adams.visits(patient).status()).isEqualTo(200);
        }
    }

    private void toGroups(Visitor adams) {
        adams.follows("Refer to a group")
                .chooses("in danger now?", "No")
                .chooses("How urgent", "Soon")
                .chooses("involved in deciding?", "We decided together")
                .fills("What should the group help with? (optional)", "A word to keep.")
                .presses("Continue")
                .sees("step 2 of 5");
    }

    private void toCheck(Visitor adams) {
        toGroups(adams);
        adams.ticks(firstOffered(adams.page())).presses("Continue").presses("Continue");
        adams.chooses("How did they agree?", "Verbally, to me")
                .presses("Continue")
                .sees("step 5 of 5");
    }

    private void registers(Visitor adams) {
        adams.opens("/patients")
                .follows("Register a patient")
                .fills("Record number", person.recordNumber())
                .fills("Given name", person.givenName())
                .fills("Family name", person.familyName())
                .fills("Preferred name (optional)", person.preferredName())
                .fills("Month", person.month())
                .fills("Day", person.day())
                .fills("Year", person.year())
                .presses("Register")
                .sees(person.familyName());
    }

    private static List<String> offered(Page page) {
        return page.locator(".oc-match label").all().stream()
                .map(Locator::innerText)
                .toList();
    }

    /** Does consent with the group follow the usual rules, and not those for substance use? */
    private static boolean isOfEveryday(String group) {
        return Records.text(
                        "SELECT openchair.under_part_2(g.id)::text FROM openchair.support_group g WHERE g.name = ? LIMIT 1",
                        group)
                .equals("false");
    }

    private static String firstOffered(Page page) {
        return offered(page).get(0);
    }

    private static List<String> ticked(Page page) {
        return page.locator(".oc-match input:checked + label").all().stream()
                .map(Locator::innerText)
                .toList();
    }

    private static List<String> order(Page page) {
        return page.locator(".oc-choices__name").all().stream()
                .map(Locator::innerText)
                .toList();
    }

    /** What looks for barriers is itself a script, which a page without scripts never lets finish. */
    private static void isUsableWithScript(String address) {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens(address.substring(Platform.shared().baseUrl().length())).sees("In this order");
            usable(adams, watch);
        }
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
