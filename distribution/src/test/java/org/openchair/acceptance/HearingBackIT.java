package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The doctor records how a patient is, hears back, and takes it home on paper. */
class HearingBackIT {

    private static final String FREE_DAYS = "Not at all";
    private static final String DR_ADAMS = "0b1c0000-0000-4000-8000-000000000001";

    private final Person person = Person.fresh();

    @Test
    void records_scores_and_sees_what_has_changed() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            adams.sees("No score yet").follows("Record a score");
            usable(adams, watch);
            adams.follows("PHQ-9").presses("Record score");
            usable(adams.sees("Choose the answers, or enter the total"), watch);
            answers(adams, "Nearly every day", FREE_DAYS)
                    .presses("Record score")
                    .sees("PHQ-9 is recorded: 24, severe");
            records(adams, "PHQ-9", "9");
            adams.sees("The answer about self-harm is not known")
                    .sees("PHQ-9 (depression) fell from 24 to 9: reliable improvement")
                    .sees("n = 2 scores on a scale from 0 to 27")
                    .unfolds("All PHQ-9 scores");
            usable(adams, watch);
            adams.presses("Entered in error").sees("no longer counts").sees("n = 1 score on");
        }
    }

    @Test
    void says_that_a_human_must_follow_up_when_the_answers_say_danger() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            adams.follows("Record a score").follows("PHQ-9");
            answers(adams, FREE_DAYS, "Several days").presses("Record score");
            usable(adams.sees("a person must follow up now").sees("Call 911").sees("Call 988"), watch);
            adams.follows("Go to " + person.preferredName())
                    .sees("The latest answers suggest")
                    .follows("What to do now");
        }
    }

    @Test
    void prints_letter_summary_and_copy_on_one_page_each() throws IOException {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            String referral = longestReferral();
            for (String paper : List.of("/return-letter", "/summary", "/patient-copy", "/patient-copy?lang=es")) {
                adams.opens(referral + paper);
                usable(adams, watch);
                try (PDDocument printed = Loader.loadPDF(adams.page().pdf())) {
                    assertThat(printed.getNumberOfPages()).as(paper).isEqualTo(1);
                    assertThat(new PDFTextStripper().getText(printed)).as(paper).hasSizeGreaterThan(500);
                }
            }
        }
    }

    @Test
    void gives_the_letter_as_a_file_with_the_words_of_the_page() throws IOException {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens(longestReferral() + "/return-letter");
            String attended =
                    adams.page().locator("main p:has-text('Attended')").first().innerText();
            try (PDDocument pdf =
                    Loader.loadPDF(download(adams, "Download as PDF").toFile())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(attended);
            }
            assertThat(Files.readString(download(adams, "Plain text as a file")))
                    .contains(attended);
            adams.unfolds("Plain text, to paste");
            assertThat(adams.page().locator("#plain").inputValue()).contains(attended);
        }
    }

    @Test
    void attaches_a_score_on_the_way_to_a_group_that_never_sees_it() {
        try (Visitor adams = Visitor.signedIn("dr.adams");
                Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(adams.page());
            registers(adams);
            adams.follows("Record a score").follows("GAD-7");
            records(adams, null, "17");
            refers(adams);
            adams.sees("step 5 of 5").follows("Attach a score");
            usable(adams, watch);
            adams.chooses("Which score goes with this referral?", "GAD-7: 17, severe")
                    .presses("Save")
                    .sees("step 5 of 5")
                    .presses("Send referral")
                    .sees("The referral is sent");
            fay.opens("/inbox").follows("Answer " + person.preferredName());
            assertThat(fay.source()).satisfies(saysNothingOf("GAD-7", "severe"));
        }
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

    private static void refers(Visitor adams) {
        adams.follows("Refer to a group")
                .chooses("in danger now?", "No")
                .chooses("How urgent", "Soon")
                .chooses("involved in deciding?", "We decided together")
                .presses("Continue")
                .unfolds("Find a group by name")
                .fills("Name or words", "Evening Circle")
                .presses("Search")
                .chooses("Which group?", "Evening Circle")
                .presses("Continue")
                .presses("Continue")
                .chooses("How did they agree?", "Verbally, to me")
                .presses("Continue");
    }

    private static void records(Visitor adams, String instrument, String total) {
        if (instrument != null) {
            adams.follows("Record a score").follows(instrument);
        }
        answeredOn(adams.fills("Total", total), 3).presses("Record score");
    }

    private static Visitor answers(Visitor adams, String usual, String ninth) {
        for (int item = 1; item <= 8; item++) {
            adams.chooses(item + ". ", usual);
        }
        return answeredOn(adams.chooses("9. ", ninth), 6);
    }

    private static Visitor answeredOn(Visitor adams, int monthsAgo) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusMonths(monthsAgo);
        return adams.fills("Month", Integer.toString(day.getMonthValue()))
                .fills("Day", Integer.toString(day.getDayOfMonth()))
                .fills("Year", Integer.toString(day.getYear()))
                .chooses("How was it answered?", "On paper");
    }

    /** The clinic's referral with the most marks and scores behind it, of a group that is listed. */
    private static String longestReferral() {
        return "/referrals/"
                + Records.text(
                        """
                SELECT e.referral_id FROM openchair.enrollment e
                  JOIN openchair.referral r ON r.id = e.referral_id
                  JOIN openchair.staff s ON s.clinic_id = r.clinic_id AND s.subject = ?
                  JOIN openchair.support_group g ON g.id = r.group_id AND g.status = 'VETTED'
                  JOIN openchair.attendance a ON a.enrollment_id = e.id
                 WHERE openchair.hears_back(r) AND r.state = 'ATTENDING'
                 GROUP BY e.referral_id ORDER BY count(*) DESC LIMIT 1""",
                        DR_ADAMS);
    }

    private static Path download(Visitor visitor, String link) {
        Page page = visitor.page();
        Download download = page.waitForDownload(
                () -> page.locator("main a").filter(text(link)).first().click());
        return download.path();
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
