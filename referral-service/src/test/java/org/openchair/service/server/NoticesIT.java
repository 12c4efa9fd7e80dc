package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Who is told when something happens. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void each_side_is_told_of_what_the_other_did_and_nobody_of_their_own_act() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        assertThat(told("FAY", referral)).isEqualTo("REFERRAL_RECEIVED");
        assertThat(told("ADAMS", referral)).isNull();
        fay.say(referral, "REQUEST_INFO", "schedule", "Are evenings possible?").done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("INFORMATION_REQUESTED");
        adams.say(referral, "ANSWER_INFO", null, "On Tuesdays.").done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("INFORMATION_REQUESTED,REFERRAL_ACCEPTED");
        assertThat(told("FAY", referral)).isEqualTo("REFERRAL_RECEIVED,INFORMATION_GIVEN");
    }

    @Test
    void a_move_that_was_refused_or_repeated_tells_nobody_again() throws Exception {
        UUID group = TestClinic.group(1);
        UUID taken = adams.sendReferral(group);
        UUID waiting = adams.sendReferral(group);
        UUID move = Ids.next();
        fay.move(taken, move, "ACCEPT", 2, null).done(200);
        fay.move(taken, move, "ACCEPT", 2, null).done(200);
        fay.say(waiting, "ACCEPT", null, null).refused(409, "group-full");
        assertThat(told("ADAMS", taken)).isEqualTo("REFERRAL_ACCEPTED");
        assertThat(told("ADAMS", waiting)).isNull();
    }

    @Test
    void who_referred_and_who_leads_is_told_that_a_group_takes_nobody_now() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = adams.sendReferral(group);
        Api.as(base, TestPerson.BAKER)
                .post(
                        "groups/" + group + "/red-flags",
                        "{\"id\":\"%s\",\"codes\":[\"sure-cure\"],\"note\":\"A poster says so.\"}"
                                .formatted(Ids.next()))
                .done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("GROUP_SUSPENDED");
        assertThat(told("FAY", group)).isEqualTo("GROUP_SUSPENDED");
    }

    @Test
    void a_notice_says_whom_it_is_about_as_its_reader_may_call_them() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        JsonNode received = about(fay, referral);
        assertThat(received.at("/about").asText()).isEqualTo("Sammy");
        assertThat(received.at("/sentence").asText()).isEqualTo("A referral is waiting for your answer.");
        assertThat(received.at("/target").asText()).isEqualTo("inbox");
        fay.say(referral, "DECLINE", "not-a-fit", null).done(200);
        assertThat(about(adams, referral).at("/about").asText()).isEqualTo("Sammy Lee");
    }

    @Test
    void a_notice_is_its_recipients_own_and_stays_read() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        String id = about(fay, referral).at("/id").asText();
        String unread =
                "SELECT count(*) FROM openchair.notice WHERE read_at IS NULL AND recipient_id = md5('FAY')::uuid";
        int before = TestClinic.count(unread);
        adams.post("notices/" + id + "/read", "{}").refused(404, "not-found");
        Api.as(base, TestPerson.THEO).post("notices/" + id + "/read", "{}").refused(404, "not-found");
        assertThat(fay.post("notices/" + id + "/read", "{}")
                        .done(200)
                        .at("/read")
                        .asBoolean())
                .isTrue();
        fay.post("notices/" + id + "/read", "{}").done(200);
        assertThat(TestClinic.count(unread)).isEqualTo(before - 1);
        assertThat(fay.get("notices/unread").done(200).at("/count").asInt()).isEqualTo(Math.min(before - 1, 100));
        assertThat(fay.get("notices?unread=true&size=100")
                        .done(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(fay.get("notices?size=100").done(200).at("/items").findValuesAsText("id"))
                .contains(id);
    }

    @Test
    void what_came_after_the_list_was_read_stays_unread() throws Exception {
        UUID group = TestClinic.group(3);
        UUID before = adams.sendReferral(group);
        String newest = about(fay, before).at("/id").asText();
        UUID since = adams.sendReferral(group);
        fay.post("notices/read", "{\"upTo\":\"" + newest + "\"}").done(200);
        assertThat(about(fay, before).at("/read").asBoolean()).isTrue();
        assertThat(about(fay, since).at("/read").asBoolean()).isFalse();
        fay.post("notices/read", "{}").refused(422, "invalid-fields");
        Api.as(base, TestPerson.PARTNER).get("notices").refused(403, "forbidden");
    }

    @Test
    void mail_is_chosen_by_who_has_a_verified_address() throws Exception {
        JsonNode nothing = Api.as(base, TestPerson.BAKER).get("notice-choice").done(200);
        assertThat(nothing.at("/delivery").asText()).isEqualTo("NONE");
        assertThat(nothing.at("/address").asText()).isEqualTo("baker@example.org");
        choose(TestPerson.THEO, "DAILY", "UTC").refused(422, "mail-address-missing");
        choose(TestPerson.BAKER, "DAILY", "Mars/Olympus").refused(422, "time-zone-unknown");
        choose(TestPerson.BAKER, "HOURLY", "UTC").refused(400, "unreadable");
        choose(TestPerson.BAKER, "DAILY", "America/Chicago").done(200);
        JsonNode chosen = Api.as(base, TestPerson.BAKER).get("notice-choice").done(200);
        assertThat(chosen.at("/digestAt").asText()).startsWith("07:00");
        assertThat(chosen.at("/timeZone").asText()).isEqualTo("America/Chicago");
        choose(TestPerson.BAKER, "NONE", "America/Chicago").done(200);
    }

    @Test
    void a_mail_waits_while_the_server_is_away_and_readiness_does_not_care() throws Exception {
        choose(TestPerson.FAY, "AT_ONCE", "UTC").done(200);
        UUID group = TestClinic.group(3);
        UUID referral = adams.sendReferral(group);
        await(() -> TestClinic.count(
                        "SELECT count(*) FROM openchair.outgoing_mail m JOIN openchair.notice n ON n.mail_id = m.id"
                                + " WHERE n.target_id = '" + referral + "' AND m.failure = 'unreachable'")
                == 1);
        assertThat(ready()).isEqualTo(200);
        GreenMail server = mailServer();
        try {
            await(() -> received(server, "fay@example.org") > 0);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getContent().toString())
                    .contains("A referral is waiting for your answer.", "http://localhost:8080/notices")
                    .satisfies(saysNothingOf("Sammy", "Lee", "Group " + group, referral.toString()));
            assertThat(TestClinic.text(
                            "SELECT m.state FROM openchair.outgoing_mail m JOIN openchair.notice n ON n.mail_id = m.id"
                                    + " WHERE n.target_id = '" + referral + "'"))
                    .isEqualTo("SENT");
        } finally {
            server.stop();
            choose(TestPerson.FAY, "NONE", "UTC").done(200);
        }
    }

    /** The news about a group's meetings is closed, and mailed. */
    private static void minutesPass(UUID group) throws SQLException {
        TestClinic.sql("UPDATE openchair.outgoing_mail m SET due_at = n.opened_at FROM openchair.meeting_news n"
                + " WHERE n.id = m.meeting_news_id AND n.group_id = '" + group + "' AND m.state = 'WAITING';"
                + " UPDATE openchair.meeting_news SET closes_at = opened_at + interval '1 microsecond' WHERE group_id = '"
                + group + "'");
    }

    @Test
    void a_clinician_who_chose_nothing_is_mailed_word_of_danger_with_a_subject_of_its_own() throws Exception {
        Api baker = Api.as(base, TestPerson.BAKER);
        String choice = "DELETE FROM openchair.notice_choice WHERE staff_id = md5('BAKER')::uuid";
        TestClinic.sql(choice);
        GreenMail server = mailServer();
        try {
            assertThat(baker.post("notice-choice/default", "{}")
                            .done(200)
                            .at("/delivery")
                            .asText())
                    .isEqualTo("DANGER");
            UUID referral = baker.sendReferral(TestClinic.group(3));
            fay.post(
                            "referrals/" + referral + "/moves",
                            "{\"id\":\"%s\",\"move\":\"DECLINE\",\"version\":%d,\"reason\":\"group-full\",\"comment\":\"He wants to die.\",\"screen\":{\"inDangerNow\":true}}"
                                    .formatted(Ids.next(), TestClinic.version(referral)))
                    .done(200);
            await(() -> received(server, "baker@example.org") > 0);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Openchair: urgent, someone may be in danger");
            assertThat(mail.getContent().toString()).satisfies(saysNothingOf("Sammy", "Lee", referral.toString()));
        } finally {
            server.stop();
            choose(TestPerson.BAKER, "NONE", "America/Chicago").done(200);
        }
    }

    @Test
    void what_a_clinician_chose_is_no_default() throws Exception {
        choose(TestPerson.BAKER, "NONE", "UTC").done(200);
        Api baker = Api.as(base, TestPerson.BAKER);
        assertThat(baker.post("notice-choice/default", "{}")
                        .done(200)
                        .at("/delivery")
                        .asText())
                .isEqualTo("NONE");
    }

    @Test
    void a_member_is_mailed_of_a_changed_session_and_stops_it_by_the_link_without_an_account() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        TestClinic.sql("UPDATE openchair.patient SET contact_by = 'EMAIL', email = 'p" + patient + "@example.org',"
                + " preferred_language = 'es' WHERE id = '" + patient + "'");
        UUID referral = adams.draftReferral(patient, group);
        adams.say(referral, "SEND", null, null).done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        GreenMail server = mailServer();
        try {
            fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
            callOff(group, 5);
            minutesPass(group);
            await(() -> received(server, "p" + patient) == 1);
            String stop = stopLink(server, "p" + patient);
            Api nobody = new Api(base, null);
            assertThat(nobody.get(stop).done(200).at("/stopped").asBoolean()).isFalse();
            assertThat(nobody.get(stop).done(200).at("/language").asText()).isEqualTo("es");
            nobody.put(stop, "{\"stopped\":true}").done(200);
            nobody.put(stop, "{\"stopped\":true}").done(200);
            callOff(group, 6);
            assertThat(TestClinic.count(
                            "SELECT count(*) FROM openchair.outgoing_mail WHERE patient_id = '" + patient + "'"))
                    .isEqualTo(1);
            assertThat(TestClinic.count(
                            "SELECT count(*) FROM openchair.audit_event WHERE action = 'mail.stop' AND patient_id = '"
                                    + patient + "'"))
                    .isEqualTo(1);
            assertThat(adams.get("patients/" + patient)
                            .done(200)
                            .at("/preferences/mailStopped")
                            .asBoolean())
                    .isTrue();
            nobody.put(stop, "{\"stopped\":false}").done(200);
            callOff(group, 7);
            minutesPass(group);
            await(() -> received(server, "p" + patient) == 2);
            assertThat(nobody.send(
                                    "POST",
                                    stop,
                                    "List-Unsubscribe=One-Click",
                                    Map.of("Content-Type", "application/x-www-form-urlencoded"))
                            .done(200)
                            .at("/stopped")
                            .asBoolean())
                    .isTrue();
            nobody.get("mail-stops/" + "A".repeat(43)).refused(404, "not-found");
        } finally {
            server.stop();
        }
    }

    @Test
    void the_administrator_sees_what_could_not_be_delivered_and_sends_it_again() throws Exception {
        UUID mail = Ids.next();
        TestClinic.sql(
                "INSERT INTO openchair.outgoing_mail (id, staff_id, state, made_at, due_at, attempts, failure, settled_at)"
                        + " VALUES ('" + mail + "', md5('THEO')::uuid, 'GIVEN_UP', now(), now(), 1, 'refused', now())");
        Api ada = Api.as(base, TestPerson.ADA);
        JsonNode list = ada.get("undelivered-mail?size=100").done(200).at("/items");
        assertThat(list.findValuesAsText("id")).contains(mail.toString());
        assertThat(list.findValuesAsText("recipient")).contains("Theo");
        assertThat(ada.get("work-list?kind=mail-undelivered").done(200).at("/items"))
                .isNotEmpty();
        fay.get("undelivered-mail").refused(403, "forbidden");
        fay.post("undelivered-mail/" + mail + "/resend", "{}").refused(403, "forbidden");
        ada.post("undelivered-mail/" + mail + "/resend", "{}").done(200);
        ada.post("undelivered-mail/" + Ids.next() + "/resend", "{}").refused(404, "not-found");
        assertThat(ada.get("undelivered-mail?size=100").done(200).at("/items").findValuesAsText("id"))
                .doesNotContain(mail.toString());
    }

    private JsonNode about(Api who, UUID target) {
        for (JsonNode notice : who.get("notices?size=100").done(200).at("/items")) {
            if (notice.at("/targetId").asText().equals(target.toString())) {
                return notice;
            }
        }
        throw new AssertionError("nobody was told of " + target);
    }

    private Answer choose(TestPerson who, String delivery, String zone) {
        return Api.as(base, who)
                .put(
                        "notice-choice",
                        "{\"delivery\":\"%s\",\"digestAt\":\"07:00\",\"timeZone\":\"%s\",\"language\":\"en\"}"
                                .formatted(delivery, zone));
    }

    private void callOff(UUID group, int inDays) {
        fay.post(
                        "groups/" + group + "/meeting-changes",
                        "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"WEATHER\"}"
                                .formatted(
                                        Ids.next(),
                                        LocalDate.now(ZoneOffset.UTC).plusDays(inDays)))
                .done(200);
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(TestServer.MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static long received(GreenMail server, String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).startsWith(recipient))
                .count();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String stopLink(GreenMail server, String recipient) throws MessagingException {
        MimeMessage mail = Arrays.stream(server.getReceivedMessages())
                .filter(each -> recipient(each).startsWith(recipient))
                .findFirst()
                .orElseThrow();
        return mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]|http://localhost:8080/api/", "");
    }

    private int ready() throws IOException, InterruptedException {
        HttpRequest asked =
                HttpRequest.newBuilder(base.resolve("/health/ready")).build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.discarding()).statusCode();
    }

    /** Waits half a minute at most. */
    private static void await(Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 120 && !holds.call(); i++) {
            Thread.sleep(250);
        }
        assertThat(holds.call()).isTrue();
    }

    private static String told(String who, UUID about) throws SQLException {
        return TestClinic.text("SELECT string_agg(kind, ',' ORDER BY id) FROM openchair.notice"
                + " WHERE recipient_id = md5('" + who + "')::uuid AND target_id = '" + about + "'");
    }
}
