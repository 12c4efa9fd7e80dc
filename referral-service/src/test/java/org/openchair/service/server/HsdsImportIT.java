package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.service.directory.hsds.HsdsMutations;

/** Records of another directory as they come over the network: odd, twice, or no groups at all. */
@ExtendWith(ArquillianExtension.class)
class HsdsImportIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 11;
    private static final int MUTATIONS = 300;

    @ArquillianResource
    private URI base;

    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void a_language_known_by_its_name_only_is_a_warning_and_the_others_are_taken() {
        ObjectNode urdu = service("Urdu by name");
        urdu.putArray("languages").addObject().put("name", "Urdu of the hills");
        urdu.withArray("languages").addObject().put("id", UUID.randomUUID().toString());
        JsonNode report = take(JSON.createArrayNode().add(urdu).add(service("Another")));
        assertThat(report.at("/refused").asInt()).isZero();
        assertThat(report.at("/records/0/messages").findValuesAsText("code")).contains("unknown-code");
    }

    @Test
    void an_organization_is_no_group_and_an_id_counts_once() throws SQLException {
        ObjectNode charity = JSON.createObjectNode();
        charity.put("id", UUID.randomUUID().toString())
                .put("name", "Charity " + UUID.randomUUID())
                .put("description", "A charity.")
                .put("website", "https://example.org");
        ObjectNode page = JSON.createObjectNode();
        page.putArray("contents").add(charity);
        assertThat(take(page).at("/records/0/messages").findValuesAsText("code"))
                .containsExactly("organization-without-services");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.support_group WHERE name = '"
                        + charity.get("name").asText() + "'"))
                .isZero();

        ObjectNode first = service("First");
        ObjectNode second = first.deepCopy().put("name", "Second");
        JsonNode twice = take(JSON.createArrayNode().add(first).add(second));
        assertThat(twice.at("/records/1/messages").findValuesAsText("code")).containsExactly("row-twice");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.support_group WHERE name = 'First' AND id = '"
                        + first.get("id").asText() + "'"))
                .isOne();
    }

    @Test
    void hundreds_of_wrong_documents_are_answered_and_none_breaks_the_server() throws IOException {
        JsonNode service =
                JSON.readTree(SharedData.hsds("example-service_full.json").toFile());
        JsonNode organization =
                JSON.readTree(SharedData.hsds("example-organization_full.json").toFile());
        HsdsMutations mutations = new HsdsMutations(SEED);
        for (int number = 0; number < MUTATIONS; number++) {
            JsonNode document = mutations.of(number % 3 == 0 ? organization : service);
            Answer answer = send(document);
            assertThat(answer.status())
                    .as(answer.response().body() + "\n" + document)
                    .isIn(200, 400, 422);
        }
    }

    private ObjectNode service(String name) {
        return JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("status", "active");
    }

    private JsonNode take(JsonNode document) {
        return send(document).done(200);
    }

    private Answer send(JsonNode document) {
        return morgan.send("POST", "directory/import", document.toString(), Map.of("Content-Type", "application/json"));
    }
}
