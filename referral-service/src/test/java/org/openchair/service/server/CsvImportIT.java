package org.openchair.service.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.csv.CsvImport;

/** A program manager's spreadsheet, from inside the server: behind Keycloak's policy, which other tests ask. */
@ExtendWith(ArquillianExtension.class)
class CsvImportIT {

    private static final String HEADER =
            "Name,Host,Leadership,Kind,Format,Focus,Languages,Place,Street,Time zone,First session,"
                    + "Repeats,Days,Starts,Ends,Confidentiality guideline,Ground rules,Vetted on,Facilitator,Facilitator qualification,"
                    + "Most people\n";

    @Inject
    private CsvImport csvImport;

    @Inject
    private Rows rows;

    @Deployment
    static WebArchive service() {
        return ServiceWar.withTests();
    }

    @Test
    void a_row_that_says_all_waits_to_be_vetted_whatever_it_says_of_a_vetting() {
        ImportedRecord taken = only(run(HEADER + whole(name())));
        assertEquals(List.of("Vetted on assurance-not-trusted"), notes(taken));
        assertEquals(2, taken.row());
        assertEquals("SUBMITTED", text("SELECT status AS found FROM openchair.support_group WHERE id = ?", taken.id()));
        assertEquals(
                "FREQ=WEEKLY;BYDAY=TU,TH",
                text("SELECT recurrence_rule AS found FROM openchair.support_group WHERE id = ?", taken.id()));
        assertEquals(0, count("group_session WHERE group_id = ?", taken.id()));
        assertEquals(2, count("group_focus WHERE group_id = ?", taken.id()));
        assertEquals(
                "CERTIFIED_PEER_WORKER",
                text(
                        "SELECT credential AS found FROM openchair.staff s JOIN openchair.group_facilitator f"
                                + " ON f.staff_id = s.id WHERE f.group_id = ?",
                        taken.id()));
    }

    @Test
    void what_no_group_can_state_is_refused_on_its_cell() {
        int year = Year.now(ZoneOffset.UTC).getValue() + 2;
        String header = "Name,Youngest age,Oldest age,Fewest people,Target size,Most people,Cohort starts,Cohort ends,"
                + "Joining link,State,Place,Format,Time zone,First session,Last session,Repeats,Starts,Ends,Enrollment\n";
        List<String> rows = List.of(
                name() + ",18,17,,,,,,,,,,,,,,,",
                name() + ",,,,12,8,,,,,,,,,,,,",
                name() + ",,,,,,2027-02-01,2027-01-01,,,,,,,,,,",
                name() + ",,,,,,,,javascript:alert(1),,,,,,,,,",
                name() + ",,,,,,,,,NY,Hall,in person,America/Phoenix,2026-12-01,,weekly,18:30,20:00",
                name() + ",,,,,,,,,,,,UTC,2026-12-01,2025-01-01,weekly,18:30,20:00",
                name() + ",,,,,,,,,,,,UTC,2024-12-01,2025-01-01,weekly,18:30,20:00",
                name() + ",,,,,,,,,,,,UTC,2026-12-01,,weekly,18:30,17:30",
                name() + ",,,,,,,,,,,,UTC,2026-12-01,,weekly,18:30,18:30",
                name() + ",,,,,,2027-02-01,,,,,,,,,,,,open",
                name() + ",,,,,,," + year + "-02-01,,,,,,,,,,,",
                name() + ",,,,,,2020-02-01,2020-05-01,,,,,,,,,,,closed cohort",
                name() + ",,,,,," + year + "-03-01,,,,,,UTC,2026-12-01," + year
                        + "-02-01,weekly,18:30,20:00,closed cohort",
                name() + ",,,,,," + year + "-02-01," + year + "-05-01,,,,,UTC," + year
                        + "-12-01,,weekly,18:30,20:00,closed cohort");
        ImportReport report = run(header + String.join("\n", rows) + "\n");
        assertEquals(
                List.of(
                        "Oldest age contradiction",
                        "Most people contradiction",
                        "Cohort ends contradiction",
                        "Joining link out-of-range",
                        "Time zone contradiction",
                        "Last session contradiction",
                        "Last session out-of-range",
                        "Ends out-of-range",
                        "Ends out-of-range",
                        "Cohort starts contradiction",
                        "Cohort starts cohort-start-missing",
                        "Cohort ends out-of-range",
                        "Cohort starts contradiction",
                        "Cohort ends contradiction"),
                report.records().stream()
                        .flatMap(record -> notes(record).stream())
                        .toList());
        assertEquals(14, report.refused());
    }

    @Test
    void a_text_that_tells_of_a_person_is_left_out_with_a_remark_on_its_cell() {
        String sheet = "Name,Purpose,Schedule note,Place,Accessibility\n" + name()
                + ",\"For people with depression. Ask for the one born 3/1/1985.\","
                + "She wants to kill herself tonight.,Hall,MRN 448710 has the key.\n";
        ImportedRecord taken = only(run(sheet));
        assertTrue(notes(taken)
                .containsAll(List.of(
                        "Purpose identifiers-in-text",
                        "Schedule note crisis-wording",
                        "Accessibility identifiers-in-text")));
        assertEquals(
                0, count("support_group WHERE coalesce(purpose, schedule_note) IS NOT NULL AND id = ?", taken.id()));
        ImportedRecord named = only(run("Name\nCircle of MRN 448710\n"));
        assertEquals(Result.REFUSED, named.result());
        assertEquals(List.of("Name identifiers-in-text"), notes(named));
    }

    @Test
    void a_preview_takes_nothing_and_gives_the_refused_rows_back() {
        String name = name();
        String sheet = "Group name,First session,Repeats,Starts,Ends,Time zone,Min age\n" + name
                + ",1/6/2026,weekly,6:30 PM,8:00 PM,America/New_York,18\n" + name + " b,,,,,,eighteen\n";
        ImportReport preview =
                ((Outcome.Done<ImportReport>) csvImport.preview(sheet.getBytes(UTF_8), SheetReading.strict())).value();
        assertEquals(1, preview.takenWithWarnings());
        assertEquals(1, preview.refused());
        assertEquals("Name", preview.columns().get(0).column());
        assertTrue(preview.columns().get(0).suggested());
        assertEquals(
                0,
                rows.list(Query.of("SELECT id FROM openchair.support_group WHERE name = ?", name), row -> row.id("id"))
                        .size());
        byte[] refused =
                ((Outcome.Done<byte[]>) csvImport.refused(sheet.getBytes(UTF_8), SheetReading.strict())).value();
        assertEquals(
                "\uFEFFName,First session,Repeats,Starts,Ends,Time zone,Youngest age,What to correct\r\n" + name
                        + " b,,,,,,eighteen,Youngest age: Write a whole number from 0 to 120.\r\n",
                new String(refused, UTF_8));
    }

    @Test
    void says_which_access_a_group_has_and_for_which_stages_it_is() {
        ImportedRecord refused = only(run("Name,Access\n" + name() + ",step-free | a parachute\n"));
        assertEquals(Result.REFUSED, refused.result());
        assertEquals(List.of("Access unknown-code"), notes(refused));
        UUID id = only(run("Name,Access,Recovery stages\n" + name() + ",step-free | hearing,moratorium\n"))
                .id();
        assertEquals(2, count("group_access WHERE group_id = ?", id));
        assertEquals(1, count("group_stage WHERE group_id = ?", id));
    }

    @Test
    void the_same_row_again_is_the_same_group_host_place_and_person() {
        String sheet = HEADER + whole(name());
        UUID id = only(run(sheet)).id();
        List<String> before = kept();
        ImportedRecord again = only(run(sheet));
        assertEquals(Result.TAKEN_WITH_WARNINGS, again.result());
        assertEquals(id, again.id());
        assertEquals(before, kept());
    }

    @Test
    void finds_a_group_that_is_there_by_its_host_and_name_whatever_the_capitals() {
        String name = name();
        UUID hosted = Ids.next();
        UUID unhosted = Ids.next();
        rows.change(Query.of("INSERT INTO openchair.host (id, name) VALUES (?, ?)", hosted, "Host of " + name));
        for (UUID group : List.of(hosted, unhosted)) {
            rows.change(Query.of(
                    "INSERT INTO openchair.support_group (id, status, name, host_id, updated_at)"
                            + " SELECT g, 'DRAFT', ?, (SELECT h.id FROM openchair.host h WHERE h.id = g), now()"
                            + " FROM CAST(? AS uuid) g",
                    name,
                    group));
        }
        ImportReport report =
                run("Name,Host\n" + name.toUpperCase(Locale.ROOT) + ",HOST of " + name + "\n" + name + ",\n");
        assertEquals(
                List.of(hosted, unhosted),
                report.records().stream().map(ImportedRecord::id).toList());
    }

    @Test
    void an_id_says_which_group_is_meant_when_its_name_changes() {
        UUID id = only(run(HEADER + whole(name()))).id();
        String renamed = name();
        assertEquals(id, only(run("Id,Name\n" + id + "," + renamed + "\n")).id());
        assertEquals(renamed, text("SELECT name AS found FROM openchair.support_group WHERE id = ?", id));
    }

    @Test
    void fewer_seats_than_are_kept_are_refused_on_their_cell_as_on_the_form() {
        String row = whole(name());
        UUID id = only(run(HEADER + row)).id();
        rows.change(Query.of("UPDATE openchair.support_group SET seats_taken = 3, seats_offered = 2 WHERE id = ?", id));
        ImportedRecord refused = only(run(HEADER + row.replace(",12\n", ",4\n")));
        assertEquals(Result.REFUSED, refused.result());
        assertEquals(List.of("Most people capacity-below-seats"), notes(refused));
        assertEquals(
                "More people than that are already in the group or are offered a seat.",
                refused.messages().get(0).message());
        assertEquals(
                Result.TAKEN_WITH_WARNINGS,
                only(run(HEADER + row.replace(",12\n", ",5\n"))).result());
    }

    @Test
    void a_row_with_a_cell_that_cannot_be_read_is_refused_whole_and_the_others_are_taken() {
        String good = name();
        ImportReport report = run("Name,Youngest age,Leadership,Vetted on,Focus,Starts,Expert involved\n"
                + "Bad,eighteen,led by cats,31/12/2026,astrology,half past,maybe\n\n"
                + good + ",18,peer-led,2026-01-01,Depression,,no\n");
        assertEquals(List.of(1, 1), List.of(report.refused(), report.takenWithWarnings()));
        ImportedRecord bad = report.records().get(0);
        assertEquals(
                List.of(2, 4),
                report.records().stream().map(ImportedRecord::row).toList());
        assertTrue(
                notes(bad)
                        .containsAll(List.of(
                                "Youngest age out-of-range",
                                "Leadership unknown-code",
                                "Vetted on unreadable-date",
                                "Focus unknown-code",
                                "Starts unreadable-time",
                                "Repeats missing",
                                "Ends missing",
                                "Time zone missing",
                                "First session missing",
                                "Expert involved unknown-code")),
                bad.messages().toString());
        assertNull(bad.id());
        assertEquals(good, report.records().get(1).name());
    }

    @Test
    void an_incomplete_row_is_a_draft_and_says_what_to_fill_in_where() {
        ImportedRecord taken = only(run("Name\n" + name() + "\n"));
        assertEquals(Result.TAKEN_WITH_WARNINGS, taken.result());
        assertTrue(notes(taken)
                .containsAll(List.of(
                        "Leadership leadership-missing",
                        "Ground rules ground-rules-missing",
                        "Facilitator facilitator-missing",
                        "Vetted on vetting-missing")));
        assertEquals("DRAFT", text("SELECT status AS found FROM openchair.support_group WHERE id = ?", taken.id()));
    }

    @Test
    void refuses_formulas_contradictions_doubles_and_the_templates_example() {
        String name = name();
        ImportReport report = run("Name,Leadership,Kind,Place,Street,Days,Repeats\n"
                + "=HYPERLINK(\"x\"),,,,,,\n"
                + name() + ",peer-led,group therapy,,,,\n"
                + name + ",,,,,,\n"
                + name.toUpperCase(Locale.ROOT) + ",,,,,,\n"
                + "Example group (replace this row),,,,,,\n"
                + name() + ",,,,1 Main Street,,\n"
                + name() + ",,,,,second Blursday,monthly\n"
                + name() + ",,,,,,,surplus\n"
                + ",peer-led,,,,,\n");
        assertEquals(
                List.of(
                        "Name formula",
                        "Kind contradiction",
                        "TAKEN",
                        "Name row-twice",
                        "Name example-row",
                        "Place missing",
                        "First session missing",
                        " too-many-cells",
                        "Name missing"),
                report.records().stream().map(CsvImportIT::firstOrTaken).toList());
    }

    @Test
    void a_group_of_therapists_is_not_taken_with_a_peer_who_leads_it() {
        String name = name();
        String header = "Name,Leadership,Facilitator,Facilitator qualification\n";
        ImportedRecord stated = only(run(header + name + ",therapist-led,Lee " + name + ",peer\n"));
        assertEquals(Result.REFUSED, stated.result());
        assertEquals(List.of("Facilitator peer-leads-therapist-group"), notes(stated));
        run(header + name + ",co-led,Lee " + name + ",peer\n");
        ImportedRecord known = only(run(header + name + ",therapist-led,Lee " + name + ",\n"));
        assertEquals(List.of("Facilitator peer-leads-therapist-group"), notes(known));
    }

    @Test
    void does_not_guess_among_several_of_the_same_name() {
        String name = name();
        for (int i = 0; i < 2; i++) {
            rows.change(Query.of(
                    "INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES (?, 'DRAFT', ?, now())",
                    Ids.next(),
                    name));
        }
        assertEquals(List.of("Name ambiguous"), notes(only(run("Name\n" + name + "\n"))));
    }

    @Test
    void a_person_named_like_somebody_who_leads_nothing_is_somebody_else() {
        UUID clinician = Ids.next();
        String person = "Kim " + clinician;
        rows.change(Query.of("INSERT INTO openchair.staff (id, display_name) VALUES (?, ?)", clinician, person));
        UUID group =
                only(run("Name,Facilitator\n" + name() + "," + person + "\n")).id();
        assertEquals(0, count("group_facilitator WHERE staff_id = ?", clinician));
        assertEquals(1, count("group_facilitator WHERE group_id = ?", group));
    }

    @Test
    void reads_days_of_the_month() {
        int lastYear = Year.now().getValue() + 2;
        String sheet = "Name,Time zone,First session,Repeats,Every,Days,Starts,Ends,Last session\n" + name()
                + ",UTC,2026-01-01,monthly,2,second Tuesday | last Fri,9:30 AM,11:00 AM," + lastYear + "-12-31\n";
        String unknown = sheet.replace("last Fri", "last Blursday");
        assertEquals(List.of("Days unknown-day"), notes(only(run(unknown))));
        assertEquals(
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,-1FR;UNTIL=" + lastYear + "1231T235959",
                text(
                        "SELECT recurrence_rule AS found FROM openchair.support_group WHERE id = ?",
                        only(run(sheet)).id()));
    }

    @Test
    void a_retired_code_is_left_out_with_a_warning_but_stays_on_the_group_that_carries_it() {
        String code = "x" + Ids.next().toString().replace("-", "");
        rows.change(Query.of(
                "INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es) VALUES ('focus', ?, ?, ?)",
                code,
                "Old " + code,
                "Viejo " + code));
        String name = name();
        String sheet = "Name,Focus\n" + name + ",OLD " + code + " | Depression\n";
        UUID carrier = only(run(sheet)).id();
        rows.change(Query.of("UPDATE openchair.reference_code SET retired_on = '2026-01-01' WHERE code = ?", code));
        assertTrue(notes(only(run(sheet))).stream().noneMatch(note -> note.startsWith("Focus")));
        assertEquals(2, count("group_focus WHERE group_id = ?", carrier));
        ImportedRecord other = only(run(sheet.replace(name, name())));
        assertTrue(notes(other).contains("Focus code-retired"), other.messages().toString());
        assertEquals(1, count("group_focus WHERE group_id = ?", other.id()));
    }

    private static String name() {
        return "Group " + Ids.next();
    }

    private static String whole(String name) {
        return String.join(
                        ",",
                        name,
                        "Open Door of " + name,
                        "peer-led",
                        "support group",
                        "in person",
                        "Depression | anxiety",
                        "English",
                        "Library",
                        "1 Main Street",
                        "America/New_York",
                        "2026-01-06",
                        "weekly",
                        "Tuesday | thu",
                        "18:30",
                        "20:00",
                        "What is said stays.",
                        "One speaks at a time.",
                        LocalDate.now(ZoneOffset.UTC).minusDays(9).toString(),
                        "Leader of " + name,
                        "certified peer worker",
                        "12")
                + "\n";
    }

    private ImportReport run(String sheet) {
        return ((Outcome.Done<ImportReport>) csvImport.run(sheet.getBytes(UTF_8), SheetReading.strict())).value();
    }

    private static ImportedRecord only(ImportReport report) {
        assertEquals(1, report.records().size());
        return report.records().get(0);
    }

    private static List<String> notes(ImportedRecord record) {
        return record.messages().stream()
                .map(note -> note.field() + " " + note.code())
                .toList();
    }

    private static String firstOrTaken(ImportedRecord record) {
        return record.result() == Result.REFUSED ? notes(record).get(0) : "TAKEN";
    }

    private List<String> kept() {
        return rows.list(
                Query.of(
                        "SELECT CAST(to_jsonb(g) - 'version' - 'updated_at' AS text) AS kept FROM openchair.support_group g"
                                + " UNION ALL SELECT CAST(to_jsonb(h) AS text) FROM openchair.host h"
                                + " UNION ALL SELECT CAST(to_jsonb(s) AS text) FROM openchair.site s"
                                + " UNION ALL SELECT CAST(to_jsonb(p) AS text) FROM openchair.staff p"
                                + " UNION ALL SELECT CAST(to_jsonb(f) AS text) FROM openchair.group_facilitator f ORDER BY 1"),
                row -> row.text("kept"));
    }

    private String text(String query, UUID id) {
        return rows.first(Query.of(query, id), row -> row.text("found")).orElseThrow();
    }

    private int count(String from, UUID id) {
        Query query = Query.of("SELECT CAST(count(*) AS integer) AS total FROM openchair." + from, id);
        return rows.first(query, row -> row.count("total")).orElseThrow();
    }
}
