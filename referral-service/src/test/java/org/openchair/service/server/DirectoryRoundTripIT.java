package org.openchair.service.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Outcome;
import org.openchair.api.FieldError;
import org.openchair.api.Page;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.api.hsds.ServicePage;
import org.openchair.api.hsds.ServiceRecord;
import org.openchair.platform.json.Json;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.hsds.DirectoryImport;
import org.openchair.service.directory.hsds.HsdsDirectory;
import org.openchair.service.identity.Caller;

/** What goes out as HSDS comes back in as it was: the demo directory, out and in again. */
@ExtendWith(ArquillianExtension.class)
class DirectoryRoundTripIT {

    private static final Path DEMO = Path.of("../distribution/src/main/resources/demo/directory.json");
    private static final String DEMO_IDS = "0b1c2000-";
    private static final Pattern RELATIVE_DAY = Pattern.compile("\\{\\{today([+-]\\d+)d}}");

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private HsdsDirectory directory;

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    @Deployment
    static WebArchive service() {
        return ServiceWar.withTests();
    }

    @BeforeEach
    void trust_the_feed() {
        caller.isThePlatform();
        trust_it_no_more();
        rows.change(
                Query.of(
                        "INSERT INTO openchair.trusted_feed (id, account, name, assurer, named_by, named_at)"
                                + " VALUES (gen_random_uuid(), 'openchair', 'Demo', 'morgan@example.org', 'ada', now()) ON CONFLICT DO NOTHING"));
    }

    @AfterEach
    void trust_it_no_more() {
        rows.change(Query.of("UPDATE openchair.trusted_feed SET ended_by = 'ada', ended_at = greatest(now(), named_at)"
                + " WHERE account = 'openchair' AND ended_at IS NULL"));
    }

    @Test
    void the_demo_directory_exported_and_imported_again_changes_nothing() throws IOException {
        run(Json.mapper().readTree(demo()));
        List<String> before = directoryAsKept();
        assertTrue(before.size() > 100, "the demo directory was taken");
        ServicePage exported = exported();
        assertTrue(exported.contents().size() >= 20, "most of it is listed");
        ImportReport report = run(Json.mapper().valueToTree(exported));
        assertEquals(exported.contents().size(), report.taken() + report.takenWithWarnings(), () -> notes(report));
        assertEquals(Set.of(), fieldsRemarkedOn(report), () -> notes(report));
        assertEquals(before, directoryAsKept());
        assertEquals(withoutChangeTimes(exported), withoutChangeTimes(exported()));
    }

    @Test
    void a_rule_that_hsds_has_no_words_for_comes_back_whole() throws IOException {
        run(Json.mapper().readTree(demo()));
        UUID id = exported().contents().get(0).id();
        for (String rule : List.of(
                "FREQ=DAILY",
                "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,SU",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
                "FREQ=WEEKLY;BYDAY=TU;COUNT=8",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20301231T120000",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE;UNTIL=20301231T235959")) {
            rows.change(Query.of("UPDATE openchair.support_group SET recurrence_rule = ? WHERE id = ?", rule, id));
            run(Json.mapper().valueToTree(exported()));
            assertEquals(
                    rule,
                    rows.first(
                                    Query.of("SELECT recurrence_rule FROM openchair.support_group WHERE id = ?", id),
                                    row -> row.text("recurrence_rule"))
                            .orElseThrow());
        }
    }

    @Test
    void where_a_place_is_on_the_map_comes_back() throws IOException {
        run(Json.mapper().readTree(demo()));
        rows.change(Query.of("UPDATE openchair.site SET latitude = 40.6892, longitude = -74.0445"));
        JsonNode exported = Json.mapper().valueToTree(exported());
        rows.change(Query.of("UPDATE openchair.site SET latitude = NULL, longitude = NULL"));
        ImportReport report = run(exported);
        assertEquals(0, report.refused(), () -> notes(report));
        assertTrue(rows.any(Query.of("SELECT FROM openchair.site WHERE latitude = 40.6892 AND longitude = -74.0445")));
    }

    /** The groups of the demo as they go out, among those that other tests have listed. */
    private ServicePage exported() {
        List<ServiceRecord> demo = new ArrayList<>();
        int number = 1;
        ServicePage page;
        do {
            page = ((Outcome.Done<ServicePage>) directory.page(Paging.of(number++, 100))).value();
            page.contents().stream()
                    .filter(group -> group.id().toString().startsWith(DEMO_IDS))
                    .forEach(demo::add);
        } while (!page.lastPage());
        return ServicePage.of(new Page<>(demo, 1, 100, demo.size()));
    }

    private ImportReport run(JsonNode document) {
        return ((Outcome.Done<ImportReport>) directoryImport.run(document)).value();
    }

    /** Every row that an import may touch, but for when it was touched last. */
    private List<String> directoryAsKept() {
        return rows.list(
                Query.of(
                        """
                        SELECT CAST(to_jsonb(g) - 'version' - 'updated_at' AS text) AS kept FROM openchair.support_group g
                        UNION ALL SELECT CAST(to_jsonb(h) AS text) FROM openchair.host h
                        UNION ALL SELECT CAST(to_jsonb(s) AS text) FROM openchair.site s
                        UNION ALL SELECT CAST(to_jsonb(p) AS text) FROM openchair.staff p
                        UNION ALL SELECT CAST(to_jsonb(f) AS text) FROM openchair.group_focus f
                        UNION ALL SELECT CAST(to_jsonb(a) AS text) FROM openchair.group_audience a
                        UNION ALL SELECT CAST(to_jsonb(l) AS text) FROM openchair.group_language l
                        UNION ALL SELECT CAST(to_jsonb(t) AS text) FROM openchair.group_stage t
                        UNION ALL SELECT CAST(to_jsonb(n) AS text) FROM openchair.group_access n
                        UNION ALL SELECT CAST(to_jsonb(f) AS text) FROM openchair.group_facilitator f
                        UNION ALL SELECT CAST(to_jsonb(m) AS text) FROM openchair.group_session m
                        ORDER BY 1"""),
                row -> row.text("kept"));
    }

    private static String withoutChangeTimes(ServicePage page) {
        return Json.mapper().valueToTree(page).toString().replaceAll("\"last_modified\":\"[^\"]+\",", "");
    }

    /** But for cohorts of the demo that are over by the day of the test. */
    private static Set<String> fieldsRemarkedOn(ImportReport report) {
        return report.records().stream()
                .flatMap(each -> each.messages().stream())
                .map(FieldError::field)
                .filter(field -> !field.equals("openchair/cohort-ends"))
                .collect(Collectors.toSet());
    }

    private static String notes(ImportReport report) {
        return report.records().stream()
                .filter(record -> record.result() != Result.TAKEN)
                .toList()
                .toString();
    }

    private static String demo() throws IOException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return RELATIVE_DAY.matcher(Files.readString(DEMO)).replaceAll(day -> today.plusDays(
                        Long.parseLong(day.group(1).replace("+", "")))
                .toString());
    }
}
