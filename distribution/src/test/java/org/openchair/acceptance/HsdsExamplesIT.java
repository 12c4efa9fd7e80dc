package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the Human Services Data Specification 3.0 itself, where they lie beside the checkout: written by others, and
 * none of them a support group.
 */
class HsdsExamplesIT {

    @ParameterizedTest
    @ValueSource(strings = {"example-service_list.json", "example-service_full.json", "example-organization_full.json"})
    void reports_what_became_of_each_record(String example) throws IOException {
        Path file = folder().resolve(example);
        assumeTrue(Files.exists(file), "the specification's examples are not beside this checkout");

        HttpResponse<String> answer = Rest.as("morgan").post("/api/directory/import", Files.readString(file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = Rest.json(answer);
        assertThat(report.get("records")).isNotEmpty();
        assertThat(report.get("records").size())
                .isEqualTo(report.get("taken").asInt()
                        + report.get("takenWithWarnings").asInt()
                        + report.get("refused").asInt());
        report.get("records").forEach(HsdsExamplesIT::isNotListedYet);
    }

    // Nobody said who leads it or vetted it, so no clinician may refer to it.
    private static void isNotListedYet(JsonNode record) {
        String status = Records.text(
                "SELECT coalesce((SELECT status FROM openchair.support_group WHERE name = ? LIMIT 1), 'ABSENT')",
                record.get("name").asText());
        assertThat(status).isIn("DRAFT", "SUBMITTED", "ABSENT");
    }

    private static Path folder() {
        return Path.of(System.getProperty("openchair.hsds", "../../shared/data/hsds-3.0"));
    }
}
