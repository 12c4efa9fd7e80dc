package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attendance kept on paper, taken in from a sheet. */
@ExtendWith(ArquillianExtension.class)
class AttendanceSheetIT {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    @ArquillianResource
    private URI base;

    private SeatedSession it;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void two_people_are_expected() throws SQLException {
        it = SeatedSession.with(2, base);
        TestClinic.sql("UPDATE openchair.support_group SET enrollment = 'OPEN' WHERE id = '" + it.group() + "'");
    }

    /** Both are called Sammy, and told apart since the second came. */
    private String fromBeforeThereWereTwo() {
        assertThat(sheet()).containsPattern(",Sammy \\([0-9a-f]{4}\\),");
        return sheet().replaceAll("Sammy \\([0-9a-f]{4}\\)", "Sammy");
    }

    @Test
    void the_sheet_is_handed_out_filled_in_and_taken_in_once() throws SQLException {
        it.mark("LATE", 0);
        String sheet = fromBeforeThereWereTwo();
        assertThat(sheet).startsWith("\uFEFFDate,Starts,Person,Mark,How,Walk-ins,Seat id,Session id");
        assertThat(sheet).contains(",Sammy,late,").contains("Walk-ins and guests");
        JsonNode nothing = send(sheet).done(200);
        assertThat(counts(nothing)).isEqualTo("kept 0, unchanged 1, empty 2, refused 0");

        String filled = sheet.replace(",Sammy,,,,", ",Sammy,no-show,,,").replace("guests,,,,", "guests,,,3,");
        assertThat(counts(send(filled).done(200))).isEqualTo("kept 2, unchanged 1, empty 0, refused 0");
        assertThat(marks()).containsExactlyInAnyOrder("LATE", "NO_SHOW");
        JsonNode roster = it.fay().get(it.path()).done(200);
        assertThat(roster.at("/walkIns").asInt()).isEqualTo(3);
        int version = roster.at("/version").asInt();
        assertThat(counts(send(filled).done(200))).isEqualTo("kept 0, unchanged 3, empty 0, refused 0");
        assertThat(it.fay().get(it.path()).done(200).at("/version").asInt()).isEqualTo(version);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.attendance WHERE session_id = '" + it.session() + "'"))
                .isEqualTo(2);
    }

    @Test
    void what_is_marked_otherwise_stays_and_both_are_shown() throws SQLException {
        it.mark("PRESENT", 0);
        JsonNode report = send(fromBeforeThereWereTwo().replace(",Sammy,present,", ",Sammy,no-show,"))
                .done(200);
        assertThat(code(report)).isEqualTo("marked-otherwise");
        assertThat(message(report)).contains("The roster says present, the sheet no show.");
        assertThat(marks()).containsExactlyInAnyOrder("PRESENT", "NOT_RECORDED");
        JsonNode how = send(fromBeforeThereWereTwo()
                        .replaceFirst(",Sammy,present,[a-z-]*,", ",Sammy,present,telephone,"))
                .done(200);
        assertThat(code(how)).isEqualTo("marked-otherwise");
        assertThat(how.at("/rows").findValuesAsText("field")).containsExactly("How");
        assertThat(message(how))
                .contains(", the sheet telephone, in the column How.")
                .satisfies(saysNothingOf("present"));
        it.sign();
        JsonNode signed = send(fromBeforeThereWereTwo().replace(",Sammy,present,", ",Sammy,late,"))
                .done(200);
        assertThat(code(signed)).isEqualTo("session-signed");
        assertThat(counts(send(sheet()).done(200))).isEqualTo("kept 0, unchanged 1, empty 2, refused 0");
    }

    @Test
    void a_sheet_written_by_hand_goes_by_day_and_name_and_guesses_nobody() throws SQLException {
        TestClinic.sql("UPDATE openchair.patient SET preferred_name = 'Zoë Q' WHERE id = '" + it.patient() + "'");
        String day = day();
        JsonNode report = send("Date;Person;Mark;Walk-ins\r\n" + day + ";zoë q;Left early;\r\n" + day
                        + ";Zoe Q;present;\r\n"
                        + day + ";Sammy;gone;\r\n" + day
                        + ";;present;\r\n2020-02-30;Sammy;present;\r\n2020-02-28;Sammy;present;\r\n"
                        + day + ";Sammy;=1+1;\r\n" + day + ";;;201\r\n")
                .done(200);
        assertThat(counts(report)).isEqualTo("kept 1, unchanged 0, empty 0, refused 7");
        assertThat(report.at("/rows").findValuesAsText("code"))
                .containsExactly(
                        "person-unknown",
                        "unknown-code",
                        "missing",
                        "unreadable-date",
                        "session-unknown",
                        "formula",
                        "unknown-code",
                        "out-of-range");
        assertThat(message(report)).contains("Zoë Q").contains("Sammy");
        assertThat(marks()).containsExactlyInAnyOrder("LEFT_EARLY", "NOT_RECORDED");
    }

    @Test
    void a_row_that_slipped_is_refused_and_so_is_the_same_twice() throws SQLException {
        TestClinic.sql("UPDATE openchair.patient SET preferred_name = 'Zed' WHERE id = '" + it.patient() + "'");
        String slipped = sheet().replace(",Zed,,", ",Sammy,present,");
        assertThat(code(send(slipped).done(200))).isEqualTo("name-differs");
        String twice = "Date,Person,Mark\n%1$s,Zed,present\n%1$s,Zed,late\n".formatted(day());
        assertThat(code(send(twice).done(200))).isEqualTo("row-twice");
        assertThat(marks()).containsExactlyInAnyOrder("PRESENT", "NOT_RECORDED");
    }

    @Test
    void a_month_of_sessions_follows_up_absences_as_marks_by_hand_do() throws SQLException {
        UUID earlier = it.earlier();
        String sheet = "Date,Person,Mark,Seat id,Session id\n" + row(earlier, "no-show") + row(it.session(), "no-show");
        assertThat(counts(send(sheet).done(200))).isEqualTo("kept 2, unchanged 0, empty 0, refused 0");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.absence_follow_up WHERE enrollment_id = '"
                        + it.seat() + "' AND state = 'OPEN'"))
                .isEqualTo(1);
        TestClinic.sql("UPDATE openchair.group_session SET state = 'CANCELLED_BY_HOST' WHERE id = '" + earlier + "'");
        assertThat(code(send("Date,Person,Mark,Seat id,Session id\n" + row(earlier, "late"))
                        .done(200)))
                .isEqualTo("session-cancelled");
    }

    private static String present(String sheet) {
        return sheet.replaceAll(",(Sammy[^,]*),,,,", ",$1,present,,,");
    }

    @Test
    void a_sheet_saved_by_a_spreadsheet_program_goes_by_its_session_ids() throws SQLException {
        String day = day();
        String changed = sheet().replace(day + ",", "???,").replaceAll(",\\d\\d:\\d\\d(:\\d\\d)?,", ",evening,");
        JsonNode preview = it.fay()
                .send(
                        "POST",
                        "my-groups/" + it.group() + "/attendance-sheet/preview",
                        present(changed),
                        java.util.Map.of("Content-Type", "text/csv"))
                .done(200);
        assertThat(counts(preview)).isEqualTo("kept 2, unchanged 0, empty 1, refused 0");
        assertThat(marks()).containsOnly("NOT_RECORDED");
        assertThat(counts(send(present(changed)).done(200))).isEqualTo("kept 2, unchanged 0, empty 1, refused 0");
        String[] parts = day.split("-");
        String otherDay = sheet().replace(day + ",", parts[1] + "/" + parts[2] + "/1996,");
        assertThat(code(send(otherDay).done(200))).isEqualTo("session-unknown");
        String ownDay = sheet().replace(day + ",", parts[1] + "/" + parts[2] + "/" + parts[0] + ",");
        assertThat(counts(send(ownDay).done(200))).isEqualTo("kept 0, unchanged 2, empty 1, refused 0");
    }

    @Test
    void a_second_head_count_of_a_session_is_refused_and_the_marks_are_kept() throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET enrollment = 'OPEN' WHERE id = '" + it.group() + "'");
        String sheet = "Date,Person,Mark,Walk-ins,Seat id,Session id\n"
                + "%s,,present,3,%s,%s\n".formatted(day(), it.seat(), it.session())
                + "########,,,4,,%s\n".formatted(it.session());
        JsonNode report = send(sheet).done(200);
        assertThat(counts(report)).isEqualTo("kept 1, unchanged 0, empty 0, refused 1");
        assertThat(code(report)).isEqualTo("contradiction");
        assertThat(TestClinic.count("SELECT walk_ins FROM openchair.group_session WHERE id = '" + it.session() + "'"))
                .isEqualTo(3);
        assertThat(counts(send(sheet.replace(",4,", ",3,")).done(200)))
                .isEqualTo("kept 0, unchanged 2, empty 0, refused 0");
    }

    @Test
    void a_name_that_is_a_formula_is_written_as_text() throws SQLException {
        TestClinic.sql("UPDATE openchair.patient SET preferred_name = '=cmd' WHERE id = '" + it.patient() + "'");
        String sheet = sheet();
        assertThat(sheet).contains(",'=cmd,").satisfies(saysNothingOf(",=cmd,"));
        assertThat(counts(send(sheet.replace(",'=cmd,,", ",'=cmd,excused,")).done(200)))
                .isEqualTo("kept 1, unchanged 0, empty 2, refused 0");
    }

    @Test
    void only_who_leads_the_group_has_its_sheet() {
        String path = "my-groups/" + it.group() + "/attendance-sheet";
        Api theo = Api.as(base, TestPerson.THEO);
        theo.get(path).refused(404, "not-found");
        theo.send("POST", path, "Date,Person,Mark\n", CSV).refused(404, "not-found");
        it.adams().get(path).refused(403, "forbidden");
        it.fay().get(path + "?month=2026-13").refused(422, "invalid-fields");
        it.fay().get(path + "?month=2001-01").refused(422, "no-session");
        send("Name\nSammy\n").refused(422, "unknown-column");
        send("Person,Mark\nSammy,present\n").refused(422, "column-missing");
    }

    private String row(UUID session, String mark) throws SQLException {
        return day(session) + ",," + mark + "," + it.seat() + "," + session + "\n";
    }

    private String day() throws SQLException {
        return day(it.session());
    }

    private static String day(UUID session) throws SQLException {
        return TestClinic.text("SELECT local_date::text FROM openchair.group_session WHERE id = '" + session + "'");
    }

    private String sheet() {
        Answer answer = it.fay().get("my-groups/" + it.group() + "/attendance-sheet?session=" + it.session());
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private Answer send(String sheet) {
        return it.fay().send("POST", "my-groups/" + it.group() + "/attendance-sheet", sheet, CSV);
    }

    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        it.fay()
                .get(it.path())
                .done(200)
                .at("/entries")
                .forEach(entry -> marks.add(entry.at("/outcome").asText()));
        return marks;
    }

    private static String counts(JsonNode report) {
        return "kept %d, unchanged %d, empty %d, refused %d"
                .formatted(
                        report.at("/kept").asInt(),
                        report.at("/unchanged").asInt(),
                        report.at("/empty").asInt(),
                        report.at("/refused").asInt());
    }

    private static String code(JsonNode report) {
        List<String> codes = report.at("/rows").findValuesAsText("code");
        return codes.isEmpty() ? "none" : codes.get(0);
    }

    private static String message(JsonNode report) {
        return report.at("/rows").findValuesAsText("message").get(0);
    }
}
