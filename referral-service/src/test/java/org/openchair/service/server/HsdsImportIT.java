package org.openchair.service.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Outcome;
import org.openchair.api.FieldError;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.hsds.DirectoryImport;

/** Records of another directory that are odd, come twice, or are no groups at all; and what a preview leaves behind. */
@ExtendWith(ArquillianExtension.class)
class HsdsImportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private Rows rows;

    @Deployment
    static WebArchive service() {
        return ServiceWar.withTests();
    }

    @Test
    void a_language_known_by_its_name_only_is_a_warning_and_the_others_are_taken() {
        ObjectNode odd = service("Urdu by name");
        odd.putArray("languages").addObject().put("name", "Urdu of the hills");
        odd.withArray("languages").addObject().put("id", UUID.randomUUID().toString());
        List<ImportedRecord> taken = run(JSON.createArrayNode().add(odd).add(service("Another")));
        assertTrue(codes(taken.get(0)).contains("unknown-code"));
        assertTrue(taken.stream().noneMatch(record -> record.result() == Result.REFUSED));
    }

    @Test
    void an_organization_is_no_group_and_an_id_counts_once() {
        ObjectNode charity = JSON.createObjectNode();
        charity.put("id", UUID.randomUUID().toString())
                .put("name", "Charity " + UUID.randomUUID())
                .put("description", "A charity.")
                .put("website", "https://example.org");
        ObjectNode page = JSON.createObjectNode();
        page.putArray("contents").add(charity);
        assertEquals(List.of("organization-without-services"), codes(run(page).get(0)));
        assertEquals(0, groups("name", charity.get("name").asText()));

        ObjectNode first = service("First");
        ObjectNode second =
                first.deepCopy().put("name", "Second " + first.get("id").asText());
        List<ImportedRecord> twice = run(JSON.createArrayNode().add(first).add(second));
        assertEquals(List.of("row-twice"), codes(twice.get(1)));
        assertEquals(0, groups("name", second.get("name").asText()));
    }

    @Test
    void a_preview_says_the_same_as_the_import_and_leaves_nothing_behind() {
        ObjectNode group = service("Previewed " + UUID.randomUUID());
        group.put("minimum_age", 65).put("maximum_age", 18).put("url", "https://example.org");
        ImportReport preview = ((Outcome.Done<ImportReport>)
                        directoryImport.preview(JSON.createArrayNode().add(group)))
                .value();
        assertEquals(0, groups("name", group.get("name").asText()));
        assertEquals(preview.records(), run(JSON.createArrayNode().add(group)));
        assertTrue(codes(preview.records().get(0)).containsAll(List.of("contradiction", "not-kept")));
        assertEquals(1, groups("name", group.get("name").asText()));
    }

    private static ObjectNode service(String name) {
        return JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("status", "active");
    }

    private List<ImportedRecord> run(JsonNode document) {
        return ((Outcome.Done<ImportReport>) directoryImport.run(document))
                .value()
                .records();
    }

    private static List<String> codes(ImportedRecord record) {
        return record.messages().stream().map(FieldError::code).toList();
    }

    private int groups(String column, String value) {
        return rows.list(
                        Query.of("SELECT id FROM openchair.support_group WHERE " + column + " = ?", value),
                        row -> row.id("id"))
                .size();
    }
}
