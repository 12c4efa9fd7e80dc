package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openchair.testing.JsonMutations;

/** Hundreds of documents of another directory that are wrong somewhere, sent as they would come: each is answered. */
class HsdsMutationsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 11;
    private static final int MUTATIONS = 300;

    @Test
    void none_of_hundreds_of_wrong_documents_breaks_the_server() throws IOException {
        Path folder = Path.of(System.getProperty("openchair.hsds", "../../shared/data/hsds-3.0"));
        assumeTrue(Files.exists(folder), "the specification's examples are not beside this checkout");
        JsonNode service =
                JSON.readTree(folder.resolve("example-service_full.json").toFile());
        JsonNode organization =
                JSON.readTree(folder.resolve("example-organization_full.json").toFile());
        Rest morgan = Rest.as("morgan");
        JsonMutations mutations = new JsonMutations(SEED);
        for (int number = 0; number < MUTATIONS; number++) {
            JsonNode document = mutations.of(number % 3 == 0 ? organization : service);
            HttpResponse<String> answer = morgan.post("/api/directory/import", document.toString());
            assertThat(answer.statusCode()).as(answer.body() + "\n" + document).isIn(200, 400, 422);
            if (answer.statusCode() == 200) {
                Rest.json(answer).get("records").forEach(record -> assertThat(record.get("messages"))
                        .isNotEmpty());
            }
        }
    }
}
