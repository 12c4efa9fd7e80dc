package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Nothing more is planned in a group that has closed, everyone concerned is told that it has, and its past can still be recorded. */
@ExtendWith(ArquillianExtension.class)
class ClosedGroupActsIT {

    private static final String THEO = "md5('THEO')::uuid";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api morgan;
    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void plan() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        morgan = Api.as(base, TestPerson.MORGAN);
        group = TestClinic.group(5);
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
    }

    @Test
    void a_closed_group_has_no_meetings_to_come_and_none_can_be_planned() {
        UUID before = Ids.next();
        change(before, "CALL_OFF", "\"date\":\"" + day(7) + "\"").done(200);
        retire();
        for (Api reader : List.of(fay, morgan)) {
            JsonNode coming = reader.get("groups/" + group + "/meetings").done(200);
            assertThat(coming.at("/closed").asBoolean()).isTrue();
            assertThat(coming.at("/planned").asBoolean()).isFalse();
            assertThat(coming.at("/meetings")).isEmpty();
        }
        change(before, "CALL_OFF", "\"date\":\"" + day(7) + "\"").done(200);
        change(Ids.next(), "CALL_OFF", "\"date\":\"" + day(8) + "\"").refused(409, "group-retired");
        String later = "\"newDate\":\"" + day(9) + "\",\"newStartsAt\":\"18:30\"";
        change(Ids.next(), "ADD", later).refused(409, "group-retired");
        change(Ids.next(), "MOVE", "\"date\":\"" + day(8) + "\"," + later).refused(409, "group-retired");
        fay.send("DELETE", "groups/" + group + "/meeting-changes/" + before, null, Map.of())
                .refused(409, "group-retired");
        morgan.put(
                        "groups/" + group + "/holidays",
                        "{\"version\":%d,\"meetsOnHolidays\":false,\"calendar\":\"US\"}".formatted(version()))
                .refused(409, "group-retired");
        fay.post("my-groups/" + group + "/sessions/plan", "{}").refused(422, "group-not-meeting");
    }

    @Test
    void neither_seats_nor_links_of_a_closed_group_are_arranged() {
        UUID referral = seated();
        adams.get("joining-links/referrals/" + referral).done(200);
        retire();
        fay.put(
                        "my-groups/" + group + "/waitlist/settings",
                        "{\"version\":0,\"offering\":\"BY_HAND\",\"offerDays\":null}")
                .refused(409, "group-retired");
        assertThat(fay.get("my-groups/" + group + "/waitlist/settings")
                        .done(200)
                        .at("/closed")
                        .asBoolean())
                .isTrue();
        fay.post("my-groups/" + group + "/calendar-link", "{}").refused(409, "group-retired");
        fay.get("joining-links/groups/" + group).refused(404, "not-found");
        adams.get("joining-links/referrals/" + referral).refused(404, "not-found");
    }

    @Test
    void what_has_been_can_still_be_recorded_and_someone_named_for_it() throws Exception {
        UUID referral = seated();
        TestClinic.seatedSinceMorning(group);
        UUID session = TestClinic.sessionNow(group);
        String seat =
                TestClinic.text("SELECT id::text FROM openchair.enrollment WHERE referral_id = '" + referral + "'");
        retire();
        fay.put("sessions/" + session + "/attendance/" + seat, "{\"outcome\":\"PRESENT\",\"version\":0}")
                .done(200);
        assertThat(TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + referral + "'"))
                .isEqualTo("ATTENDING");
        TestClinic.letTheoLead();
        morgan.put("groups/" + group + "/leaders/" + TestClinic.idOf("THEO"), "{}")
                .done(200);
    }

    @Test
    void everyone_concerned_is_told_that_the_group_closed_and_not_which_meetings_are_off() throws Exception {
        UUID byMail = seated();
        UUID asked = seated();
        adams.say(asked, "REQUEST_CANCEL", "other", null).done(200);
        TestClinic.sql(
                "UPDATE openchair.patient SET contact_by = 'EMAIL', do_not_contact = false, email = 'r@example.org'"
                        + " WHERE id = (SELECT patient_id FROM openchair.referral WHERE id = '" + byMail + "')");
        TestClinic.sql(
                "INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at) SELECT '"
                        + Ids.next() + "', id, " + THEO
                        + ", 'fay', now() FROM openchair.group_session WHERE group_id = '"
                        + group + "' AND local_date = '" + day(7) + "'");
        change(Ids.next(), "CALL_OFF", "\"date\":\"" + day(8) + "\"").done(200);
        assertThat(notices("SESSION_CHANGED", byMail)).as("before it closed").isEqualTo(1);
        retire();
        assertThat(notices("GROUP_RETIRED", byMail)).isEqualTo(1);
        assertThat(notices("GROUP_RETIRED", asked))
                .as("a cancellation was asked for")
                .isEqualTo(1);
        assertThat(notices("GROUP_RETIRED", group)).as("Fay and Theo").isEqualTo(2);
        assertThat(notices("SESSION_CHANGED", byMail)).isZero();
        assertThat(mailed("GROUP_RETIRED")).isEqualTo(1);
        assertThat(fay.all("my-groups/" + group + "/members-to-call"))
                .as("who gets no email is called")
                .hasSize(1);
    }

    private UUID seated() {
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    private void retire() {
        morgan.post(
                        "groups/" + group + "/moves",
                        "{\"id\":\"%s\",\"move\":\"RETIRE\",\"version\":%d,\"reason\":\"No longer held\",\"answers\":[]}"
                                .formatted(Ids.next(), version()))
                .done(200);
    }

    private int version() {
        try {
            return TestClinic.count("SELECT version FROM openchair.support_group WHERE id = '" + group + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Answer change(UUID id, String kind, String what) {
        return fay.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"%s\",%s,\"reason\":\"WEATHER\"}".formatted(id, kind, what));
    }

    private static LocalDate day(int from) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(from);
    }

    private static int notices(String kind, UUID target) throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM openchair.notice WHERE kind = '" + kind + "' AND target_id = '" + target + "'");
    }

    private int mailed(String kind) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.outgoing_mail m JOIN openchair.enrollment e"
                + " ON e.patient_id = m.patient_id AND e.group_id = '" + group + "' WHERE m.kind = '" + kind + "'");
    }
}
