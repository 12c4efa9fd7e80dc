package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The groups that fit a patient, as a clinician asks for them. */
@ExtendWith(ArquillianExtension.class)
class MatchingIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private UUID patient;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in_and_register_somebody() {
        adams = Api.as(base, TestPerson.ADAMS);
        patient = adams.registerPatient();
    }

    @BeforeEach
    @AfterEach
    void let_no_group_be_found_by_another_test() throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET status = 'RETIRED'");
    }

    @Test
    void says_why_a_group_fits_and_what_does_not() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'grief')");
        JsonNode found = matches("focus=grief&leadership=THERAPIST_LED&day=MONDAY&time=EVENING");
        JsonNode match = found.at("/items/0");
        assertThat(match.at("/group/id").asText()).isEqualTo(group.toString());
        assertThat(match.at("/fits").findValuesAsText("text"))
                .containsExactly("About Grief and bereavement.", "Meets daily, in the morning.", "Has open seats.");
        assertThat(match.at("/lacks").findValuesAsText("text")).containsExactly("Led by a peer.");
        assertThat(match.at("/score").asInt()).isEqualTo(Math.round(100 * (30 + 7.5f + 10) / 70));
    }

    @Test
    void keeps_out_what_breaks_a_demand_and_says_what_relaxing_it_would_add() throws SQLException {
        TestClinic.group(8);
        UUID spanish = TestClinic.group(8);
        TestClinic.sql("INSERT INTO openchair.group_language (group_id, code) VALUES ('" + spanish + "', 'es')");
        assertThat(matches("language=es").findValuesAsText("id")).contains(spanish.toString());
        JsonNode none = matches("language=vi");
        assertThat(none.at("/total").asInt()).isZero();
        assertThat(none.at("/relaxations").toString())
                .isEqualTo("[{\"code\":\"other-language\",\"text\":\"any language\",\"groups\":2}]");
        assertThat(matches("language=vi&format=TELEPHONE").at("/relaxations")).isEmpty();
    }

    @Test
    void keeps_out_a_group_whose_limits_of_age_leave_the_patient_out() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = 60 WHERE id = '" + group + "'");
        JsonNode found = matches("");
        assertThat(found.at("/total").asInt()).isZero();
        assertThat(found.at("/relaxations")).isEmpty();
    }

    @Test
    void keeps_out_a_cohort_that_has_started_also_where_only_its_dates_say_so() throws SQLException {
        UUID group = TestClinic.group(8);
        change(group, "enrollment = NULL, cohort_starts_on = current_date + 2");
        assertThat(matches("").at("/total").asInt()).isEqualTo(1);
        change(group, "cohort_starts_on = current_date - 2");
        assertThat(matches("").at("/total").asInt()).isZero();
        change(group, "cohort_starts_on = NULL, cohort_ends_on = current_date + 90");
        assertThat(matches("").at("/total").asInt())
                .as("when it starts is not known")
                .isZero();
    }

    @Test
    void keeps_out_a_group_that_does_not_say_it_has_all_the_access_that_is_needed() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql("INSERT INTO openchair.group_access (group_id, code) VALUES ('%s', 'hearing')".formatted(group));
        assertThat(matches("access=hearing").at("/total").asInt()).isEqualTo(1);
        JsonNode none = matches("access=hearing&access=step-free");
        assertThat(none.at("/total").asInt()).isZero();
        assertThat(none.at("/relaxations/0/code").asText()).isEqualTo("access-not-offered");
        change(group, "format = 'ONLINE_VIDEO'");
        assertThat(matches("access=hearing&access=step-free").at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void weighs_the_stage_of_recovery_that_a_group_is_for() throws SQLException {
        UUID any = TestClinic.group(8);
        UUID growth = TestClinic.group(8);
        TestClinic.sql("INSERT INTO openchair.group_stage (group_id, code) VALUES ('%s', 'growth')".formatted(growth));
        JsonNode found = matches("stage=GROWTH");
        assertThat(found.at("/items").findValuesAsText("id")).containsExactly(growth.toString(), any.toString());
        assertThat(found.at("/items/1/lacks").toString()).contains("Does not state a stage of recovery.");
    }

    @Test
    void measures_from_home_where_nothing_else_is_said() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql(
                "INSERT INTO openchair.site (id, name, postal_code) VALUES ('%s', 'Hall', '11201')".formatted(group));
        change(group, "site_id = id");
        TestClinic.sql("UPDATE openchair.patient SET postal_code = '11203' WHERE id = '%s'".formatted(patient));
        JsonNode found = matches("");
        assertThat(found.at("/distance").asText()).isEqualTo("MEASURED");
        assertThat(found.at("/items/0/fits").toString()).contains("About 4 miles away.");
    }

    @Test
    void measures_from_a_zip_code_or_from_coordinates_or_says_that_it_cannot() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql(
                "INSERT INTO openchair.site (id, name, postal_code) VALUES ('" + group + "', 'Hall', '11201-1234');"
                        + " UPDATE openchair.support_group SET site_id = id WHERE id = '" + group + "'");
        JsonNode byZip = matches("postalCode=11203");
        assertThat(byZip.at("/distance").asText()).isEqualTo("MEASURED");
        assertThat(byZip.at("/items/0/fits").toString()).contains("About 4 miles away.");
        assertThat(matches("latitude=40.69&longitude=-73.99").toString()).contains("Less than a mile away.");
        assertThat(matches("postalCode=00000").at("/distance").asText()).isEqualTo("PLACE_NOT_KNOWN");
        assertThat(matches("").at("/distance").asText()).isEqualTo("NOT_ASKED");
    }

    @Test
    void measures_to_the_place_itself_where_it_says_where_it_is() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql(
                "INSERT INTO openchair.site (id, name, postal_code) VALUES ('%s', 'Hall', '90001')".formatted(group));
        change(group, "site_id = id");
        assertThat(matches("latitude=40.69&longitude=-73.99")
                        .at("/items/0/lacks")
                        .toString())
                .contains("About 24");
        TestClinic.sql(
                "UPDATE openchair.site SET latitude = 40.69, longitude = -73.99 WHERE id = '%s'".formatted(group));
        assertThat(matches("latitude=40.69&longitude=-73.99")
                        .at("/items/0/fits")
                        .toString())
                .contains("Less than a mile away.");
    }

    @Test
    void refuses_what_it_cannot_read() {
        ask("focus=nonsense").refused(422, "unknown-code");
        ask("access=en").refused(422, "unknown-code");
        ask("stage=NONSENSE").refused(400, "bad-parameter");
        ask("format=NOWHERE").refused(400, "bad-parameter");
        ask("latitude=NaN&longitude=1").refused(400, "bad-parameter");
        assertThat(ask("latitude=91&longitude=1").status()).isEqualTo(422);
    }

    @Test
    void is_for_the_patients_own_clinic_and_leaves_a_trace() throws SQLException {
        Api.as(base, TestPerson.BAKER).get("patients/" + patient + "/matches").refused(404, "not-found");
        Api.as(base, TestPerson.MORGAN).get("patients/" + patient + "/matches").refused(403, "forbidden");
        matches("");
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.audit_event WHERE resource = 'matches/" + patient + "'"))
                .isEqualTo(1);
    }

    @Test
    void gives_the_same_pages_at_every_asking_with_the_same_few_statements() throws SQLException {
        for (int i = 0; i < 25; i++) {
            TestClinic.group(8);
        }
        JsonNode first = matches("size=10&page=2");
        assertThat(first.at("/items")).hasSize(10);
        assertThat(first.at("/total").asInt()).isEqualTo(25);
        assertThat(matches("size=10&page=2")).isEqualTo(first);
        assertThat(Statements.of(() -> matches("size=10&page=2"))).isLessThanOrEqualTo(7);
    }

    @Test
    void tells_at_once_whatever_changed_since_it_was_last_asked() throws SQLException {
        UUID group = TestClinic.group(1);
        TestClinic.sql("INSERT INTO openchair.site (id, name) VALUES ('%s', 'Hall')".formatted(group));
        assertThat(matches("focus=ocd").at("/items/0/lacks").toString()).contains("Not about");
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('%s', 'ocd')".formatted(group));
        assertThat(matches("focus=ocd").at("/items/0/lacks")).isEmpty();
        change(group, "site_id = id");
        TestClinic.sql("UPDATE openchair.site SET accessibility = 'No steps.' WHERE id = '%s'".formatted(group));
        assertThat(matches("").at("/items/0/accessibility").asText()).isEqualTo("No steps.");
        TestClinic.sql(
                "INSERT INTO openchair.group_access (group_id, code) VALUES ('%s', 'step-free')".formatted(group));
        assertThat(matches("access=step-free").at("/total").asInt()).isEqualTo(1);
        TestClinic.sql("INSERT INTO openchair.group_stage (group_id, code) VALUES ('%s', 'growth')".formatted(group));
        assertThat(matches("stage=GROWTH").at("/items/0/fits").toString()).contains("For this stage of recovery");
        change(group, "seats_taken = 1");
        assertThat(matches("seatNow=true").at("/total").asInt()).isZero();
        assertThat(matches("").at("/items/0/lacks").toString()).contains("with fewer than 5 people on it");
        TestClinic.sql("UPDATE openchair.group_told SET waiting = 'FIVE_TO_TEN' WHERE group_id = '" + group + "'");
        assertThat(matches("").at("/items/0/lacks").toString()).contains("with 5 to 10 people on it");
        change(group, "status = 'SUSPENDED'");
        assertThat(matches("").at("/total").asInt()).isZero();
    }

    private static void change(UUID group, String assignment) throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET " + assignment + " WHERE id = '" + group + "'");
    }

    private JsonNode matches(String query) {
        return ask(query).done(200);
    }

    private Answer ask(String query) {
        return adams.get("patients/" + patient + "/matches?" + query);
    }
}
