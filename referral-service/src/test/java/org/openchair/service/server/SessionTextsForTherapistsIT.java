package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What therapists wrote about a session is withheld from a peer who covers it, and stays whatever the peer writes. */
@ExtendWith(ArquillianExtension.class)
class SessionTextsForTherapistsIT {

    private static final String NOTE = "Two of them spoke about their PTSD.";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;
    private UUID group;
    private UUID session;
    private String record;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    /** Theo is a therapist and leads the group; Fay is a peer who covers its session. */
    @BeforeEach
    void a_therapist_wrote_about_a_session() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        group = TestClinic.group(5);
        credentials("'CERTIFIED_PEER_WORKER'", "'LICENSED_THERAPIST'");
        TestClinic.sql(
                """
                UPDATE openchair.support_group SET leadership = 'THERAPIST_LED', enrollment = 'OPEN', cost = 'FREE' WHERE id = '%1$s';
                UPDATE openchair.group_facilitator SET staff_id = md5('THEO')::uuid WHERE group_id = '%1$s'"""
                        .formatted(group));
        session = TestClinic.sessionNow(group);
        record = "sessions/" + session + "/record";
    }

    @AfterEach
    void as_others_expect_it() throws SQLException {
        credentials("NULL", "NULL");
    }

    private static void credentials(String ofFay, String ofTheo) throws SQLException {
        TestClinic.sql(("UPDATE openchair.staff SET credential = %s WHERE id = md5('FAY')::uuid;"
                        + " UPDATE openchair.staff SET credential = %s WHERE id = md5('THEO')::uuid")
                .formatted(ofFay, ofTheo));
    }

    @Test
    void a_note_that_the_peer_does_not_read_stays_when_she_saves_the_record() throws Exception {
        save(theo, 0, quoted(NOTE)).done(200);
        covers();
        JsonNode seen = fay.get(record).done(200);
        assertThat(seen.at("/noteWithheld").asBoolean()).isTrue();
        assertThat(seen.at("/note").asText()).startsWith("Not shown to you");
        assertThat(seen.toString()).satisfies(saysNothingOf("PTSD"));

        save(fay, 1, "null").done(200);
        assertThat(note()).as("nothing was sent").isEqualTo(NOTE);
        save(fay, 2, seen.at("/note").toString()).done(200);
        assertThat(note()).as("what stood in its place was sent").isEqualTo(NOTE);
        save(fay, 3, "null,\"noteWithheld\":true").done(200);
        assertThat(note()).as("it was said to be left").isEqualTo(NOTE);
        save(fay, 4, quoted("Nothing of note.")).refused(422, "note-withheld");
        save(fay, 0, quoted("Nothing of note.")).refused(409, "stale-version");
        assertThat(note()).isEqualTo(NOTE);
        assertThat(theo.get(record).done(200).at("/selfRating").asInt())
                .as("the rest is the peer's")
                .isEqualTo(4);
    }

    @Test
    void what_stood_in_place_of_a_note_never_becomes_the_note() throws Exception {
        save(theo, 0, quoted(NOTE)).done(200);
        covers();
        String inPlace = fay.get(record).done(200).at("/note").toString();
        credentials("'LICENSED_THERAPIST'", "'LICENSED_THERAPIST'");
        save(fay, 1, inPlace).done(200);
        save(fay, 2, "null,\"noteWithheld\":true").done(200);
        assertThat(note()).isEqualTo(NOTE);
        save(fay, 3, "null").done(200);
        assertThat(note()).as("who reads it can take it out").isEmpty();
    }

    @Test
    void whom_to_ask_is_a_therapist_who_leads_the_group_or_else_the_program_manager() throws Exception {
        save(theo, 0, quoted(NOTE)).done(200);
        covers();
        assertThat(fay.get(record).done(200).at("/note").asText()).contains("Ask a therapist who leads it");
        TestClinic.sql(
                "UPDATE openchair.group_facilitator SET staff_id = md5('FAY')::uuid WHERE group_id = '" + group + "'");
        assertThat(fay.get(record).done(200).at("/note").asText()).contains("Ask the program manager who can tell you");
    }

    @Test
    void a_peer_writes_and_takes_back_a_note_that_she_reads() throws Exception {
        save(theo, 0, quoted("A quiet evening.")).done(200);
        covers();
        assertThat(fay.get(record).done(200).at("/noteWithheld").asBoolean()).isFalse();
        save(fay, 1, quoted("A quiet evening, and a short one.")).done(200);
        assertThat(note()).isEqualTo("A quiet evening, and a short one.");
        save(fay, 2, "null").done(200);
        assertThat(note()).isEmpty();
    }

    @Test
    void a_peer_does_not_take_back_a_risk_that_she_does_not_read() throws Exception {
        UUID hidden = risk("Explained what PTSD is");
        UUID open = risk("Asked for quiet");
        covers();
        JsonNode seen = fay.get(record).done(200);
        assertThat(seen.at("/risks").findValuesAsText("withheld")).containsExactly("true", "false");
        assertThat(seen.toString()).satisfies(saysNothingOf("PTSD"));

        remove(fay, hidden).refused(422, "risk-withheld");
        remove(fay, open).done(200);
        save(fay, 0, "null").done(200);
        JsonNode kept = theo.get(record).done(200);
        assertThat(kept.at("/risks")).hasSize(1);
        assertThat(kept.at("/risks/0/actionTaken").asText()).isEqualTo("Explained what PTSD is");
        remove(theo, hidden).done(200);
        assertThat(theo.get(record).done(200).at("/risks")).isEmpty();
    }

    @Test
    void a_concern_that_a_peer_does_not_read_is_not_replaced_by_another_of_its_id() throws Exception {
        theo.say(referred(), "ACCEPT", null, null).done(200);
        TestClinic.seatedSinceMorning(group);
        String seat = theo.get("sessions/" + session)
                .done(200)
                .at("/entries/0/enrollmentId")
                .asText();
        UUID id = Ids.next();
        String concern = "{\"id\":\"" + id + "\",\"enrollmentId\":\"" + seat
                + "\",\"kind\":\"SAFETY\",\"seen\":\"%s\",\"actionTaken\":\"Listened\",\"reason\":\"To know\",\"namesConfirmed\":false%s}";
        String path = "sessions/" + session + "/concerns";
        keeping(theo, path, concern.replaceFirst("%s", "Spoke about PTSD"));
        covers();
        assertThat(fay.get(path).done(200).at("/0/seen").asText()).startsWith("Not shown to you");
        assertThat(fay.post(path, concern.formatted("Left early", "")).body().toString())
                .satisfies(saysNothingOf("PTSD"));
        assertThat(theo.get(path).done(200).at("/0/seen").asText()).isEqualTo("Spoke about PTSD");
    }

    @Test
    void why_a_meeting_was_called_off_is_withheld_too() throws Exception {
        theo.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        UUID change = Ids.next();
        keeping(
                theo,
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"" + change + "\",\"kind\":\"CALL_OFF\",\"date\":\"" + day
                        + "\",\"reason\":\"OTHER\",\"note\":\"Half of them have PTSD\"%s}");
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', md5('FAY')::uuid)");
        String plan = "sessions/"
                + TestClinic.text("SELECT id FROM openchair.group_session WHERE group_id = '" + group
                        + "' AND state LIKE 'CANCELLED%'")
                + "/plan";
        assertThat(scheduled(fay, day)).contains("Not shown to you").satisfies(saysNothingOf("PTSD"));
        assertThat(scheduled(theo, day)).contains("Half of them have PTSD");
        for (String path : List.of("groups/" + group + "/meetings", plan)) {
            assertThat(fay.get(path).done(200).toString())
                    .as(path)
                    .contains("Not shown to you")
                    .satisfies(saysNothingOf("PTSD"));
            assertThat(theo.get(path).done(200).toString()).as(path).contains("Half of them have PTSD");
        }
        Api morgan = Api.as(base, TestPerson.MORGAN);
        assertThat(morgan.get("groups/" + group + "/meetings").done(200).toString())
                .contains("Half of them have PTSD");
        assertThat(morgan.get(plan).done(200).toString()).contains("Half of them have PTSD");

        fay.send("DELETE", "groups/" + group + "/meeting-changes/" + change, null, Map.of())
                .done(200);
        assertThat(TestClinic.text("SELECT note FROM openchair.schedule_exception WHERE id = '" + change + "'"))
                .as("what was undone stays as history")
                .isEqualTo("Half of them have PTSD");
    }

    private Answer save(Api leader, int version, String note) {
        String body =
                "{\"version\":%d,\"topics\":[],\"support\":[],\"selfRating\":%d,\"fidelity\":[],\"note\":%s,\"namesConfirmed\":false%s}";
        int rating = version % 4 + 1;
        Answer first = leader.put(record, body.formatted(version, rating, note, ""));
        return isAsked(first) ? leader.put(record, body.formatted(version, rating, note, kept(first))) : first;
    }

    private String note() {
        return theo.get(record).done(200).at("/note").asText("").replace("null", "");
    }

    private UUID risk(String done) {
        UUID id = Ids.next();
        String risk = "{\"id\":\"" + id
                + "\",\"risk\":\"griping\",\"severity\":\"MODERATE\",\"actionTaken\":\"%s\",\"clinicianMustKnow\":false,\"namesConfirmed\":false%s}";
        keeping(theo, record + "/risks", risk.replaceFirst("%s", done));
        return id;
    }

    private Answer remove(Api leader, UUID risk) {
        return leader.send("DELETE", record + "/risks/" + risk, null, Map.of());
    }

    private static void keeping(Api writer, String path, String body) {
        Answer first = writer.post(path, body.formatted(""));
        (isAsked(first) ? writer.post(path, body.formatted(kept(first))) : first).done(200);
    }

    private static boolean isAsked(Answer answer) {
        return answer.status() == 422
                && "identifiers-in-text".equals(answer.body().at("/code").asText());
    }

    private static String kept(Answer asked) {
        return ",\"screen\":{\"keep\":" + asked.body().at("/passages") + "}";
    }

    private static String quoted(String note) {
        return '"' + note + '"';
    }

    private UUID referred() {
        UUID id = Ids.next();
        adams.put("referrals/" + id, Api.draft(adams.registerPatient(), group, 0))
                .done(200);
        adams.post(
                        "referrals/" + id + "/moves",
                        "{\"id\":\"%s\",\"move\":\"SEND\",\"version\":%d}"
                                .formatted(Ids.next(), TestClinic.version(id)))
                .done(200);
        return id;
    }

    private void covers() throws SQLException {
        TestClinic.sql(
                """
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                VALUES ('%s', '%s', md5('FAY')::uuid, 'x', now())"""
                        .formatted(Ids.next(), session));
    }

    /** The sessions of this group in someone's schedule of a day, however many others lead that day. */
    private String scheduled(Api who, LocalDate day) {
        StringBuilder found = new StringBuilder();
        int page = 1;
        JsonNode read;
        do {
            read = who.get("my-schedule?from=" + day + "&days=1&size=100&page=" + page)
                    .done(200);
            for (JsonNode session : read.at("/items")) {
                if (session.at("/groupId").asText().equals(group.toString())) {
                    found.append(session);
                }
            }
        } while (page++ * 100 < read.at("/total").asInt());
        return found.toString();
    }
}
