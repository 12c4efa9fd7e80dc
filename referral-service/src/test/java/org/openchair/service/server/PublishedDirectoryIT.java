package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory as other directories read it. */
@ExtendWith(ArquillianExtension.class)
class PublishedDirectoryIT {

    private static final String ALL = "hsds/services?per_page=100";

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    @EnabledIf(SharedData.IS_HERE)
    void publishes_services_and_pages_that_the_schemas_of_hsds_accept() throws Exception {
        String id = wholeGroup().toString();
        JsonNode one = partner().get("hsds/services/" + id).done(200);
        JsonSchema full = schema("schema-service_with_definitions.json");
        JsonSchema listed = schema("schema-service_list.json");
        assertThat(full.validate(one)).isEmpty();
        List<JsonNode> published = published();
        assertThat(published).isNotEmpty().allSatisfy(service -> {
            assertThat(full.validate(service)).as(service.toString()).isEmpty();
            assertThat(listed.validate(service)).as(service.toString()).isEmpty();
        });
        assertThat(published).contains(one);
    }

    @Test
    void says_the_schedule_in_the_fields_of_hsds_and_names_the_zone() throws Exception {
        JsonNode schedule =
                partner().get("hsds/services/" + wholeGroup()).done(200).at("/schedules/0");
        assertThat(schedule.at("/freq").asText()).isEqualTo("WEEKLY");
        assertThat(schedule.at("/byday").asText()).isEqualTo("TU,TH");
        assertThat(schedule.at("/opens_at").asText()).isEqualTo("18:30");
        assertThat(schedule.at("/closes_at").asText()).isEqualTo("20:00");
        assertThat(schedule.at("/timezone").asDouble()).isEqualTo(-5.0);
        assertThat(schedule.at("/attributes").findValuesAsText("label")).containsExactly("openchair/time-zone");
        assertThat(schedule.at("/attributes/0/value").asText()).isEqualTo("America/New_York");
    }

    @Test
    void keeps_a_rule_whole_that_hsds_has_no_words_for() throws Exception {
        UUID id = wholeGroup();
        TestClinic.sql(
                "UPDATE openchair.support_group SET recurrence_rule = 'FREQ=DAILY;COUNT=9' WHERE id = '" + id + "'");
        JsonNode schedule = partner().get("hsds/services/" + id).done(200).at("/schedules/0");
        assertThat(schedule.has("freq")).isFalse();
        assertThat(schedule.at("/attributes").findValuesAsText("value")).contains("FREQ=DAILY;COUNT=9");
    }

    @Test
    void never_publishes_a_link_to_join_nor_how_to_reach_who_leads() throws Exception {
        String one = partner().get("hsds/services/" + wholeGroup()).done(200).toString();
        assertThat(one)
                .contains("Fay")
                .satisfies(saysNothingOf("meet.example.org", "joining", TestPerson.FAY.subject(), "phone", "email"));
    }

    @Test
    void publishes_listed_groups_only() throws Exception {
        for (String status : new String[] {"DRAFT", "SUBMITTED", "SUSPENDED", "RETIRED"}) {
            UUID id = wholeGroup();
            TestClinic.sql("UPDATE openchair.support_group SET status = '" + status + "' WHERE id = '" + id + "'");
            Api.as(base, TestPerson.MORGAN).get("hsds/services/" + id).refused(404, "not-found");
            assertThat(published())
                    .isNotEmpty()
                    .extracting(service -> service.at("/id").asText())
                    .doesNotContain(id.toString());
        }
    }

    @Test
    void turns_pages_as_hsds_does() throws Exception {
        wholeGroup();
        wholeGroup();
        wholeGroup();
        JsonNode first = partner().get("hsds/services?page=1&per_page=1").done(200);
        int all = first.at("/total_items").asInt();
        assertThat(all).isGreaterThanOrEqualTo(3);
        assertThat(first.at("/total_pages").asInt()).isEqualTo(all);
        assertThat(flags(first)).isEqualTo("1 size 1 first true last false empty false");
        assertThat(flags(partner().get("hsds/services?page=2&per_page=1").done(200)))
                .isEqualTo("2 size 1 first false last false empty false");
        assertThat(flags(partner().get("hsds/services?per_page=1&page=" + all).done(200)))
                .isEqualTo(all + " size 1 first false last true empty false");
        assertThat(flags(partner().get("hsds/services?per_page=100&page=99").done(200)))
                .isEqualTo("99 size 0 first false last true empty true");
        partner().get("hsds/services?per_page=101").refused(422, "invalid-fields");
        partner().get("hsds/services?page=0").refused(422, "invalid-fields");
    }

    @Test
    void reads_as_many_statements_for_many_groups_as_for_few() throws Exception {
        wholeGroup();
        long forFew = statements();
        for (int i = 0; i < 5; i++) {
            wholeGroup();
        }
        assertThat(statements()).isEqualTo(forFew).isBetween(1L, 4L);
    }

    /** The services of all pages. */
    private List<JsonNode> published() {
        JsonNode first = partner().get(ALL).done(200);
        List<JsonNode> services = new ArrayList<>();
        first.at("/contents").forEach(services::add);
        for (int page = 2; page <= first.at("/total_pages").asInt(); page++) {
            partner().get(ALL + "&page=" + page).done(200).at("/contents").forEach(services::add);
        }
        return services;
    }

    private long statements() {
        return Statements.of(() -> partner().get(ALL).done(200));
    }

    private Api partner() {
        return Api.as(base, TestPerson.PARTNER);
    }

    private static String flags(JsonNode page) {
        return "%s size %s first %s last %s empty %s"
                .formatted(
                        page.at("/page_number"),
                        page.at("/size"),
                        page.at("/first_page"),
                        page.at("/last_page"),
                        page.at("/empty"));
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(SharedData.hsds(name)));
    }

    /** A listed group of which everything is stated. */
    private static UUID wholeGroup() throws SQLException {
        UUID id = TestClinic.group(12);
        TestClinic.sql(
                """
                INSERT INTO openchair.host (id, name, kind) VALUES ('%1$s', 'Open Door', 'NON_PROFIT');
                INSERT INTO openchair.site (id, name, street, city, accessibility)
                  VALUES ('%1$s', 'Library', '1 Main Street', 'Brookfield', 'Step-free.');
                INSERT INTO openchair.group_focus (group_id, code) VALUES ('%1$s', 'grief'), ('%1$s', 'depression');
                INSERT INTO openchair.group_audience (group_id, code) VALUES ('%1$s', 'adults');
                INSERT INTO openchair.group_language (group_id, code) VALUES ('%1$s', 'en'), ('%1$s', 'es');
                UPDATE openchair.support_group SET host_id = id, site_id = id, purpose = 'To talk.', max_age = 99,
                  joining_link = 'https://meet.example.org/secret', cost = 'FREE', cost_note = 'Free.',
                  enrollment = 'CLOSED_COHORT', cohort_starts_on = '2026-01-01', mental_health_expert_involved = true,
                  time_zone = 'America/New_York', recurrence_rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;UNTIL=20271231T235959',
                  starts_at = '18:30', duration_minutes = 90
                 WHERE id = '%1$s';"""
                        .formatted(id));
        return id;
    }
}
