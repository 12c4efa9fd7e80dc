package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.DayAnywhere;
import org.openchair.Ids;

/** Training and supervision of the people who lead groups. */
@ExtendWith(ArquillianExtension.class)
class StaffIT {

    @ArquillianResource
    private URI base;

    private Api morgan;
    private UUID theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        morgan = Api.as(base, TestPerson.MORGAN);
        theo = UUID.fromString(
                Api.as(base, TestPerson.THEO).get("me").done(200).at("/staffId").asText());
    }

    @Test
    void a_training_that_counts_today_answers_the_question_of_the_fact_sheet() throws Exception {
        UUID person = person(null);
        UUID group = ledBy(person);
        assertThat(trained(group).isNull()).as("not stated").isTrue();
        TestClinic.sql("UPDATE openchair.staff SET trained = true WHERE id = '" + person + "'");
        assertThat(trained(group).asBoolean()).as("what the directory says").isTrue();
        UUID training = Ids.next();
        train(person, training, today().minusYears(2), today().minusDays(1)).done(200);
        assertThat(trained(group).asBoolean()).as("it has ended").isFalse();
        train(person, Ids.next(), today().minusDays(1), today()).done(200);
        assertThat(trained(group).asBoolean()).as("on its last day").isTrue();
    }

    @Test
    void an_entry_is_noted_once_and_does_not_count_when_it_was_wrong() throws Exception {
        UUID person = person(null);
        UUID training = Ids.next();
        train(person, training, today(), null).done(200);
        JsonNode again = train(person, training, today(), null).done(200);
        assertThat(again.at("/trainings")).hasSize(1);
        assertThat(again.at("/summary/training").asText()).isEqualTo("VALID");
        train(person(null), training, today(), null).refused(409, "id-taken");
        String wrong = "staff/" + person + "/trainings/" + training + "/entered-in-error";
        assertThat(morgan.post(wrong, "").done(200).at("/summary/training").asText())
                .isEqualTo("NOT_STATED");
        morgan.post(wrong.replace(person.toString(), theo.toString()), "").refused(404, "not-found");
    }

    @Test
    void an_entry_that_cannot_be_is_refused_beside_its_field() throws Exception {
        UUID person = person(null);
        JsonNode future = train(person, Ids.next(), today().plusDays(2), null).refused(422, "completed-in-the-future");
        assertThat(future.at("/errors/0/field").asText()).isEqualTo("completedOn");
        train(person, Ids.next(), today(), today().minusDays(1)).refused(422, "valid-before-completed");
        supervise(person, person, today(), 60).refused(422, "supervises-self");
        supervise(person, theo, today().plusDays(2), 60).refused(422, "held-in-the-future");
        supervise(person, Ids.next(), today(), 60).refused(422, "supervisor-unknown");
        supervise(person, theo, today(), 4).refused(422, "invalid-fields");
        supervise(Ids.next(), theo, today(), 60).refused(404, "not-found");
    }

    @Test
    void what_was_done_today_is_noted_wherever_the_day_has_begun() throws Exception {
        UUID person = person(null);
        LocalDate today = DayAnywhere.latest(Clock.systemUTC());
        train(person, Ids.next(), today, null).done(200);
        supervise(person, theo, today, 60).done(200);
    }

    @Test
    void the_program_manager_is_told_of_ended_training_and_of_missing_supervision() throws Exception {
        UUID person = person(null);
        UUID group = ledBy(person);
        train(person, Ids.next(), today().minusYears(2), today().minusDays(1)).done(200);
        supervise(person, theo, today().minusDays(89), 60).done(200);
        assertThat(kinds(person)).containsExactly("training-expired");
        train(person, Ids.next(), today(), today().plusYears(1)).done(200);
        assertThat(kinds(person)).isEmpty();
        UUID unsupervised = person(null);
        ledBy(unsupervised);
        supervise(unsupervised, theo, today().minusDays(90), 60).done(200);
        assertThat(kinds(unsupervised)).containsExactly("supervision-due");
        assertThat(summary(unsupervised).at("/supervisionDue").asBoolean()).isTrue();
        supervise(unsupervised, theo, today(), 30).done(200);
        assertThat(kinds(unsupervised)).isEmpty();
        assertThat(summary(person).at("/groups/0").asText()).isEqualTo("Group " + group);
    }

    @Test
    void whoever_leads_no_listed_group_is_not_waited_for() throws Exception {
        UUID person = person(null);
        supervise(person, theo, today().minusYears(1), 60).done(200);
        train(person, Ids.next(), today().minusYears(2), today().minusYears(1)).done(200);
        assertThat(kinds(person)).isEmpty();
        assertThat(summary(person).at("/supervisionDue").asBoolean()).isFalse();
    }

    @Test
    void credential_and_supervisor_are_changed_by_one_at_a_time() throws Exception {
        UUID person = person(null);
        String change = "{\"version\":1,\"credential\":\"NURSE\",\"supervisorId\":\"" + theo + "\"}";
        JsonNode changed = morgan.put("staff/" + person, change).done(200);
        assertThat(changed.at("/summary/supervisor").asText()).isEqualTo("Theo");
        assertThat(changed.at("/summary/credential").asText()).isEqualTo("NURSE");
        JsonNode stale = morgan.put("staff/" + person, change).refused(409, "stale-version");
        assertThat(stale.at("/current/version").asInt()).isEqualTo(2);
        morgan.put("staff/" + person, change.replace(theo.toString(), person.toString()))
                .refused(422, "supervises-self");
        morgan.put("staff/" + person, "{\"version\":2,\"supervisorId\":\"" + Ids.next() + "\"}")
                .refused(422, "supervisor-unknown");
    }

    @Test
    void a_facilitator_reads_the_own_record_and_no_other() throws Exception {
        Api fay = Api.as(base, TestPerson.FAY);
        String own = fay.get("me").done(200).at("/staffId").asText();
        fay.get("staff/" + own).done(200);
        fay.get("staff/" + theo).refused(404, "not-found");
        fay.get("staff").refused(403, "forbidden");
        fay.post("staff/" + own + "/trainings", training(Ids.next(), today(), null))
                .refused(403, "forbidden");
        Api.as(base, TestPerson.ADAMS).get("staff/" + own).refused(403, "forbidden");
        Api.as(base, TestPerson.ADA).get("staff/" + own).done(200);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'read'"
                        + " AND resource = 'staff/" + own + "'"))
                .isPositive();
    }

    @Test
    void people_are_found_by_name_whatever_the_accents() throws Exception {
        String name = "Zoë " + Ids.next();
        UUID person = person(name);
        JsonNode found = morgan.get("staff?q=" + name.replace("Zoë ", "zoe%20")).done(200);
        assertThat(found.at("/items").findValuesAsText("id")).containsExactly(person.toString());
        assertThat(morgan.get("staff?leading=true&q=" + name.replace("Zoë ", "zoe%20"))
                        .done(200)
                        .at("/total")
                        .asInt())
                .as("leads no group")
                .isZero();
    }

    private Answer train(UUID person, UUID id, LocalDate completed, LocalDate until) {
        return morgan.post("staff/" + person + "/trainings", training(id, completed, until));
    }

    private static String training(UUID id, LocalDate completed, LocalDate until) {
        String end = until == null ? "null" : '"' + until.toString() + '"';
        return "{\"id\":\"%s\",\"subject\":\"Listening\",\"completedOn\":\"%s\",\"validUntil\":%s}"
                .formatted(id, completed, end);
    }

    private Answer supervise(UUID person, UUID supervisor, LocalDate held, int minutes) {
        return morgan.post(
                "staff/" + person + "/supervision",
                "{\"id\":\"%s\",\"supervisorId\":\"%s\",\"heldOn\":\"%s\",\"minutes\":%d}"
                        .formatted(Ids.next(), supervisor, held, minutes));
    }

    private JsonNode summary(UUID person) {
        return morgan.get("staff/" + person).done(200).at("/summary");
    }

    private JsonNode trained(UUID group) {
        return morgan.get("groups/" + group).done(200).at("/leaders/0/trained");
    }

    private static UUID person(String name) throws Exception {
        UUID id = Ids.next();
        TestClinic.sql("INSERT INTO openchair.staff (id, display_name) VALUES ('" + id + "', '"
                + (name == null ? "Leader " + id : name) + "')");
        return id;
    }

    private static UUID ledBy(UUID person) throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql(
                "UPDATE openchair.group_facilitator SET staff_id = '" + person + "' WHERE group_id = '" + group + "'");
        return group;
    }

    private List<String> kinds(UUID person) {
        List<String> kinds = new ArrayList<>();
        int page = 1;
        JsonNode items;
        do {
            items = morgan.get("work-list?size=100&page=" + page++).done(200).at("/items");
            items.forEach(item -> {
                if (item.at("/targetId").asText().equals(person.toString())) {
                    kinds.add(item.at("/kind").asText());
                }
            });
        } while (items.size() == 100);
        return kinds;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
