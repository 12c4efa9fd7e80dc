package org.openchair.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openchair.api.directory.ExpectedWait;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.report.GroupRecord;
import org.openchair.api.report.GroupRecord.Published;
import org.openchair.api.report.GroupRecord.Rate;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.web.directory.FactSheetView.Fact;
import org.openchair.web.frame.Spanish;

class FactSheetViewTest {

    private static final WaitingBand NONE_OR_FEW = WaitingBand.FEWER_THAN_FIVE;
    private static final Rate HIDDEN = new Rate(null, null);
    private static final List<String> ASKED_BEFORE_JOINING = List.of(
            "Is it for a specific condition or a stage of it?",
            "Is it for a set period, or can people stay as long as they like?",
            "Where does it meet?",
            "When and how often does it meet?",
            "Is there a facilitator or moderator?",
            "Is the facilitator trained?",
            "Is a mental-health expert involved?",
            "What are the confidentiality guidelines?",
            "Are there ground rules?",
            "What is a typical meeting like?",
            "How large is it?",
            "Is it free, and if not, what does it cost?",
            "Do people have to register?");

    @Test
    void asks_everything_that_people_ask_before_joining_and_is_never_silent() {
        FactSheetView silent = view(FactSheetFixture.silent(), null, Locale.ENGLISH);
        assertThat(silent.facts()).extracting(Fact::question).containsAll(ASKED_BEFORE_JOINING);
        assertThat(silent.facts()).extracting(Fact::answer).containsOnlyNulls();
        assertThat(view(FactSheetFixture.answering("So it is."), null, Spanish.LANGUAGE)
                        .facts())
                .allSatisfy(fact -> assertThat(fact.answer()).isNotBlank());
    }

    @Test
    void puts_one_full_stop_between_the_parts_of_an_answer() {
        FactSheetView view = view(FactSheetFixture.answering("Coffee is on us."), null, Locale.ENGLISH);
        assertThat(view.facts())
                .extracting(Fact::answer)
                .contains("Free. Coffee is on us.", "Grief. Growing. Coffee is on us.");
        FactSheetView english = view(FactSheetFixture.answering("x"), null, Locale.ENGLISH);
        assertThat(english.facts()).extracting(Fact::answer).contains("Every Tuesday, 6:30 p.m. 90 minutes");
    }

    @Test
    void says_in_ranges_whether_places_are_open_and_how_many_wait() {
        assertThat(answer("Are there open seats?", FactSheetFixture.places(Openings.OPEN, NONE_OR_FEW, null)))
                .isEqualTo("Open seats – fewer than 5 people waiting");
        assertThat(answer(
                        "Are there open seats?", FactSheetFixture.places(Openings.FEW, WaitingBand.FIVE_TO_TEN, null)))
                .isEqualTo("A few open seats – 5 to 10 people waiting");
        assertThat(answer(
                        "Are there open seats?",
                        FactSheetFixture.places(Openings.FULL, WaitingBand.ELEVEN_OR_MORE, null)))
                .isEqualTo("Full – 11 or more people waiting");
        assertThat(answer("Are there open seats?", FactSheetFixture.places(null, NONE_OR_FEW, null)))
                .isNull();
    }

    @Test
    void says_the_wait_in_weeks_with_its_months_or_that_too_few_started() {
        assertThat(waiting(weeks(3)))
                .isEqualTo("About 3 weeks. Half of the people who started from March 2026 through August 2026 waited"
                        + " that long or less.");
        assertThat(waiting(weeks(1))).startsWith("About a week. Half");
        assertThat(waiting(weeks(0))).startsWith("Less than a week. Half");
        assertThat(waiting(null)).isEqualTo("Too few people have started recently to say.");
    }

    @Test
    void tells_whoever_comes_nothing_of_the_wait_and_the_record() {
        FactSheet open = FactSheetFixture.places(Openings.FEW, null, null);
        assertThat(view(open, null, Locale.ENGLISH).figures())
                .containsExactly(new Fact("Are there open seats?", "A few open seats"));
    }

    @Test
    void shows_the_record_with_what_each_rate_is_out_of() {
        FactSheetView view = view(record(new Rate(75, 400), new Rate(88, 340), new Rate(80, 100)), Locale.ENGLISH);
        assertThat(answer(view, "Do people come?"))
                .isEqualTo("Attendance 75% (out of 400). Without excused absences 88% (out of 340).");
        assertThat(answer(view, "Do people stay?"))
                .isEqualTo("Still attending after 4 weeks: 80% (out of 100). After 8 weeks: [c]. After 12 weeks: [c].");
        assertThat(view.recordNote())
                .isEqualTo(
                        "The group’s own figures, July 1, 2026 to September 30, 2026. Sessions held: 12, canceled: 1."
                                + " Attendance not recorded: 20. [c]: hidden to protect privacy when there are fewer than 11 people.");
    }

    @Test
    void says_why_there_is_no_record() {
        FactSheetView young = view(Optional.of(new GroupRecord(11, null)), Locale.ENGLISH);
        assertThat(answer(young, "Do people come?")).isEqualTo("Not yet published: fewer than 11 people.");
        assertThat(young.recordNote()).isNull();
        assertThat(answer(view(Optional.empty(), Locale.ENGLISH), "Do people stay?"))
                .isEqualTo("These figures cannot be shown right now.");
        FactSheetView nobodyLong = view(record(new Rate(75, 400), HIDDEN, new Rate(null, 0)), Locale.ENGLISH);
        assertThat(answer(nobodyLong, "Do people stay?")).startsWith("Too early to say");
    }

    @Test
    void speaks_spanish() {
        FactSheetView view = view(record(new Rate(75, 400), HIDDEN, HIDDEN), Spanish.LANGUAGE);
        assertThat(answer(view, "¿Asiste la gente?"))
                .isEqualTo("Asistencia: 75 % (de 400). Sin contar ausencias justificadas: [c].");
        assertThat(view.asOf()).isEqualTo("Datos del 22 de noviembre de 2026.");
        assertThat(answer(view, "¿Hay lugar?")).isEqualTo("Pocos lugares – menos de 5 personas en espera");
        FactSheetView waiting =
                view(FactSheetFixture.places(Openings.FULL, NONE_OR_FEW, weeks(3)), null, Spanish.LANGUAGE);
        assertThat(answer(waiting, "¿Cuánto se espera por un lugar?"))
                .isEqualTo("Unas 3 semanas. La mitad de las personas que empezaron de marzo de 2026 a agosto de 2026"
                        + " esperó ese tiempo o menos.");
    }

    private static ExpectedWait weeks(int weeks) {
        return new ExpectedWait(weeks, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 1));
    }

    private static String waiting(ExpectedWait wait) {
        return answer("How long is the wait for a seat?", FactSheetFixture.places(Openings.FEW, NONE_OR_FEW, wait));
    }

    private static String answer(String question, FactSheet sheet) {
        return answer(view(sheet, null, Locale.ENGLISH), question);
    }

    private static String answer(FactSheetView view, String question) {
        return view.figures().stream()
                .filter(fact -> fact.question().equals(question))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static Optional<GroupRecord> record(Rate attendance, Rate withoutExcused, Rate week4) {
        Rate later = Integer.valueOf(0).equals(week4.outOf()) ? week4 : HIDDEN;
        return Optional.of(new GroupRecord(
                11,
                new Published(
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        attendance,
                        withoutExcused,
                        week4,
                        later,
                        later,
                        20,
                        12,
                        1,
                        Instant.EPOCH)));
    }

    private static FactSheetView view(Optional<GroupRecord> record, Locale language) {
        return view(
                FactSheetFixture.places(Openings.FEW, NONE_OR_FEW, null), new RecordWords(record, language), language);
    }

    private static FactSheetView view(FactSheet sheet, RecordWords record, Locale language) {
        return new FactSheetView(sheet, record, LocalDate.of(2026, 11, 22), null, language);
    }
}
