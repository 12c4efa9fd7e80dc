package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Page.PdfOptions;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group's fact sheet: read by everybody, on any screen, and handed to a patient on one page. */
class FactSheetPageIT {

    private static final Pattern PAGES = Pattern.compile("/Type /Pages\\s*/Count (\\d+)");

    private static final String LONGEST =
            """
            SELECT id FROM openchair.support_group g WHERE status = ?
             ORDER BY (SELECT sum(length(value)) FROM jsonb_each_text(to_jsonb(g))) DESC NULLS LAST LIMIT 1""";

    /** A draft, so that no other test finds it in the directory; each of its texts is some sentences long. */
    private static final String EVERY_FIELD_FILLED =
            """
            INSERT INTO openchair.support_group (id, status, name, purpose, leadership, kind, format, approach, enrollment,
              cohort_starts_on, cohort_ends_on, stage_note, min_age, max_age, min_size, target_size, capacity, host_id, site_id,
              time_zone, recurrence_rule, first_session_on, starts_at, duration_minutes, schedule_note, cost, cost_note,
              registration_note, confidentiality_guideline, ground_rules, typical_meeting, inclusion_note,
              mental_health_expert_involved, updated_at)
            SELECT gen_random_uuid(), 'DRAFT', 'A Circle with Much to Say for All Who Listen', repeat(t, 5), 'CO_LED', 'SUPPORT_GROUP',
                   'HYBRID', 'mindfulness', 'CLOSED_COHORT', current_date + 30, current_date + 200, repeat(t, 2), 18, 65, 4, 8, 12, h.id, s.id,
                   'America/New_York', 'FREQ=WEEKLY;BYDAY=TU,TH', current_date + 30, '18:30', 90, repeat(t, 2), 'SLIDING_SCALE',
                   repeat(t, 2), repeat(t, 3), repeat(t, 6), repeat(t, 6), repeat(t, 6), repeat(t, 4), true, now()
              FROM (SELECT CAST(? AS text) AS t) sentence, (SELECT id FROM openchair.host ORDER BY length(name) DESC LIMIT 1) h,
                   (SELECT id FROM openchair.site ORDER BY length(coalesce(accessibility, '')) DESC LIMIT 1) s
            RETURNING id""";

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_longest_of_the_directory_is_one_printed_page(String language) {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/groups/" + Records.text(LONGEST, "VETTED") + "?lang=" + language);
            assertThat(printedPages(adams)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void a_sheet_with_every_field_filled_is_one_printed_page(String language) {
        String group =
                Records.text(EVERY_FIELD_FILLED, "Nobody has to speak, and whoever speaks is heard to the end. ");
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            morgan.opens("/groups/" + group + "?lang=" + language);
            String ask = language.equals("es") ? "(pregunte al grupo)" : "(ask the group)";
            assertThat(morgan.page().locator(".oc-print-only:visible").count()).isZero();
            assertThat(printedPages(morgan)).isEqualTo(1);
            assertThat(morgan.page().locator(".oc-print-only").allTextContents())
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer).endsWith(ask));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void can_be_read_by_everybody_on_a_phone_and_on_a_desktop(String language) {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/groups/" + withRecord() + "?lang=" + language);
            watch.isAccessible();
            adams.onAPhone();
            watch.fitsTheWidth();
            watch.isAccessible();
            watch.isQuiet();
        }
    }

    @Test
    void answers_whether_there_is_a_place_how_long_one_waits_and_who_stays() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/groups/" + group("Sunrise Check-In"))
                    .sees("seats – ")
                    .sees("people waiting")
                    .sees("Half of the people who started from");
            adams.opens("/groups/" + withRecord()).sees("The group’s own figures");
        }
    }

    @Test
    void says_of_a_small_group_why_it_has_no_record() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/groups/" + group("Evening Circle")).sees("Not yet published: fewer than 11 people.");
        }
    }

    @Test
    void tells_an_administrator_no_figures_about_people_of_a_group() {
        try (Visitor ada = Visitor.signedIn("ada")) {
            ada.opens("/groups/" + withRecord()).sees("Do people have to register?");
            assertThat(ada.source()).satisfies(saysNothingOf("Do people come?"));
        }
    }

    /** A group of the demo in which enough people attended: on most days its largest. */
    private static String withRecord() {
        Rest adams = Rest.as("dr.adams");
        return Stream.of(Records.text(
                                "SELECT string_agg(CAST(id AS text), ' ' ORDER BY name) FROM openchair.support_group WHERE status = ?",
                                "VETTED")
                        .split(" "))
                .filter(group -> Rest.json(adams.get("/reporting/groups/" + group + "/record"))
                        .hasNonNull("published"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No group of the demo has a record."));
    }

    private static String group(String name) {
        return Records.text("SELECT id FROM openchair.support_group WHERE name = ?", name);
    }

    private static int printedPages(Visitor visitor) {
        byte[] pdf = visitor.page().pdf(new PdfOptions().setFormat("Letter"));
        Matcher pages = PAGES.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(pages.find())
                .as("the printed document says how many pages it has")
                .isTrue();
        return Integer.parseInt(pages.group(1));
    }
}
