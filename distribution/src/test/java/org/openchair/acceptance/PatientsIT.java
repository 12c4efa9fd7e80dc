package org.openchair.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinic's patients in a browser: a duplicate is noticed, registered anyway and merged; a record is corrected; a sheet is imported. */
class PatientsIT {

    private final Person person = Person.fresh();

    @Test
    void warns_of_a_duplicate_and_merges_the_two_records() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams, person.recordNumber());
            adams.sees("is registered");
            registers(adams, person.recordNumber() + "-2");
            adams.sees("Is it one of these people?")
                    .sees("This is " + person.preferredName() + " " + person.familyName())
                    .sees("Same birth date, similar name");
            isUsableByEverybody(adams);
            adams.presses("Register anyway")
                    .sees("Is it one of these people?")
                    .ticks("None of these: it is a different person")
                    .presses("Register anyway")
                    .sees("is registered");

            adams.follows("Merge duplicate records")
                    .sees("No similar patients")
                    .fills("Name or record number", person.recordNumber())
                    .presses("Find")
                    .follows("Compare with " + person.preferredName())
                    .sees("Merge two records");
            isUsableByEverybody(adams);
            adams.presses("Merge the records")
                    .sees("Confirm that both records are for the same person")
                    .ticks("I have checked that both records are for the same person")
                    .presses("Merge the records")
                    .sees("The two records are one")
                    .sees("record " + person.recordNumber() + "-2");
            adams.looksFor(person.recordNumber())
                    .sees(person.recordNumber() + "-2")
                    .follows(person.preferredName())
                    .follows("Earlier names and numbers")
                    .sees("Record " + person.recordNumber() + " was merged into this one");
            isUsableByEverybody(adams);
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void undoes_a_merge_of_two_people_by_keyboard(boolean script) {
        try (Visitor adams = Visitor.arrivesWithScript(script).signsIn("dr.adams")) {
            registers(adams, person.recordNumber());
            String other = adams.page().url();
            beginsReferral(person.recordNumber(), "Evening Circle");
            registers(adams, person.recordNumber() + "-2");
            adams.ticks("None of these: it is a different person").presses("Register anyway");
            adams.opens(adams.page().url() + "/merge/" + other.replaceFirst(".*/", ""))
                    .sees("You can undo a merge for 30 days")
                    .ticks("I have checked that both records are for the same person")
                    .presses("Merge the records")
                    .sees("The two records are one")
                    .sees("Record " + person.recordNumber() + " was merged into this one on");
            Runnable usable = script ? () -> isUsableByEverybody(adams) : () -> {};
            usable.run();
            adams.follows("Earlier names and numbers");
            usable.run();
            adams.follows("Undo the merge")
                    .sees("Undo the merge of two records")
                    .sees("Evening Circle · Draft")
                    .sees("Their seats, consents, and alerts go with them.")
                    .sees("No referral stays.");
            usable.run();
            adams.presses("Undo the merge").sees("Confirm that the records are for two different people");
            usable.run();
            Keyboard keyboard = adams.page().keyboard();
            adams.page().locator("#twoPeople").focus();
            keyboard.press("Space");
            keyboard.press("Tab");
            adams.leaves(() -> keyboard.press("Enter"));
            adams.sees("The merge is undone")
                    .sees("Record " + person.recordNumber() + " is a separate record again.")
                    .follows("Earlier names and numbers")
                    .sees("The merge with record " + person.recordNumber() + " was undone");
            adams.opens(other)
                    .sees("record " + person.recordNumber())
                    .sees("Evening Circle")
                    .follows("Earlier names and numbers")
                    .sees("This record was merged into record " + person.recordNumber() + "-2");
            usable.run();
        }
    }

    @Test
    void shows_both_versions_when_two_correct_the_same_record_and_keeps_what_was_typed() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor colleague = Visitor.signedIn("dr.adams")) {
            registers(adams, person.recordNumber());
            String page = adams.page().url().replaceFirst(".*/patients/", "/patients/");
            adams.opens(page + "/edit");
            isUsableByEverybody(adams);
            colleague
                    .opens(page + "/edit")
                    .fills("Pronouns (optional)", "she/her")
                    .presses("Save")
                    .sees("Saved")
                    .sees("she/her");
            adams.fills("Pronouns (optional)", "they/them")
                    .presses("Save")
                    .sees("Someone else changed this first")
                    .sees("she/her");
            assertThat(adams.page().locator("#pronouns").inputValue()).isEqualTo("they/them");
            isUsableByEverybody(adams);
            adams.presses("Save").sees("Saved").sees("they/them");
            adams.presses("Record stage").sees("Nothing was recorded").sees("Choose where they are now");
            adams.page().locator("#stage").selectOption("AWARENESS");
            adams.presses("Record stage").sees("The stage is recorded").sees("Beginning to hope (Awareness)");
            isUsableByEverybody(adams);
        }
    }

    @Test
    void imports_a_spreadsheet_and_says_what_became_of_each_row() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/patients").follows("Import patients");
            isUsableByEverybody(adams);
            adams.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            "patients.csv",
                            "text/csv",
                            ("Record number,Given name,Family name,Birth date\n"
                                            + "%s-a,Ann,%s,1980-03-31\n"
                                                    .formatted(person.recordNumber(), person.familyName())
                                            + "%s-b,Ben,%s,yesterday\n"
                                                    .formatted(person.recordNumber(), person.familyName()))
                                    .getBytes(UTF_8)));
            adams.presses("Check the file")
                    .sees("Nothing is registered yet.")
                    .sees(person.recordNumber() + "-a (row 2)")
                    .sees("Birth date: Write a birth date as 1980-03-31");
            isUsableByEverybody(adams);
            adams.presses("Register 1 patient").sees("Download 1 row to correct");
            isUsableByEverybody(adams);
            adams.follows(person.recordNumber() + "-a").sees("Ann " + person.familyName());
        }
    }

    @Test
    void finds_a_patient_although_the_name_is_misspelled() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams, person.recordNumber());
            String misspelled =
                    person.familyName().substring(0, 8) + person.familyName().substring(9);
            adams.looksFor(misspelled).sees(person.preferredName());
        }
    }

    @Test
    void finds_a_patient_from_any_page_and_names_nobody_in_an_address() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registers(adams, person.recordNumber());
            String patient = adams.page().url();
            adams.opens("/groups");
            adams.page().locator("#header-search").fill(person.familyName());
            adams.leavesFrameBy("Search").sees(person.preferredName());
            assertThat(adams.page().url()).satisfies(saysNothingOf(person.familyName()));

            adams.opens(patient + "/merge")
                    .fills("Name or record number", person.recordNumber())
                    .presses("Find")
                    .sees("No one else in your clinic matches");
            assertThat(adams.page().url()).satisfies(saysNothingOf(person.recordNumber()));
        }
    }

    @Test
    void registers_a_person_of_one_name_once_however_the_record_number_is_written() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            registersByOneName(adams, "", person.recordNumber());
            adams.sees("Enter a given name or a family name. One is enough.");
            isUsableByEverybody(adams);
            registersByOneName(adams, person.familyName(), person.recordNumber());
            adams.sees(person.familyName() + " is registered");
            assertThat(adams.page().locator("h1").innerText().strip()).isEqualTo(person.familyName());
            assertThat(adams.page().locator("main").innerText())
                    .satisfies(saysNothingOf(
                            "null " + person.familyName(), person.familyName() + " " + person.familyName()));
            isUsableByEverybody(adams);

            registersByOneName(
                    adams, "Other" + person.familyName(), person.recordNumber().replace("-", " – "));
            adams.sees("Another record of your clinic has this number.").sees("Is it the same person?");
            isUsableByEverybody(adams);
            adams.follows("Open record " + person.recordNumber()).sees(person.familyName());
            adams.looksFor(person.recordNumber().replace("-", "").toLowerCase(Locale.ROOT))
                    .sees(person.familyName());
            isUsableByEverybody(adams);
        }
    }

    private static void beginsReferral(String recordNumber, String group) {
        Records.change(
                """
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, state_since)
                SELECT gen_random_uuid(), p.id, p.clinic_id, (SELECT s.id FROM openchair.staff s WHERE s.clinic_id = p.clinic_id LIMIT 1),
                       (SELECT g.id FROM openchair.support_group g WHERE g.name = ?), 'DRAFT', now(), now()
                  FROM openchair.patient p WHERE p.record_number = ?""",
                group,
                recordNumber);
    }

    private void registersByOneName(Visitor adams, String name, String recordNumber) {
        adams.opens("/patients/new")
                .fills("Record number", recordNumber)
                .fills("Family name", name)
                .fills("Month", person.month())
                .fills("Day", person.day())
                .fills("Year", person.year())
                .presses("Register");
    }

    private void registers(Visitor adams, String recordNumber) {
        adams.opens("/patients/new")
                .fills("Record number", recordNumber)
                .fills("Given name", person.givenName())
                .fills("Family name", person.familyName())
                .fills("Preferred name (optional)", person.preferredName())
                .fills("Month", person.month())
                .fills("Day", person.day())
                .fills("Year", person.year())
                .presses("Register");
    }

    private static void isUsableByEverybody(Visitor visitor) {
        PageWatch watch = new PageWatch(visitor.page());
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
