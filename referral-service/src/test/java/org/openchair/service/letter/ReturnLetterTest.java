package org.openchair.service.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.Ids;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.participation.Participation;
import org.openchair.outcome.Band;
import org.openchair.outcome.ChangeBasis;
import org.openchair.outcome.Course;
import org.openchair.outcome.Course.Point;
import org.openchair.outcome.Direction;
import org.openchair.outcome.Scale;
import org.openchair.patient.BirthDate;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;

/** The words of the letter, and that each of its forms has them all. */
class ReturnLetterTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 2);

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void has_a_sentence_for_every_state(ReferralState state) {
        assertThat(LetterWords.standing(state, true)).endsWith(".");
        assertThat(LetterWords.standing(state, false)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"ACCEPTED", "ATTENDING", "NEVER_ATTENDED"})
    void does_not_say_whether_the_patient_came_where_that_is_not_shared(ReferralState state) {
        assertThat(LetterWords.standing(state, false)).doesNotContain("attends", "session", "came");
        assertThat(LetterWords.standing(ReferralState.ACCEPTED, false))
                .isEqualTo(LetterWords.standing(ReferralState.ATTENDING, false));
    }

    @Test
    void tells_how_often_the_patient_came_and_what_is_not_known() {
        assertThat(PlainLetter.of(letter(false, List.of())))
                .contains(
                        "Attended 7 of 9 sessions held since March 3, 2026; last on June 2, 2026.",
                        "Of the others: 1 absent without one; 1 not recorded, which is not an absence.",
                        "The next session is Tuesday, June 9, 2026, 6:30 p.m. (Eastern Time).",
                        "No score is on record.",
                        "Nothing right now.");
    }

    @Test
    void says_reliable_change_in_words() {
        assertThat(told(phq9(), 16, 9))
                .isEqualTo("PHQ-9 (depression): 16 on March 3, 2026 (moderate or worse); 9 on June 2, 2026 (mild)."
                        + " A fall of 7: reliable improvement (6 or more counts).");
        assertThat(told(phq9(), 9, 12)).endsWith("A rise of 3: no reliable change (6 or more counts).");
        assertThat(told(phq9(), 9, 15)).endsWith("A rise of 6: reliable deterioration (6 or more counts).");
        assertThat(told(phq9(), 9, 9)).endsWith("The same score: no reliable change (6 or more counts).");
    }

    @Test
    void does_not_call_reliable_what_rests_on_convention_or_on_nothing() {
        assertThat(told(scale("10", ChangeBasis.CONVENTION), 20, 9))
                .endsWith("A fall of 11: noteworthy improvement (10 or more counts by convention).");
        assertThat(told(scale(null, null), 20, 9))
                .endsWith("A fall of 11. There is no agreed threshold for change on this measure.");
        Course single = new Course(phq9(), List.of(new Point(MARCH, new BigDecimal("16.00"))));
        assertThat(new ScoreStory("PHQ-9", "depression", single).told())
                .isEqualTo("PHQ-9 (depression): 16 on March 3, 2026 (moderate or worse)."
                        + " There is no second score to compare it with.");
    }

    @Test
    void carries_the_notice_where_the_group_is_about_substance_use() {
        assertThat(PlainLetter.of(letter(true, List.of())))
                .contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
        assertThat(PlainLetter.of(letter(false, List.of()))).doesNotContain("42 CFR");
    }

    @Test
    void is_the_same_letter_on_paper() throws IOException {
        ReturnLetter letter = letter(true, List.of(story(phq9(), 16, 9)));
        try (PDDocument pdf = Loader.loadPDF(PdfLetter.of(letter))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(words(new PDFTextStripper().getText(pdf))).isEqualTo(words(PlainLetter.of(letter)));
        }
    }

    @Test
    void can_be_read_aloud_in_its_order() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfLetter.of(letter(false, List.of())))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Return letter: Sammy Lee");
            PDStructureElement whole = (PDStructureElement)
                    pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
            assertThat(whole.getKids())
                    .extracting(each -> ((PDStructureElement) each).getStructureType())
                    .startsWith("H1", "P")
                    .contains("H2");
            pdf.getPage(0).getResources().getFontNames().forEach(name -> assertThat(embedded(pdf, name))
                    .isTrue());
        }
    }

    @Test
    void goes_on_to_a_second_page_and_shows_what_the_font_lacks_as_a_question_mark() throws IOException {
        List<ScoreStory> many = Collections.nCopies(40, new ScoreStory("尺", "x", course(phq9(), 16, 9)));
        try (PDDocument pdf = Loader.loadPDF(PdfLetter.of(letter(false, many)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("? (x): 16 on March 3");
        }
    }

    private static boolean embedded(PDDocument pdf, org.apache.pdfbox.cos.COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).toList();
    }

    private static String told(Scale scale, int first, int last) {
        return story(scale, first, last).told();
    }

    private static ScoreStory story(Scale scale, int first, int last) {
        return new ScoreStory("PHQ-9", "depression", course(scale, first, last));
    }

    private static Course course(Scale scale, int first, int last) {
        return new Course(
                scale, List.of(new Point(MARCH, BigDecimal.valueOf(first)), new Point(JUNE, BigDecimal.valueOf(last))));
    }

    private static Scale phq9() {
        return scale("6", ChangeBasis.RELIABILITY);
    }

    private static Scale scale(String threshold, ChangeBasis basis) {
        return new Scale(
                Direction.LOWER_IS_BETTER,
                BigDecimal.ZERO,
                new BigDecimal("27"),
                new BigDecimal("10"),
                threshold == null ? null : new BigDecimal(threshold),
                basis,
                List.of(new Band(BigDecimal.ZERO, "mild"), new Band(BigDecimal.TEN, "moderate or worse")));
    }

    @Test
    void promises_no_seat_that_ends_with_the_consent() {
        assertThat(PlainLetter.of(letter(false, List.of(), ReferralState.OFFERED, false)))
                .contains("The group offered a seat and is waiting", "Tell the patient about the offered seat");
        assertThat(PlainLetter.of(letter(false, List.of(), ReferralState.OFFERED, true)))
                .contains("which goes to the next person", "Ask the patient again")
                .doesNotContain("waiting for an answer", "Tell the patient about the offered seat");
        assertThat(PlainLetter.of(letter(false, List.of(), ReferralState.ATTENDING, true)))
                .contains("The patient attends the group.", "Ask the patient again");
    }

    @Test
    void asks_no_one_to_tell_of_a_seat_that_cannot_be_taken() {
        for (SeatObstacle found : SeatObstacle.values()) {
            if (found.states().contains(ReferralState.OFFERED)) {
                assertThat(PlainLetter.of(letter(false, List.of(), ReferralState.OFFERED, false, found)))
                        .as(found.name())
                        .doesNotContain("waiting for an answer", "Tell the patient about the offered seat");
            }
        }
        assertThat(PlainLetter.of(letter(false, List.of(), ReferralState.WAITLISTED, false, SeatObstacle.GROUP_CLOSED)))
                .contains("Choose another group with the patient.");
    }

    @ParameterizedTest
    @CsvSource({
        "true, SEAT, 'The group has closed, and the patient’s seat in it has ended. The referral to the other group is not sent yet, so the patient has no seat now.'",
        "true, PLACE, 'The group has closed, and the patient’s place on its waitlist has ended. The referral to another group is not sent yet, so the patient is not waiting for any group now.'",
        "true, REFERRAL, The group closed before it answered. The referral to another group is not sent yet.",
        "false, SEAT, 'The seat in this group has ended by a transfer. The referral to the other group is not sent yet, so the patient has no seat now.'",
        "false, PLACE, 'The place on the waitlist of this group has ended. The referral to another group is not sent yet, so the patient is not waiting for any group now.'"
    })
    void says_what_the_patient_had_and_that_the_group_closed(boolean closed, LetterEnding.Had had, String words) {
        LetterEnding ending = new LetterEnding(had, closed);
        assertThat(status(ReferralState.TRANSFERRED, true, ending, null)).isEqualTo(words);
    }

    @Test
    void says_that_the_group_has_closed_while_the_referral_is_open_and_when_it_was_the_end_of_it() {
        LetterEnding waits = new LetterEnding(LetterEnding.Had.PLACE, true);
        assertThat(status(ReferralState.WAITLISTED, false, waits, SeatObstacle.GROUP_CLOSED))
                .isEqualTo("The group has closed, and the patient’s place on its waitlist has ended.");
        assertThat(status(ReferralState.CANCELLED, false, waits, null))
                .isEqualTo("The group has closed, and the referral was canceled.");
        assertThat(status(ReferralState.TRANSFERRED, false, waits, null))
                .isEqualTo("The group has closed. The patient was referred on to another group.");
        assertThat(status(ReferralState.DECLINED, false, waits, null))
                .isEqualTo("The group could not take the patient.");
    }

    private static String status(ReferralState state, boolean notSentOn, LetterEnding ending, SeatObstacle inTheWay) {
        return letter(false, List.of(), state, false, notSentOn, ending, inTheWay)
                .sections()
                .get(0)
                .paragraphs()
                .get(0);
    }

    private static ReturnLetter letter(boolean partTwo, List<ScoreStory> scores) {
        return letter(partTwo, scores, ReferralState.ATTENDING, false);
    }

    private static ReturnLetter letter(
            boolean partTwo, List<ScoreStory> scores, ReferralState state, boolean consentOver) {
        return letter(partTwo, scores, state, consentOver, consentOver ? SeatObstacle.CONSENT_OVER : null);
    }

    private static ReturnLetter letter(
            boolean partTwo, List<ScoreStory> scores, ReferralState state, boolean consentOver, SeatObstacle inTheWay) {
        LetterEnding goesOn = new LetterEnding(LetterEnding.Had.SEAT, inTheWay == SeatObstacle.GROUP_CLOSED);
        return letter(partTwo, scores, state, consentOver, false, goesOn, inTheWay);
    }

    private static ReturnLetter letter(
            boolean partTwo,
            List<ScoreStory> scores,
            ReferralState state,
            boolean consentOver,
            boolean notSentOn,
            LetterEnding ending,
            SeatObstacle inTheWay) {
        Participation counted = new Participation(
                Ids.next(),
                "Evening Circle",
                ReferralState.ATTENDING,
                MARCH,
                null,
                9,
                7,
                0,
                1,
                1,
                0,
                JUNE,
                Instant.parse("2026-06-09T22:30:00Z"),
                "America/New_York",
                true);
        return new LetterWords(new LetterContent(
                        counted.referralId(),
                        Ids.next(),
                        "Sammy Lee",
                        "R-1",
                        BirthDate.of(LocalDate.of(1990, 2, 3)),
                        "Evening Circle",
                        "Dr. Adams",
                        "Riverside Clinic",
                        state,
                        Instant.parse("2026-03-01T12:00:00Z"),
                        null,
                        partTwo,
                        consentOver,
                        notSentOn,
                        ending,
                        inTheWay,
                        ZoneId.of("UTC"),
                        Instant.parse("2026-06-03T12:00:00Z"),
                        counted,
                        scores))
                .letter();
    }
}
