package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole loop in a browser: refer, answer, attend, hear back, report. */
class LoopIT {

    private static final String GROUP = "Evening Circle";

    private final Person person = Person.fresh();

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void closes_from_referral_to_first_session_to_the_clinicians_page(boolean script) {
        try (Visitor adams = Visitor.arrivesWithScript(script).signsIn("dr.adams");
                Visitor fay = Visitor.arrivesWithScript(script).signsIn("fay")) {
            registersAndRefers(adams);

            opensTheReferral(fay);
            seesOnlyWhatWasShared(fay);
            fay.presses("Accept").sees("Accepted");

            UUID session = Records.sessionBeginsNow(GROUP);
            fay.opens("/my-groups").follows(GROUP).followsAddress("/sessions/" + session);
            seesNothingThatIdentifies(fay);
            fay.sees("First time", person.preferredName())
                    .taps("Here", person.preferredName())
                    .seesOffered("Undo", person.preferredName())
                    .presses("Sign the session")
                    .sees("not marked. Sign the session?")
                    .presses("Sign it as it is")
                    .sees("The session is signed");

            adams.follows(person.preferredName() + "’s page")
                    .sees("Attending, for")
                    .sees("1 of 1 recorded sessions attended");
        }
    }

    @Test
    void tells_the_clinician_why_a_group_declined() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            registersAndRefers(adams);

            opensTheReferral(fay);
            fay.unfolds("Decline")
                    .presses("Decline " + person.preferredName())
                    .sees("Choose a reason")
                    .chooses("Why?", "The schedule does not work for the person")
                    .fills("Message to the clinician (optional)", "Mornings would suit better.")
                    .presses("Decline " + person.preferredName());

            adams.opens("/?kind=referral-declined")
                    .sees("The referral of " + person.preferredName())
                    .looksFor(person.familyName())
                    .follows(person.preferredName())
                    .sees("Declined, for")
                    .follows(GROUP)
                    .sees("The schedule does not work for the person")
                    .sees("Mornings would suit better.")
                    .sees("Choose another group");
        }
    }

    @Test
    void shows_help_instead_of_referring_somebody_in_danger() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams);
            adams.follows("Refer to a group")
                    .chooses("in danger now?", "Yes")
                    .chooses("How urgent", "As soon as possible")
                    .presses("Continue")
                    .sees("needs help now, not a group")
                    .sees("Call 911")
                    .follows(person.preferredName() + "’s page")
                    .sees("Draft");
        }
    }

    @Test
    void hands_the_program_manager_a_workbook_that_agrees_with_the_page() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            morgan.opens("/reports/participation").sees("[c]");
            List<List<String>> shown = tableOn(morgan);
            Path file = morgan.downloads("Download workbook");

            assertThat(ReadWorkbook.sheets(file)).containsExactly("Cover", "Participation", "Notes", "Data dictionary");
            assertThat(shown).hasSizeGreaterThan(1);
            assertThat(ReadWorkbook.table(file, "Participation")).isEqualTo(shown);
        }
    }

    private void registersAndRefers(Visitor adams) {
        registers(adams);
        adams.follows("Refer to a group")
                .sees("step 1 of 5")
                .chooses("in danger now?", "No")
                .chooses("How urgent", "Soon")
                .chooses("involved in deciding?", "We decided together")
                .fills("What should the group help with? (optional)", "A word for " + person.familyName() + " only.")
                .presses("Continue")
                .sees("step 2 of 5")
                .sees("Which group?")
                .unfolds("Find a group by name")
                .fills("Name or words", GROUP)
                .presses("Search")
                .chooses("Which group?", GROUP)
                .presses("Continue")
                .sees("step 3 of 5")
                .fills("What should the group know? (optional)", "Likes to arrive early.")
                .ticks("By phone")
                .presses("Continue")
                .sees("step 4 of 5")
                .chooses("How did they agree?", "Verbally, to me")
                .presses("Continue")
                .sees("step 5 of 5")
                .sees("Likes to arrive early.")
                .presses("Send referral")
                .sees("The referral is sent")
                .sees("Sent");
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
                .fills("Phone (optional)", "555 0142")
                .presses("Register")
                .sees(person.familyName());
    }

    private void opensTheReferral(Visitor fay) {
        fay.opens("/inbox").sees(person.preferredName() + " would like to join " + GROUP);
        seesNothingThatIdentifies(fay);
        fay.follows("Answer " + person.preferredName());
    }

    private void seesOnlyWhatWasShared(Visitor fay) {
        fay.sees(person.preferredName()).sees("Likes to arrive early.").sees("555 0142");
        seesNothingThatIdentifies(fay);
    }

    private void seesNothingThatIdentifies(Visitor fay) {
        assertThat(fay.source())
                .contains(person.preferredName())
                .satisfies(saysNothingOf(person.givenName(), person.familyName(), person.recordNumber()))
                .satisfies(saysNothingOf(person.birthDate().toString(), person.birthday()));
    }

    private static List<List<String>> tableOn(Visitor visitor) {
        return visitor.page().locator("main table tr").all().stream()
                .map(row -> row.locator("th, td").all().stream()
                        .map(Locator::innerText)
                        .toList())
                .toList();
    }
}
