package org.openchair.service.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.ReadableText;
import org.openchair.api.FieldError;
import org.openchair.service.directory.hsds.HsdsFixture.Reading;
import org.openchair.testing.JsonMutations;

/**
 * Thousands of documents that are wrong somewhere: none breaks the import, and whatever a record says is kept or named in the
 * report. The official examples of the specification are read where they lie beside the checkout.
 */
class NothingIsLostTest {

    private static final long SEED = 20_261_129;
    private static final int MUTATIONS = 5_000;

    /** Bookkeeping, and what decides something without being kept as it is written. */
    private static final Set<String> NOT_FACTS = Set.of(
            "id",
            "last_modified",
            "link_entity",
            "link_type",
            "status",
            "service_id",
            "location_id",
            "organization_id",
            "country",
            "address_type",
            "location_type");

    private static final String OWN =
            """
            {"id": "5b5b0000-0000-7000-8000-000000000001", "name": "Evening circle", "status": "active", "description": "To talk.",
             "minimum_age": 18, "maximum_age": 65, "fees_description": "Free", "assured_date": "2026-11-01",
             "organization": {"id": "5b5b0000-0000-7000-8000-0000000000a0", "name": "Open Door", "url": "https://example.org"},
             "languages": [{"code": "en"}, {"name": "Urdu"}],
             "cost_options": [{"option": "materials", "amount": 5, "currency": "USD", "valid_to": "2030-01-01"}],
             "contacts": [{"id": "5b5b0000-0000-7000-8000-0000000000c0", "name": "Ann Persona", "title": "Nurse"}],
             "schedules": [{"dtstart": "2026-12-01", "timezone": "America/New_York", "freq": "WEEKLY", "interval": 2,
               "byday": "TU", "wkst": "SU", "count": 8, "opens_at": "18:30", "closes_at": "20:00", "description": "In winter."}],
             "service_at_locations": [{"location": {"id": "5b5b0000-0000-7000-8000-0000000000b0", "name": "Library",
               "latitude": 40.5, "longitude": -73.5, "addresses": [{"address_1": "1 Square", "city": "Brookfield",
               "state_province": "NY", "postal_code": "11203", "attention": "Ann"}]}}],
             "attributes": [{"label": "openchair/ground-rules", "value": "One talks."},
               {"taxonomy_term": {"taxonomy": "openchair/focus", "code": "depression"}},
               {"taxonomy_term": {"taxonomy": "others", "code": "depression", "name": "Low mood"}}]}""";

    @Test
    void five_thousand_wrong_documents_lose_nothing_in_silence() throws IOException {
        List<JsonNode> documents = documents();
        JsonMutations mutations = new JsonMutations(SEED);
        List<String> silent = new ArrayList<>();
        for (int number = 0; number < MUTATIONS; number++) {
            silent.addAll(silent(mutations.of(documents.get(number % documents.size()))));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void the_examples_themselves_lose_nothing_in_silence() throws IOException {
        documents().forEach(document -> assertThat(silent(document)).isEmpty());
    }

    /** Of a document with one record in it; of others only that they can be read at all. */
    private static List<String> silent(JsonNode document) {
        List<Reading> readings = HsdsFixture.read(document);
        JsonNode list = document.path("contents").isArray() ? document.path("contents") : document;
        boolean one = readings.size() == 1 && readings.get(0).entry() != null;
        JsonNode record = list.isArray() ? list.path(0) : list;
        return one && !record.has("services") && !record.path("service").isObject()
                ? silent(record, readings.get(0))
                : List.of();
    }

    /** What the record says that is neither among what was kept nor under the path of a remark. */
    private static List<String> silent(JsonNode record, Reading reading) {
        List<String> silent = new ArrayList<>();
        String kept = reading.kept().toLowerCase(Locale.ROOT);
        List<String> named = reading.remarks().stream().map(FieldError::field).toList();
        leaves(record, "", "", silent, kept, named);
        return silent;
    }

    private static void leaves(
            JsonNode node, String name, String path, List<String> silent, String kept, List<String> named) {
        if (node.isArray()) {
            node.forEach(each -> leaves(each, name, path, silent, kept, named));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> leaves(
                            field.getValue(),
                            field.getKey(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            silent,
                            kept,
                            named));
        } else if (!NOT_FACTS.contains(name) && named.stream().noneMatch(covers(path)) && !isKept(node, path, kept)) {
            silent.add(path + " = " + node);
        }
    }

    private static java.util.function.Predicate<String> covers(String path) {
        return field -> path.equals(field)
                || path.startsWith(field + ".")
                || field.startsWith("openchair") && path.contains("attributes")
                || field.equals("vetting")
                || field.equals("schedules") && path.startsWith("service_at_locations.schedules")
                || field.startsWith("schedules.") && path.equals("service_at_locations." + field);
    }

    /** As text, as a day, as a number, or as the part of a rule that it became. */
    private static boolean isKept(JsonNode value, String path, String kept) {
        String text = value.asText().strip().toLowerCase(Locale.ROOT);
        boolean nothing = value.isNull() || ReadableText.is(text) && ReadableText.showsNothing(text);
        if (nothing || !ReadableText.is(text)) {
            return nothing;
        }
        return kept.contains(text)
                || kept.contains(text.replaceAll("\\.0$", ""))
                || path.contains("schedules") && isInRule(text, kept)
                || path.contains("attributes") && kept.contains(text.replace('-', '_'))
                || path.endsWith("title") && kept.contains("\"credential\":\"")
                || path.endsWith("currency") && kept.contains("$")
                || path.contains("languages")
                        && Set.of("en", "es", "english", "spanish").contains(text)
                || path.endsWith("timezone") && kept.contains("zone")
                || path.startsWith("attributes.taxonomy_term.")
                        && Set.of("taxonomy", "name").contains(path.substring(path.lastIndexOf('.') + 1))
                        && (text.startsWith("openchair/") || text.equals("low mood"))
                || path.endsWith("label") && text.startsWith("openchair/");
    }

    private static boolean isInRule(String text, String kept) {
        boolean rule = kept.contains("\"recurrencerule\":\"freq");
        return rule
                && Stream.of("\\d{4}-\\d{2}-\\d{2}", "\\d{1,2}:\\d{2}.*", "[a-z0-9, ]+")
                        .anyMatch(text::matches);
    }

    private static List<JsonNode> documents() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        documents.add(HsdsFixture.json(OWN));
        Path folder = Stream.of("../../shared/data/hsds-3.0", "../../../shared/data/hsds-3.0")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        for (String name : folder == null
                ? List.<String>of()
                : List.of("example-service_full.json", "example-service_list.json", "example-organization_full.json")) {
            documents.add(HsdsFixture.JSON.readTree(folder.resolve(name).toFile()));
        }
        return documents;
    }
}
