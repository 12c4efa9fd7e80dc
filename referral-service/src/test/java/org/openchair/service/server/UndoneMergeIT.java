package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.patient.MergedField;

/** A merge of two people's records is undone: each has again what it had, and what came since stays where it was recorded. */
@ExtendWith(ArquillianExtension.class)
class UndoneMergeIT {

    /** Pairs of records; more with {@code -Dopenchair.merge.pairs}. */
    private static final int PAIRS = Integer.getInteger("openchair.merge.pairs", 12);

    /** What was done stays on record, and jobs go on meanwhile. */
    private static final List<String> HISTORY = List.of(
            "timer_heartbeat",
            "audit_event",
            "audit_head",
            "answered_request",
            "client_made_id",
            "patient_merge",
            "patient_merge_row",
            "patient_merge_field");

    /**
     * By which words a row is known that jobs of the server add meanwhile: news of an alert of another test when its time has
     * come, an email to staff of notices that are due, a link to stop emails in one that was sent.
     */
    private static final Map<String, String> ADDED_BY_JOBS = Map.of(
            "notice", "\"kind\": \"DANGER_UNANSWERED\"",
            "outgoing_mail", "\"patient_id\": null",
            "mail_stop_link", "\"patient_id\": ");

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void every_row_of_every_table_is_as_it_was_before_the_merge() throws SQLException {
        Map<String, Integer> moved = new HashMap<>();
        for (long seed = 1; seed <= PAIRS; seed++) {
            Random chance = new Random(seed);
            RandomRecord random = new RandomRecord(chance, adams, fay);
            UUID third = adams.registerPatient();
            UUID kept = random.registered(third);
            UUID other = random.registered(third);
            if (chance.nextBoolean()) {
                merge(other, random.registered(third), chosen(chance)).done(200);
            }
            Map<String, List<String>> before = TablesAsTheyAre.except(HISTORY);
            UUID merge = Ids.next();
            merge(merge, kept, other, chosen(chance)).done(200);
            assertThat(TablesAsTheyAre.except(HISTORY))
                    .as("seed %d: merged", seed)
                    .isNotEqualTo(before);
            count(moved, merge);

            undo(kept, merge).done(200);
            assertSame(seed, before, TablesAsTheyAre.except(HISTORY));
        }
        assertThat(moved.keySet()).contains("patient", "referral", "enrollment", "consent");
    }

    private static void assertSame(long seed, Map<String, List<String>> before, Map<String, List<String>> after) {
        SoftAssertions each = new SoftAssertions();
        before.forEach((table, rows) -> each.assertThat(withoutOthers(table, after.get(table), rows))
                .as("seed %d: %s", seed, table)
                .containsExactlyElementsOf(rows));
        each.assertAll();
    }

    private static List<String> withoutOthers(String table, List<String> after, List<String> before) {
        String mark = ADDED_BY_JOBS.get(table);
        Set<String> known = new HashSet<>(before);
        return after.stream()
                .filter(row -> known.contains(row) || mark == null || !row.contains(mark))
                .toList();
    }

    private static void count(Map<String, Integer> moved, UUID merge) throws SQLException {
        String relations = TestClinic.text(
                "SELECT coalesce(string_agg(relation, ','), '') FROM openchair.patient_merge_row WHERE merge_id = '"
                        + merge + "'");
        Arrays.stream(relations.split(",")).forEach(relation -> moved.merge(relation, 1, Integer::sum));
    }

    private static String chosen(Random chance) {
        return Arrays.stream(MergedField.values())
                .filter(field -> chance.nextBoolean() && field != MergedField.GIVEN_NAME)
                .map(field -> '"' + field.name() + '"')
                .collect(Collectors.joining(","));
    }

    @Test
    void what_is_new_stays_and_what_came_of_a_referral_goes_with_it() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID accepted = sent(other);
        UUID declined = sent(other);
        UUID draft = adams.draftReferral(other, TestClinic.group(3));
        UUID merge = merged(kept, other, "");
        fay.move(accepted, "ACCEPT", 2).done(200);
        fay.say(declined, "DECLINE", "other", null).done(200);
        UUID next = Ids.next();
        adams.post(
                        "referrals/" + declined + "/continuation",
                        "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(next, TestClinic.group(3)))
                .done(200);
        UUID fresh = adams.draftReferral(kept, TestClinic.group(3));
        adams.put(
                        "referrals/" + draft,
                        Api.draft(kept, group(draft), 1).replace("\"inDangerNow\":false", "\"inDangerNow\":true"))
                .done(200);
        adams.post("patients/" + kept + "/stages", "{\"id\":\"%s\",\"stage\":\"GROWTH\"}".formatted(Ids.next()))
                .done(200);

        JsonNode listed = adams.get("patients/" + kept + "/merges").done(200).at("/0");
        assertThat(listed.at("/id").asText()).isEqualTo(merge.toString());
        assertThat(listed.at("/obstacle").isNull()).isTrue();
        assertThat(listed.at("/referralsGoingBack"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(accepted.toString(), declined.toString(), draft.toString(), next.toString());

        undo(kept, merge).done(200);
        assertThat(referrals(other))
                .containsExactlyInAnyOrder(accepted.toString(), declined.toString(), draft.toString(), next.toString());
        assertThat(referrals(kept)).containsExactly(fresh.toString());
        assertThat(owner("enrollment", "referral_id = '" + accepted + "'")).isEqualTo(other.toString());
        assertThat(owner("consent", "referral_id = '" + draft + "'")).isEqualTo(other.toString());
        assertThat(owner("safety_alert", "referral_id = '" + draft + "'")).isEqualTo(other.toString());
        assertThat(owner("recovery_stage", "stage = 'GROWTH' ORDER BY noted_at DESC LIMIT 1"))
                .isEqualTo(kept.toString());
        Intact.group(group(accepted));
    }

    @Test
    void a_score_attached_since_does_not_go_with_the_referral_of_the_other_person() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID goingBack = adams.draftReferral(other, TestClinic.group(3));
        UUID merge = merged(kept, other, "");
        UUID score = Ids.next();
        adams.post(
                        "patients/" + kept + "/assessments",
                        "{\"id\":\"%s\",\"instrument\":\"GAD-7\",\"takenOn\":\"2026-03-03\",\"method\":\"ON_PAPER\",\"total\":7,\"checked\":[\"LONG_AGO\"]}"
                                .formatted(score))
                .done(200);
        UUID staying = adams.draftReferral(kept, TestClinic.group(3));
        for (UUID referral : List.of(goingBack, staying)) {
            adams.put("referrals/" + referral + "/assessment", "{\"assessmentId\":\"" + score + "\"}")
                    .done(200);
            adams.move(referral, "SEND", 1).done(200);
        }
        undo(kept, merge).done(200);
        assertThat(adams.get("referrals/" + goingBack + "/assessment")
                        .done(200)
                        .at("/score")
                        .isNull())
                .isTrue();
        assertThat(adams.get("referrals/" + staying + "/assessment")
                        .done(200)
                        .at("/name")
                        .asText())
                .isEqualTo("GAD-7");
    }

    @Test
    void what_someone_edited_since_stays_as_they_wrote_it() {
        UUID kept = adams.registerPatient();
        UUID other = registered("Samuel", "Leigh", "1991-05-06", "555-0199");
        UUID merge = merged(kept, other, "\"GIVEN_NAME\",\"BIRTH_DATE\",\"PHONE\"");
        JsonNode now = adams.get("patients/" + kept).done(200);
        adams.put(
                        "patients/" + kept,
                        """
                        {"version":%d,"details":{"recordNumber":"R-%s","givenName":"Samuel","familyName":"Lee-Smith","preferredName":"Sammy",
                         "birthDate":"1991-05-06","phone":"555-0199","email":"sam@example.org","preferredLanguage":"en"}}"""
                                .formatted(now.at("/version").asInt(), kept))
                .done(200);

        JsonNode view = undo(kept, merge).done(200);
        assertThat(view.at("/familyName").asText()).isEqualTo("Lee-Smith");
        assertThat(view.at("/givenName").asText())
                .as("a name goes back as a whole")
                .isEqualTo("Samuel");
        assertThat(view.at("/birthDate").asText()).isEqualTo("1990-02-03");
        assertThat(view.at("/phone").asText()).isEqualTo("555-0100");
    }

    @Test
    void a_former_name_that_came_of_the_merge_is_none_any_more() throws SQLException {
        UUID kept = adams.registerPatient();
        String name = "Zz" + Ids.next().toString().replaceAll("[^a-f]", "");
        UUID other = registered(name, "Leigh", "1991-05-06", "555-0199");
        UUID merge = merged(kept, other, "\"GIVEN_NAME\"");
        assertThat(adams.finds("q", name).findValuesAsText("id")).containsExactly(kept.toString());
        undo(kept, merge).done(200);
        assertThat(adams.finds("q", name).findValuesAsText("id")).containsExactly(other.toString());
        assertThat(adams.finds("q", "R-" + other).findValuesAsText("id")).containsExactly(other.toString());
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.identity_change WHERE patient_id = '" + kept + "'"))
                .isZero();
    }

    @Test
    void a_note_of_two_people_that_was_ended_since_stays_ended_for_the_record_kept_alone() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID third = adams.registerPatient();
        keptApart(other, third);
        UUID merge = merged(kept, other, "");
        String copy = adams.get("patients/" + kept + "/kept-apart").text("/items/0/id");
        adams.post("patients/" + kept + "/kept-apart/" + copy + "/end", "{}").done(200);
        undo(kept, merge).done(200);
        assertThat(adams.get("patients/" + kept + "/kept-apart")
                        .done(200)
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(adams.get("patients/" + other + "/kept-apart").done(200).findValuesAsText("otherId"))
                .containsExactly(third.toString());
    }

    @Test
    void two_kept_apart_who_sit_together_once_a_merge_is_undone_are_told_to_their_clinic() throws SQLException {
        UUID group = TestClinic.group(5);
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID third = adams.registerPatient();
        seated(other, group);
        keptApart(other, third);
        UUID merge = merged(kept, other, "");
        String note = adams.get("patients/" + kept + "/kept-apart").text("/items/0/id");
        adams.post("patients/" + kept + "/kept-apart/" + note + "/end", "{}").done(200);
        seated(third, group);
        assertThat(together(other, third)).isEmpty();
        undo(kept, merge).done(200);
        JsonNode pair = adams.get("patients/" + other + "/kept-apart").done(200).at("/items/0");
        assertThat(pair.at("/talk").asBoolean()).isTrue();
        assertThat(pair.at("/together/0/groupId").asText()).isEqualTo(group.toString());
        assertThat(together(other, third)).hasSize(1);
        adams.post("patients/" + other + "/kept-apart/" + pair.at("/id").asText() + "/talked", "{}")
                .done(200);
        assertThat(together(other, third)).isEmpty();
    }

    private void seated(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
    }

    private List<String> together(UUID one, UUID other) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("kept-apart-check"))
                .map(item -> item.at("/targetId").asText())
                .filter(id -> id.equals(one.toString()) || id.equals(other.toString()))
                .toList();
    }

    @Test
    void an_email_that_waits_follows_the_seat_that_it_is_about() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID referral = sent(other);
        fay.move(referral, "ACCEPT", 2).done(200);
        UUID merge = merged(kept, other, "");
        UUID session = TestClinic.sessionNow(group(referral));
        TestClinic.sql(
                "INSERT INTO openchair.outgoing_mail (id, patient_id, kind, made_at, due_at, session_id) VALUES ('"
                        + session + "', '" + kept + "', 'RATE_SESSION', now(), now() + interval '1 day', '" + session
                        + "')");
        undo(kept, merge).done(200);
        assertThat(owner("outgoing_mail", "id = '" + session + "'")).isEqualTo(other.toString());
    }

    @Test
    void undoing_again_changes_nothing_and_the_old_request_does_not_merge_again() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID merge = merged(kept, other, "");
        assertThat(undo(kept, merge).done(200).at("/id").asText()).isEqualTo(kept.toString());
        int version = undo(kept, merge).done(200).at("/version").asInt();
        assertThat(undo(kept, merge).done(200).at("/version").asInt()).isEqualTo(version);
        Intact.audited("patient/" + other, "patient.undo-merge", 1);
        Intact.audited("patient/" + kept, "patient.undo-merge-into", 1);
        adams.post("patients/" + kept + "/merges", body(merge, other, 1, 1, "")).refused(409, "removed-since");
        assertThat(adams.get("patients/" + other).body().at("/mergedInto").isNull())
                .isTrue();

        UUID again = Ids.next();
        merge(again, kept, other, "").done(200);
        undo(kept, merge).done(200);
        assertThat(adams.get("patients/" + other).text("/mergedInto")).isEqualTo(kept.toString());
        undo(kept, again).done(200);
        assertThat(adams.get("patients/" + other).body().at("/mergedInto").isNull())
                .isTrue();
    }

    @Test
    void no_one_takes_the_number_that_a_merged_record_comes_back_with() {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID merge = merged(kept, other, "");
        adams.post("patients", Api.patient(Ids.next(), "r" + other)).refused(409, "record-number-taken");
        adams.put(
                        "patients/" + kept,
                        """
                        {"version":%d,"details":{"recordNumber":"R-%s","familyName":"Lee","birthDate":"1990-02-03"}}"""
                                .formatted(version(kept), other))
                .refused(409, "record-number-taken");
        undo(kept, merge).done(200);
        assertThat(adams.get("patients/" + other).text("/recordNumber")).isEqualTo("R-" + other);
    }

    @Test
    void the_history_says_who_merged_and_who_undid_in_both_records() {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID merge = merged(kept, other, "");
        undo(kept, merge).done(200);
        for (UUID record : List.of(kept, other)) {
            JsonNode events =
                    adams.get("patients/" + record + "/identity-history").done(200);
            assertThat(events.findValuesAsText("kind")).containsExactly("MERGE_UNDONE", "MERGED");
            assertThat(events.findValuesAsText("before")).containsOnly("R-" + other);
            assertThat(events.findValuesAsText("recordNumber")).containsOnly("R-" + kept);
            assertThat(events.findValuesAsText("mergeId")).containsOnly(merge.toString());
        }
        JsonNode listed = adams.get("patients/" + kept + "/merges").done(200).at("/0");
        assertThat(listed.at("/undoneBy").asText()).isEqualTo("Dr. Adams");
        assertThat(listed.at("/referralsGoingBack")).isEmpty();
    }

    @Test
    void the_latest_of_several_merges_is_undone_first() throws SQLException {
        UUID one = adams.registerPatient();
        UUID two = adams.registerPatient();
        UUID three = adams.registerPatient();
        UUID four = adams.registerPatient();
        UUID referral = sent(one);
        UUID first = merged(two, one, "");
        UUID second = merged(two, three, "");
        UUID third = merged(four, two, "");
        undo(two, first).refused(409, "merged-since");
        undo(two, second).refused(409, "merged-since");
        undo(four, third).done(200);
        assertThat(referrals(two)).containsExactly(referral.toString());
        assertThat(adams.get("patients/" + one).text("/mergedInto")).isEqualTo(two.toString());
        assertThat(adams.get("patients/" + two + "/merges")
                        .done(200)
                        .at("/1/obstacle/code")
                        .asText())
                .isEqualTo("merged-since");
        undo(two, first).refused(409, "merged-since");
        undo(two, second).done(200);
        undo(two, first).done(200);
        assertThat(referrals(one)).containsExactly(referral.toString());
        Intact.merges();
    }

    @Test
    void is_refused_when_it_is_too_old_not_remembered_or_not_of_this_record() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID merge = merged(kept, other, "");
        Instant until = Instant.parse(adams.get("patients/" + kept + "/merges").text("/0/undoableUntil"));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofDays(29), Duration.ofDays(31));
        undo(kept, Ids.next()).refused(404, "not-found");
        undo(other, merge).refused(404, "not-found");
        Api.as(base, TestPerson.BAKER)
                .post("patients/" + kept + "/merges/" + merge + "/undo", null)
                .refused(404, "not-found");
        baker.get("patients/" + kept + "/merges").refused(404, "not-found");
        fay.post("patients/" + kept + "/merges/" + merge + "/undo", null).refused(403, "forbidden");

        asIf(merge, "merged_at = now() - interval '31 days', undoable_until = now() - interval '1 day'");
        undo(kept, merge).refused(409, "merge-too-old");
        asIf(merge, "undoable_until = NULL");
        assertThat(undo(kept, merge)
                        .refused(409, "merge-not-remembered")
                        .at("/detail")
                        .asText())
                .isEqualTo("These records were merged before merges could be undone. Register the other person again.");
        assertThat(adams.get("patients/" + other).text("/mergedInto")).isEqualTo(kept.toString());
    }

    private static void asIf(UUID merge, String change) throws SQLException {
        TestClinic.sql("ALTER TABLE openchair.patient_merge DISABLE TRIGGER USER; UPDATE openchair.patient_merge SET "
                + change + " WHERE id = '" + merge + "'; ALTER TABLE openchair.patient_merge ENABLE TRIGGER USER");
    }

    private UUID registered(String given, String family, String born, String phone) {
        UUID id = Ids.next();
        adams.post(
                        "patients",
                        """
                        {"id":"%s","recordNumber":"R-%s","givenName":"%s","familyName":"%s","birthDate":"%s","phone":"%s",
                         "anotherPerson":true}"""
                                .formatted(id, id, given, family, born, phone))
                .done(201);
        return id;
    }

    private UUID sent(UUID patient) throws SQLException {
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private static UUID group(UUID referral) throws SQLException {
        return UUID.fromString(
                TestClinic.text("SELECT group_id FROM openchair.referral WHERE id = '" + referral + "'"));
    }

    private static String owner(String table, String which) throws SQLException {
        return TestClinic.text("SELECT patient_id FROM openchair." + table + " WHERE " + which);
    }

    private List<String> referrals(UUID patient) {
        return adams.get("patients/" + patient + "/referrals?size=100")
                .done(200)
                .findValuesAsText("id");
    }

    private void keptApart(UUID one, UUID other) {
        adams.post(
                        "patients/" + one + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"Some\"}".formatted(Ids.next(), other))
                .done(200);
    }

    private UUID merged(UUID kept, UUID other, String fromOther) {
        UUID merge = Ids.next();
        merge(merge, kept, other, fromOther).done(200);
        return merge;
    }

    private Answer merge(UUID kept, UUID other, String fromOther) {
        return merge(Ids.next(), kept, other, fromOther);
    }

    private Answer merge(UUID merge, UUID kept, UUID other, String fromOther) {
        return adams.post("patients/" + kept + "/merges", body(merge, other, version(kept), version(other), fromOther));
    }

    private static String body(UUID merge, UUID other, int version, int otherVersion, String fromOther) {
        return "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":%d,\"otherVersion\":%d,\"fromOther\":[%s]}"
                .formatted(merge, other, version, otherVersion, fromOther);
    }

    private int version(UUID patient) {
        return adams.get("patients/" + patient).done(200).at("/version").asInt();
    }

    private Answer undo(UUID kept, UUID merge) {
        return adams.post("patients/" + kept + "/merges/" + merge + "/undo", null);
    }
}
