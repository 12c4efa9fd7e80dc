package org.openchair.service.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Outcome;
import org.openchair.api.FieldError;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.service.data.DatabaseFailure;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.hsds.DirectoryImport;
import org.openchair.service.identity.Caller;
import org.openchair.service.upkeep.NightlyUpkeep;

/** The import from inside the server: behind Keycloak's policy, which other tests ask. */
@ExtendWith(ArquillianExtension.class)
class DirectoryImportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private NightlyUpkeep nightlyUpkeep;

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
        trust(true);
    }

    @AfterEach
    void trust_it_no_more() {
        trust(false);
    }

    private void trust(boolean trusted) {
        rows.change(Query.of("UPDATE openchair.trusted_feed SET ended_by = 'ada', ended_at = greatest(now(), named_at)"
                + " WHERE account = 'openchair' AND ended_at IS NULL"));
        if (trusted) {
            rows.change(Query.of("INSERT INTO openchair.trusted_feed (id, account, name, assurer, named_by, named_at)"
                    + " VALUES (gen_random_uuid(), 'openchair', 'Example feed', 'assurer@example.org', 'ada', now())"));
        }
    }

    @Test
    void a_record_that_no_trusted_feed_vouches_for_waits_to_be_vetted_whatever_it_says() {
        ObjectNode unassured = wholeGroup();
        unassured.remove("assurer_email");
        ObjectNode elses = wholeGroup().put("assurer_email", "somebody@example.org");
        for (ObjectNode group : List.of(unassured, elses)) {
            ImportedRecord taken = only(run(group));
            assertEquals(List.of("assurance-not-trusted"), codes(taken));
            assertEquals("SUBMITTED", text("SELECT status FROM openchair.support_group WHERE id = ?", taken.id()));
            assertEquals(1, count("group_event WHERE move = 'FEED_SUBMIT' AND group_id = ?", taken.id()));
            assertEquals(0, count("group_session WHERE group_id = ?", taken.id()));
        }
        trust(false);
        ImportedRecord ended = only(run(wholeGroup()));
        assertEquals(List.of("assurance-not-trusted"), codes(ended));
        assertEquals("SUBMITTED", text("SELECT status FROM openchair.support_group WHERE id = ?", ended.id()));
    }

    @Test
    void a_text_that_tells_of_a_person_is_left_out_unless_it_is_there_already() {
        ObjectNode group = wholeGroup().put("description", "Ask for the one born 3/1/1985.");
        ImportedRecord taken = only(run(group));
        assertTrue(codes(taken).contains("identifiers-in-text"));
        assertEquals(0, count("support_group WHERE purpose IS NOT NULL AND id = ?", taken.id()));
        rows.change(Query.of(
                "UPDATE openchair.support_group SET purpose = ? WHERE id = ?",
                group.path("description").asText(),
                taken.id()));
        ImportedRecord again = only(run(group));
        assertTrue(!codes(again).contains("identifiers-in-text"));
        assertEquals(1, count("support_group WHERE purpose IS NOT NULL AND id = ?", taken.id()));
    }

    @Test
    void an_import_of_any_other_sender_renews_no_vetting_and_brings_back_nothing() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        trust(false);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertEquals(
                List.of("assurance-not-trusted"),
                codes(only(run(group.deepCopy().put("assured_date", today)))));
        assertEquals(
                group.path("assured_date").asText(),
                text("SELECT vetted_on::text FROM openchair.support_group WHERE id = ?", id));
        only(run(group.deepCopy().put("status", "defunct")));
        only(run(group));
        assertEquals("RETIRED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
    }

    @Test
    void a_listed_group_that_would_lose_its_charter_or_its_facilitator_is_left_as_it_is() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        ObjectNode without = group.deepCopy();
        ((ArrayNode) without.get("attributes"))
                .removeIf(a -> "openchair/ground-rules".equals(a.path("label").asText()));
        ObjectNode nobodys = group.deepCopy();
        nobodys.remove("contacts");
        assertEquals(List.of("ground-rules-missing"), codes(only(run(without))));
        assertEquals(List.of("facilitator-missing"), codes(only(run(nobodys))));
        assertEquals("VETTED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
        assertEquals(1, count("group_facilitator WHERE group_id = ?", id));
    }

    @Test
    void a_listed_group_that_takes_up_wording_of_a_red_flag_is_vetted_again() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        group.put("description", "We promise a sure cure. Buy our tea, $500");
        assertTrue(codes(only(run(group))).contains("charter-changed"));
        assertEquals("SUSPENDED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
    }

    @Test
    void the_database_lists_nothing_by_a_feed_that_nobody_trusts() {
        UUID id = only(run(wholeGroup())).id();
        assertThrows(
                DatabaseFailure.class,
                () -> rows.change(Query.of(
                        "INSERT INTO openchair.group_event (id, group_id, position, move, to_status, actor_role, at)"
                                + " VALUES (gen_random_uuid(), ?, 99, 'FEED_LIST', 'VETTED', 'SYSTEM', now())",
                        id)));
    }

    @Test
    void lists_a_group_whose_facts_are_all_stated_and_plans_its_sessions() {
        ObjectNode group = wholeGroup();
        ImportedRecord taken = only(run(group));
        assertEquals(Result.TAKEN, taken.result(), taken.messages().toString());
        assertEquals("VETTED", text("SELECT status FROM openchair.support_group WHERE id = ?", taken.id()));
        assertEquals(
                "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU",
                text("SELECT recurrence_rule FROM openchair.support_group WHERE id = ?", taken.id()));
        assertTrue(count("group_session WHERE state = 'PLANNED' AND group_id = ?", taken.id()) >= 8);
        assertEquals(2, count("group_focus WHERE group_id = ?", taken.id()));
        assertEquals(1, count("group_facilitator WHERE group_id = ?", taken.id()));
    }

    @Test
    void a_listed_group_does_not_come_under_part_2_by_a_file() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        coded(group, "focus", "substance-use");
        group.put("name", "Renamed");
        ImportedRecord refused = only(run(group));
        assertEquals(Result.REFUSED, refused.result());
        assertEquals("openchair/focus", refused.messages().get(0).field());
        assertEquals("part-2-changes", refused.messages().get(0).code());
        assertEquals(2, count("group_focus WHERE group_id = ?", id));
        assertEquals(0, count("support_group WHERE name = 'Renamed' AND id = ?", id));
    }

    @Test
    void taking_the_same_record_again_changes_nothing() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        int sessions = count("group_session WHERE group_id = ?", id);
        assertEquals(Result.TAKEN, only(run(group)).result());
        assertEquals(sessions, count("group_session WHERE group_id = ?", id));
        assertEquals(1, count("support_group WHERE id = ?", id));
    }

    @Test
    void a_changed_schedule_calls_off_what_is_no_longer_planned() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        ((ObjectNode) group.at("/schedules/0")).put("byday", "WE");
        assertEquals(Result.TAKEN, only(run(group)).result());
        String days = " AND extract(isodow FROM local_date) = 2 AND starts_at > now() AND group_id = ?";
        assertEquals(0, count("group_session WHERE state = 'PLANNED'" + days, id));
        assertTrue(count("group_session WHERE state = 'CANCELLED_OTHER'" + days, id) > 0);
    }

    @Test
    void a_group_without_ground_rules_is_taken_as_a_draft() {
        ObjectNode group = wholeGroup();
        ((ArrayNode) group.get("attributes"))
                .removeIf(a -> "openchair/ground-rules".equals(a.path("label").asText()));
        ImportedRecord taken = only(run(group));
        assertEquals(Result.TAKEN_WITH_WARNINGS, taken.result());
        assertTrue(codes(taken).contains("ground-rules-missing"));
        assertEquals("DRAFT", text("SELECT status FROM openchair.support_group WHERE id = ?", taken.id()));
        assertEquals(0, count("group_session WHERE group_id = ?", taken.id()));
    }

    @Test
    void a_peer_led_group_is_never_group_therapy() {
        ObjectNode group = wholeGroup();
        coded(group, "kind", "group-therapy");
        ((ArrayNode) group.get("attributes")).removeIf(a -> "support-group"
                .equals(a.at("/taxonomy_term/code").asText()));
        ImportedRecord taken = only(run(group));
        assertTrue(codes(taken).contains("contradiction"));
        assertNull(text("SELECT kind FROM openchair.support_group WHERE id = ?", taken.id()));
    }

    @Test
    void odd_values_are_left_out_with_a_remark_and_the_rest_is_taken() {
        ObjectNode group = wholeGroup();
        group.put("minimum_age", 400).put("assured_date", "yesterday").put("status", "sleeping");
        group.withArray("phones").addObject().put("number", "\"+44 1234\"");
        ((ObjectNode) group.at("/schedules/0")).put("timezone", 3);
        coded(group, "focus", "astrology");
        ImportedRecord taken = only(run(group));
        assertEquals(Result.TAKEN_WITH_WARNINGS, taken.result());
        assertTrue(codes(taken)
                .containsAll(List.of(
                        "out-of-range",
                        "unreadable-date",
                        "unknown-code",
                        "odd-phone",
                        "unreadable-time-zone",
                        "vetting-missing")));
        assertNull(text("SELECT time_zone FROM openchair.support_group WHERE id = ?", taken.id()));
        assertEquals("Evening Circle", text("SELECT name FROM openchair.support_group WHERE id = ?", taken.id()));
    }

    @Test
    void a_rule_that_is_none_is_reported_and_plans_nothing() {
        for (String rule :
                List.of("FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;BYDAY=TU;EXDATE=20261225", "FREQ=YEARLY;BYWEEKNO=3")) {
            ObjectNode group = wholeGroup();
            ((ObjectNode) group.at("/schedules/0")).remove("freq");
            free((ObjectNode) group.at("/schedules/0"), "recurrence-rule", rule);
            ImportedRecord taken = only(run(group));
            assertTrue(codes(taken).contains("recurrence-unreadable"), rule);
            assertNull(text("SELECT recurrence_rule FROM openchair.support_group WHERE id = ?", taken.id()));
        }
        ObjectNode often = wholeGroup();
        ((ObjectNode) often.at("/schedules/0")).put("freq", "MINUTELY");
        assertTrue(codes(only(run(often))).contains("recurrence-too-often"));
    }

    @Test
    void a_malformed_record_is_refused_whole_and_the_others_are_taken() {
        ObjectNode nameless = wholeGroup();
        nameless.remove("name");
        ObjectNode good = wholeGroup();
        ArrayNode all = JSON.createArrayNode().add(nameless).add(7).add(good);
        all.addObject().put("id", "not-an-id").put("name", "x");
        ImportReport report = run(all);
        assertEquals(List.of(3, 1), List.of(report.refused(), report.taken()));
        assertEquals(List.of("name-missing"), codes(report.records().get(0)));
        assertEquals(List.of("id-missing"), codes(report.records().get(1)));
        UUID host = UUID.fromString(nameless.at("/organization/id").asText());
        assertEquals(0, count("host WHERE id = ?", host));
        assertEquals(
                0, count("support_group WHERE id = ?", report.records().get(0).id()));
        assertEquals(
                1, count("support_group WHERE id = ?", report.records().get(2).id()));
    }

    @Test
    void fewer_seats_than_are_kept_are_refused_as_on_the_form_and_leave_nothing_behind() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        rows.change(Query.of("UPDATE openchair.support_group SET seats_taken = 5 WHERE id = ?", id));
        ((ArrayNode) group.get("attributes"))
                .removeIf(a -> "openchair/capacity".equals(a.path("label").asText()));
        free(group, "capacity", "2");
        ((ObjectNode) group.get("organization")).put("name", "Renamed");
        ImportedRecord refused = only(run(group));
        assertEquals(Result.REFUSED, refused.result());
        assertEquals(List.of("capacity-below-seats"), codes(refused));
        assertEquals("openchair/capacity", refused.messages().get(0).field());
        UUID host = UUID.fromString(group.at("/organization/id").asText());
        assertNotEquals("Renamed", text("SELECT name FROM openchair.host WHERE id = ?", host));
    }

    @Test
    void an_import_never_touches_the_account_of_a_leader() {
        ObjectNode group = wholeGroup();
        UUID leader = UUID.fromString(group.at("/contacts/0/id").asText());
        only(run(group));
        rows.change(Query.of("UPDATE openchair.staff SET subject = ? WHERE id = ?", "account-" + leader, leader));
        ((ObjectNode) group.at("/contacts/0")).put("name", "New Name");
        only(run(group));
        assertEquals("account-" + leader, text("SELECT subject FROM openchair.staff WHERE id = ?", leader));
        assertEquals("New Name", text("SELECT display_name FROM openchair.staff WHERE id = ?", leader));
    }

    @Test
    void a_leader_or_a_name_that_an_import_brings_is_asked_about_where_a_note_keeps_it_apart() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        UUID waiting = UUID.randomUUID();
        rows.change(Query.of(
                "INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES (?, md5('riverside')::uuid, CAST(? AS text), 'Ruth', 'Abel', '1971-02-03', now())",
                waiting,
                waiting.toString()));
        rows.change(Query.of(
                "INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)"
                        + " VALUES (?, ?, md5('riverside')::uuid, md5('ADAMS')::uuid, 'DRAFT', now(), now())",
                waiting,
                waiting));
        rows.change(Query.of(
                "UPDATE openchair.referral SET group_id = ?, state = 'WAITLISTED', sent_at = now() WHERE id = ?",
                id,
                waiting));
        List.of("Orla Quist", "Nils Berg").forEach(name -> noteKeptApart(waiting, name));
        String asked = "kept_apart_by_name WHERE ask_again_since IS NOT NULL AND patient_id = ?";
        assertEquals(0, count(asked, waiting));
        ((ObjectNode) group.at("/contacts/0")).put("name", "Orla Quist");
        only(run(group));
        assertEquals(1, count(asked, waiting));
        group.withArray("contacts")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", "Nils Berg");
        only(run(group));
        assertEquals(2, count(asked, waiting));
    }

    private void noteKeptApart(UUID patient, String name) {
        rows.change(Query.of(
                "INSERT INTO openchair.kept_apart_by_name"
                        + " (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)"
                        + " VALUES (?, ?, CAST(? AS text), CAST(? AS text), '1984-03-01', 'Example', false, md5('ADAMS')::uuid, now())",
                UUID.randomUUID(),
                patient,
                name.split(" ")[0],
                name.split(" ")[1]));
    }

    @Test
    void a_suspension_is_not_lifted_by_an_import() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        rows.change(Query.of("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = ?", id));
        only(run(group));
        assertEquals("SUSPENDED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
    }

    @Test
    void every_night_sessions_are_planned_on_and_old_answers_forgotten() {
        UUID id = only(run(wholeGroup())).id();
        rows.change(Query.of(
                "UPDATE openchair.support_group SET recurrence_rule = 'FREQ=WEEKLY;BYDAY=WE' WHERE id = ?", id));
        keepAnswer("old-" + id, "2 days");
        keepAnswer("new-" + id, "1 hour");
        nightlyUpkeep.run();
        assertTrue(count("group_session WHERE extract(isodow FROM local_date) = 3 AND group_id = ?", id) >= 8);
        assertEquals(0, count("answered_request WHERE subject = 'old-' || ?", id));
        assertEquals(1, count("answered_request WHERE subject = 'new-' || ?", id));
    }

    private void keepAnswer(String subject, String age) {
        rows.change(Query.of(
                "INSERT INTO openchair.answered_request (subject, key_hash, fingerprint, received_at)"
                        + " VALUES (?, sha256(''), sha256(''), now() - CAST(? AS interval))",
                subject,
                age));
    }

    @Test
    void a_charter_that_a_feed_rewords_without_a_newer_vetting_takes_no_new_referrals_until_somebody_vets_it() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        ImportedRecord again = only(run(reworded(group)));
        assertTrue(codes(again).contains("charter-changed"), again.messages().toString());
        assertEquals("SUSPENDED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
        assertEquals(1, count("unvetted_charter WHERE group_id = ?", id));
        assertEquals(1, count("group_event WHERE move = 'FEED_CHANGE_CHARTER' AND group_id = ?", id));

        ObjectNode vettedAnew = wholeGroup();
        UUID listed = only(run(vettedAnew)).id();
        reworded(vettedAnew)
                .put("assured_date", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        assertEquals(Result.TAKEN, only(run(vettedAnew)).result());
        assertEquals("VETTED", text("SELECT status FROM openchair.support_group WHERE id = ?", listed));
    }

    @Test
    void any_other_change_of_a_listed_group_by_a_feed_is_kept_in_its_history() {
        ObjectNode group = wholeGroup();
        UUID id = only(run(group)).id();
        group.put("description", "To get through the week.");
        run(group);
        run(group);
        assertEquals(1, count("group_event WHERE move = 'CHANGED' AND actor_role = 'SYSTEM' AND group_id = ?", id));
        assertEquals("VETTED", text("SELECT status FROM openchair.support_group WHERE id = ?", id));
    }

    private static ObjectNode reworded(ObjectNode group) {
        group.withArray("attributes").forEach(attribute -> {
            if (attribute.path("label").asText().equals("openchair/ground-rules")) {
                ((ObjectNode) attribute).put("value", "Sponsors may listen.");
            }
        });
        return group;
    }

    @Test
    @EnabledIf(SharedData.IS_HERE)
    void takes_the_official_examples_with_all_their_oddities() throws IOException {
        ImportedRecord service = only(run(example("example-service_full.json")));
        assertEquals(Result.TAKEN_WITH_WARNINGS, service.result());
        assertTrue(codes(service).containsAll(List.of("odd-phone", "unreadable-time-zone", "schedule-in-words-only")));
        assertEquals("Community Counselling", service.name());
        assertEquals(1, run(example("example-service_list.json")).takenWithWarnings());
        ImportReport organization = run(example("example-organization_full.json"));
        assertEquals(0, organization.refused());
        assertEquals(
                "Example Organization Inc.",
                text(
                        "SELECT h.name FROM openchair.support_group g JOIN openchair.host h ON h.id = g.host_id WHERE g.id = ?",
                        organization.records().get(0).id()));
    }

    private static JsonNode example(String name) throws IOException {
        return JSON.readTree(SharedData.hsds(name).toFile());
    }

    private static ObjectNode wholeGroup() {
        ObjectNode group = JSON.createObjectNode();
        group.put("id", UUID.randomUUID().toString())
                .put("name", "Evening Circle")
                .put("status", "active");
        group.put("assured_date", LocalDate.now(ZoneOffset.UTC).minusDays(30).toString())
                .put("assurer_email", "Assurer@example.org");
        group.putObject("organization").put("id", UUID.randomUUID().toString()).put("name", "Open Door");
        group.putArray("languages").addObject().put("name", "English").put("code", "en");
        group.putArray("contacts")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", "Fay Foster")
                .put("title", "Certified peer worker");
        group.putArray("schedules")
                .addObject()
                .put("dtstart", "2026-01-06")
                .put("timezone", "America/New_York")
                .put("freq", "WEEKLY")
                .put("interval", 1)
                .put("byday", "TU")
                .put("opens_at", "18:30")
                .put("closes_at", "20:00");
        coded(group, "leadership", "peer-led");
        coded(group, "kind", "support-group");
        coded(group, "format", "in-person");
        coded(group, "focus", "depression");
        coded(group, "focus", "anxiety");
        free(group, "confidentiality-guideline", "What is said stays.");
        free(group, "ground-rules", "One speaks at a time.");
        free(group, "capacity", "12");
        return group;
    }

    private static void coded(ObjectNode group, String taxonomy, String code) {
        group.withArray("attributes")
                .addObject()
                .putObject("taxonomy_term")
                .put("code", code)
                .put("taxonomy", "openchair/" + taxonomy);
    }

    private static void free(ObjectNode group, String label, String value) {
        group.withArray("attributes")
                .addObject()
                .put("label", "openchair/" + label)
                .put("value", value);
    }

    private ImportReport run(JsonNode document) {
        return ((Outcome.Done<ImportReport>) directoryImport.run(document)).value();
    }

    private static ImportedRecord only(ImportReport report) {
        assertEquals(1, report.records().size());
        return report.records().get(0);
    }

    private static List<String> codes(ImportedRecord record) {
        return record.messages().stream().map(FieldError::code).toList();
    }

    /** The single text that a query finds, or null. */
    private String text(String query, UUID id) {
        String named = query.replaceFirst("SELECT (\\S+)", "SELECT coalesce($1, '') AS found");
        String found = rows.first(Query.of(named, id), row -> row.text("found")).orElseThrow();
        return found.isEmpty() ? null : found;
    }

    private int count(String from, UUID id) {
        Query query = Query.of("SELECT CAST(count(*) AS integer) AS total FROM openchair." + from, id);
        return rows.first(query, row -> row.count("total")).orElseThrow();
    }
}
