package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.openchair.service.server.Race.Heat;

/** Groups and the people who lead them, changed by several at once. */
@ExtendWith(ArquillianExtension.class)
class GroupRacesIT {

    @ArquillianResource
    private URI base;

    private Api fay;
    private Api theo;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void a_group_retired_while_it_is_planned_and_changed_has_no_meeting_to_come() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = planned();
            int version = version(group);
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 404, 409, 422);
                        if (answers.get(0).status() == 200) {
                            none("sessions to come", coming(group));
                        }
                        none("history with a gap", history(group));
                    },
                    () -> retire(group, version),
                    () -> plan(group),
                    () -> holidays(group, version));
        });
    }

    @Test
    void a_group_planned_by_two_and_changed_at_once_meets_once_at_a_time() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(3);
            int version = version(group);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        none(
                                "two sessions on one day",
                                "SELECT count(*) FROM (SELECT FROM openchair.group_session WHERE group_id = '" + group
                                        + "' AND state = 'PLANNED' GROUP BY local_date HAVING count(*) > 1) doubled");
                    },
                    () -> plan(group),
                    () -> plan(group),
                    () -> holidays(group, version));
        });
    }

    @Test
    void two_leaders_who_stop_at_once_leave_one() throws Exception {
        UUID staffOfFay = staff(fay);
        UUID staffOfTheo = staff(theo);
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(3);
            TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', '" + staffOfTheo + "')");
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.group_facilitator WHERE group_id = '" + group
                                                + "'"))
                                .isEqualTo(1);
                    },
                    () -> stop(fay, group, staffOfFay),
                    () -> stop(theo, group, staffOfTheo));
        });
    }

    @Test
    void entries_of_two_supervisors_at_once_are_both_kept_and_one_sent_twice_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID person = person();
            String entry = supervision(Ids.next());
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
                        answers.get(0).done(200);
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.supervision_meeting WHERE staff_id = '" + person
                                                + "'"))
                                .isEqualTo(2);
                    },
                    () -> morgan.post("staff/" + person + "/supervision", supervision(Ids.next())),
                    () -> morgan.post("staff/" + person + "/supervision", entry),
                    () -> morgan.post("staff/" + person + "/supervision", entry));
        });
    }

    @Test
    void a_person_described_by_two_at_once_is_described_by_the_first() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID person = person();
            int version = morgan.get("staff/" + person).done(200).at("/version").asInt();
            return Heat.of(
                    answers -> assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409),
                    () -> describe(person, version, "PEER"),
                    () -> describe(person, version, "LICENSED_THERAPIST"));
        });
    }

    private Answer describe(UUID person, int version, String credential) {
        return morgan.put(
                "staff/" + person,
                "{\"version\":%d,\"credential\":\"%s\",\"supervisorId\":null}".formatted(version, credential));
    }

    private static String supervision(UUID id) {
        return "{\"id\":\"%s\",\"supervisorId\":\"%s\",\"heldOn\":\"%s\",\"minutes\":30}"
                .formatted(id, staffOf("THEO"), LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    private static String staffOf(String person) {
        try {
            return TestClinic.text("SELECT md5('" + person + "')::uuid::text");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static UUID person() throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql("INSERT INTO openchair.staff (id, display_name) VALUES ('" + id + "', 'Leader " + id + "')");
        return id;
    }

    private static UUID staff(Api person) {
        return UUID.fromString(person.get("me").done(200).at("/staffId").asText());
    }

    private static Answer stop(Api leader, UUID group, UUID staff) {
        return leader.send("DELETE", "groups/" + group + "/leaders/" + staff, null, Map.of());
    }

    private UUID planned() throws SQLException {
        UUID group = TestClinic.group(3);
        plan(group).done(200);
        return group;
    }

    private Answer plan(UUID group) {
        return fay.post("my-groups/" + group + "/sessions/plan", "{}");
    }

    private Answer retire(UUID group, int version) {
        return morgan.post(
                "groups/" + group + "/moves",
                "{\"id\":\"%s\",\"move\":\"RETIRE\",\"version\":%d,\"reason\":\"No longer held\",\"answers\":[]}"
                        .formatted(Ids.next(), version));
    }

    private Answer holidays(UUID group, int version) {
        return morgan.put(
                "groups/" + group + "/holidays",
                "{\"version\":%d,\"meetsOnHolidays\":false,\"calendar\":null}".formatted(version));
    }

    private static int version(UUID group) throws SQLException {
        return TestClinic.count("SELECT version FROM openchair.support_group WHERE id = '" + group + "'");
    }

    private static String coming(UUID group) {
        return "SELECT count(*) FROM openchair.group_session WHERE group_id = '" + group
                + "' AND state = 'PLANNED' AND starts_at > now()";
    }

    private static String history(UUID group) {
        return "SELECT count(*) FROM (SELECT FROM openchair.group_event WHERE group_id = '" + group
                + "' HAVING count(*) <> max(position)) gap";
    }

    private static void none(String what, String query) throws SQLException {
        assertThat(TestClinic.count(query)).as(what).isZero();
    }
}
