package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.referral.SeatRefusal;

/** People who must not meet in a group. */
@ExtendWith(ArquillianExtension.class)
class KeptApartIT {

    @ArquillianResource
    private URI base;

    private final String family = "Lee" + PatientsIT.letters() + PatientsIT.letters();
    private Api adams;
    private Api fay;
    private UUID one;
    private UUID other;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in_and_register_two_people() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        one = adams.registerPatient();
        other = adams.registerPatient();
    }

    @Test
    void is_noted_seen_from_both_sides_and_ended() {
        UUID note = Ids.next();
        adams.post(path(one), body(note, other)).done(200);
        assertThat(adams.post(path(one), body(note, other)).done(200).at("/id").asText())
                .isEqualTo(note.toString());
        assertThat(listed(one).at("/items/0/otherId").asText()).isEqualTo(other.toString());
        assertThat(listed(one).at("/items/0/endedAt").isNull()).isTrue();
        assertThat(listed(other).at("/items/0/otherId").asText()).isEqualTo(one.toString());
        assertThat(listed(other).at("/items/0/notedBy").asText()).isEqualTo("Dr. Adams");
        adams.post(path(other) + "/" + note + "/end", "{}").done(200);
        adams.post(path(one) + "/" + note + "/end", "{}").done(200);
        assertThat(listed(one).at("/total").asInt()).isZero();
        assertThat(adams.post(path(one), body(note, other))
                        .done(200)
                        .at("/endedAt")
                        .isNull())
                .as("a late repeat is not told that they are kept apart")
                .isFalse();
    }

    @Test
    void refuses_the_patient_themselves_a_stranger_and_a_second_note() {
        note();
        adams.post(path(other), body(Ids.next(), one)).refused(409, "already-kept-apart");
        adams.post(path(one), body(Ids.next(), one)).refused(422, "same-person");
        adams.post(path(one), body(Ids.next(), "nobody's")).refused(422, "record-number-unknown");
    }

    @Test
    void is_for_clinicians_of_their_clinic_alone_and_leaves_a_trace_on_both() throws SQLException {
        UUID note = note();
        Api baker = Api.as(base, TestPerson.BAKER);
        baker.get(path(one)).refused(404, "not-found");
        baker.post(path(one), body(Ids.next(), other)).refused(404, "not-found");
        baker.post(path(one) + "/" + note + "/end", "{}").refused(404, "not-found");
        fay.get(path(one)).refused(403, "forbidden");
        Api.as(base, TestPerson.MORGAN).get(path(one)).refused(403, "forbidden");
        assertThat(TestClinic.count("SELECT count(DISTINCT patient_id) FROM openchair.audit_event"
                        + " WHERE action = 'kept-apart.note' AND resource = 'kept-apart/" + note + "'"))
                .isEqualTo(2);
    }

    @Test
    void keeps_the_second_of_the_pair_out_of_the_group_without_naming_anybody() throws SQLException {
        note();
        UUID group = TestClinic.group(8);
        UUID seated = sent(one, group);
        fay.move(seated, "ACCEPT", 2).done(200);
        UUID refused = sent(other, group);
        assertThat(fay.move(refused, "ACCEPT", 2)
                        .refused(409, "seat-not-possible")
                        .at("/detail")
                        .asText())
                .isEqualTo(SeatRefusal.notPossible().detail());
        assertThat(seats(group)).isEqualTo(1);
    }

    @Test
    void seats_one_of_the_pair_when_both_are_accepted_at_the_same_time() throws Exception {
        note();
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                UUID group = TestClinic.group(8);
                List<UUID> referrals = List.of(sent(one, group), sent(other, group));
                List<Future<Answer>> answers = referrals.stream()
                        .map(referral -> clients.submit(() -> fay.move(referral, "ACCEPT", 2)))
                        .toList();
                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .containsExactlyInAnyOrder(200, 409);
                assertThat(seats(group)).isEqualTo(1);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void shows_no_trace_of_the_group_in_a_match() throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET status = 'RETIRED'");
        UUID group = TestClinic.group(8);
        fay.move(sent(one, group), "ACCEPT", 2).done(200);
        assertThat(matches("").at("/total").asInt()).isEqualTo(1);
        UUID note = note();
        assertThat(matches("").at("/total").asInt()).isZero();
        assertThat(matches("language=vi").at("/relaxations")).isEmpty();
        adams.post(path(one) + "/" + note + "/end", "{}").done(200);
        assertThat(matches("language=vi").at("/relaxations")).hasSize(1);
    }

    @Test
    void of_two_records_that_became_one_the_pair_is_one_row_and_ends_once() throws SQLException {
        UUID group = TestClinic.group(8);
        UUID duplicate = adams.registerPatient();
        note();
        fay.move(sent(one, group), "ACCEPT", 2).done(200);
        UUID merge = merged(one, duplicate);
        assertThat(listed(other).findValuesAsText("otherId")).containsExactly(duplicate.toString());
        assertThat(listed(duplicate).findValuesAsText("otherId")).containsExactly(other.toString());
        adams.post(path(duplicate), body(Ids.next(), other)).refused(409, "already-kept-apart");
        UUID refused = sent(other, group);
        fay.move(refused, "ACCEPT", 2).refused(409, "seat-not-possible");
        String shown = listed(duplicate).at("/items/0/id").asText();
        adams.post(path(duplicate) + "/" + shown + "/end", "{}").done(200);
        assertThat(listed(other).at("/total").asInt()).isZero();
        fay.say(refused, "ACCEPT", null, null).done(200);
        adams.post("patients/" + duplicate + "/merges/" + merge + "/undo", "{}").done(200);
        assertThat(listed(one).findValuesAsText("otherId")).containsExactly(other.toString());
        assertThat(listed(duplicate).at("/total").asInt()).isZero();
        assertThat(adams.all("work-list").stream()
                        .filter(item -> item.at("/kind").asText().equals("kept-apart-check"))
                        .map(item -> item.at("/targetId").asText()))
                .as("they sit together")
                .containsAnyOf(one.toString(), other.toString());
    }

    @Test
    void two_who_sit_together_already_are_told_to_their_clinic_until_someone_talked_with_them() throws SQLException {
        UUID group = TestClinic.group(8);
        UUID first = sent(one, group);
        UUID second = sent(other, group);
        fay.move(first, "ACCEPT", 2).done(200);
        fay.move(second, "ACCEPT", 2).done(200);
        UUID note = Ids.next();
        JsonNode told = adams.post(path(one), body(note, other)).done(200);
        assertThat(told.at("/talk").asBoolean()).isTrue();
        assertThat(told.at("/together/0/groupId").asText()).isEqualTo(group.toString());
        assertThat(told.at("/together/0/referralId").asText()).isEqualTo(first.toString());
        assertThat(told.at("/together/0/otherReferralId").asText()).isEqualTo(second.toString());
        assertThat(listed(other).at("/items/0/together/0/referralId").asText()).isEqualTo(second.toString());
        assertThat(asked())
                .singleElement()
                .asString()
                .contains("are kept apart, and both have a seat in ")
                .contains("(no meeting planned)");
        assertThat(fay.work("kind")).doesNotContain("kept-apart-check");
        Api.as(base, TestPerson.BAKER)
                .post(path(one) + "/" + note + "/talked", "{}")
                .refused(404, "not-found");
        fay.post(path(one) + "/" + note + "/talked", "{}").refused(403, "forbidden");
        adams.post(path(other) + "/" + note + "/talked", "{}").done(200);
        adams.post(path(other) + "/" + note + "/talked", "{}").done(200);
        assertThat(listed(one).at("/items/0/talk").asBoolean()).isFalse();
        assertThat(listed(one).at("/items/0/together"))
                .as("they still sit together")
                .hasSize(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void who_comes_to_sit_beside_someone_by_a_merge_is_told_and_no_longer_once_a_seat_is_over() throws SQLException {
        UUID group = TestClinic.group(8);
        UUID duplicate = adams.registerPatient();
        note();
        fay.move(sent(other, group), "ACCEPT", 2).done(200);
        UUID seated = sent(duplicate, group);
        fay.move(seated, "ACCEPT", 2).done(200);
        assertThat(asked()).isEmpty();
        merged(duplicate, one);
        assertThat(asked()).hasSize(1);
        assertThat(listed(one).at("/items/0/together/0/referralId").asText()).isEqualTo(seated.toString());
        adams.say(seated, "REQUEST_CANCEL", "found-other-help", null).done(200);
        fay.say(seated, "CONFIRM_CANCEL", null, null).done(200);
        assertThat(asked()).isEmpty();
        assertThat(listed(one).at("/items/0/talk").asBoolean()).isFalse();
    }

    private List<String> asked() {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("kept-apart-check"))
                .filter(item -> List.of(one.toString(), other.toString())
                        .contains(item.at("/targetId").asText()))
                .map(item -> item.at("/sentence").asText())
                .toList();
    }

    @Test
    void a_note_with_each_of_two_records_is_one_while_they_are_one() {
        UUID duplicate = adams.registerPatient();
        note();
        adams.post(path(duplicate), body(Ids.next(), other)).done(200);
        UUID merge = merged(one, duplicate);
        assertThat(listed(other).at("/total").asInt()).isEqualTo(1);
        assertThat(listed(duplicate).at("/total").asInt()).isEqualTo(1);
        adams.post("patients/" + duplicate + "/merges/" + merge + "/undo", "{}").done(200);
        assertThat(listed(other).findValuesAsText("otherId"))
                .containsExactlyInAnyOrder(one.toString(), duplicate.toString());
    }

    @Test
    void two_who_are_kept_apart_are_neither_merged_nor_suggested_as_one_until_the_note_is_ended() throws SQLException {
        one = registered("1947-05-19");
        other = registered("1947-05-19");
        assertThat(alike(one)).contains(other.toString());
        UUID note = note();
        assertThat(alike(one)).doesNotContain(other.toString());
        assertThat(alike(other)).doesNotContain(one.toString());
        merge(one, other).refused(409, "kept-apart-from-each-other");
        merge(other, one).refused(409, "kept-apart-from-each-other");
        UUID duplicate = registered("1947-05-19");
        UUID earlier = merged(one, duplicate);
        assertThat(alike(other)).doesNotContain(duplicate.toString());
        merge(other, duplicate).refused(409, "kept-apart-from-each-other");
        adams.post("patients/" + duplicate + "/merges/" + earlier + "/undo", "{}")
                .done(200);
        adams.post(path(other) + "/" + note + "/end", "{}").done(200);
        assertThat(alike(one)).contains(other.toString());
        merge(other, duplicate).done(200);
    }

    @Test
    void who_is_named_in_a_note_is_neither_merged_nor_suggested_as_the_patient_of_the_note() throws SQLException {
        UUID note = Ids.next();
        one = registered("1947-05-19");
        other = registered("1947-05-19");
        UUID sibling = registered("1948-05-19");
        assertThat(alike(one)).contains(sibling.toString());
        String names = "patients/" + one + "/kept-apart-names";
        adams.post(
                        names,
                        "{\"id\":\"%s\",\"givenName\":\"Sam\",\"familyName\":\"%s\",\"birthDate\":\"1948-05-19\",\"reason\":\"A protective order.\"}"
                                .formatted(note, family))
                .done(200);
        assertThat(alike(one)).doesNotContain(sibling.toString()).contains(other.toString());
        assertThat(alike(sibling)).doesNotContain(one.toString());
        merge(sibling, one).refused(409, "kept-apart-from-each-other");
        merge(one, sibling).refused(409, "kept-apart-from-each-other");
        merged(other, one);
        adams.post(names + "/" + note + "/end", "{}").done(200);
        merge(sibling, one).done(200);
    }

    /** Alike with no one but those of this test: the list of look-alikes is short. */
    private UUID registered(String born) throws SQLException {
        UUID id = Ids.next();
        adams.post(
                        "patients",
                        Api.patient(id, "R-" + id)
                                .replace("\"Lee\"", '"' + family + '"')
                                .replace("\"phone\":\"555-0100\",", "")
                                .replace("sam@example.org", family + "@example.org")
                                .replace("1990-02-03", born))
                .done(201);
        TestClinic.sql("DELETE FROM openchair.told_apart WHERE '" + id + "' IN (patient_id, other_id)");
        return id;
    }

    private List<String> alike(UUID whose) {
        return adams.get("patients/" + whose + "/alike").done(200).findValuesAsText("id");
    }

    private Answer merge(UUID from, UUID into) {
        return adams.post(
                "patients/" + into + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":%d,\"otherVersion\":%d,\"fromOther\":[]}"
                        .formatted(Ids.next(), from, version(into), version(from)));
    }

    private int version(UUID patient) {
        return adams.get("patients/" + patient).done(200).at("/version").asInt();
    }

    private UUID merged(UUID from, UUID into) {
        UUID merge = Ids.next();
        adams.post(
                        "patients/" + into + "/merges",
                        "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                                .formatted(merge, from))
                .done(200);
        return merge;
    }

    private UUID note() {
        UUID note = Ids.next();
        adams.post(path(one), body(note, other)).done(200);
        return note;
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private JsonNode matches(String query) {
        return adams.get("patients/" + other + "/matches?" + query).done(200);
    }

    private JsonNode listed(UUID patient) {
        return adams.get(path(patient)).done(200);
    }

    private static int seats(UUID group) throws SQLException {
        return TestClinic.count("SELECT seats_taken FROM openchair.support_group WHERE id = '" + group + "'");
    }

    private static String path(UUID patient) {
        return "patients/" + patient + "/kept-apart";
    }

    private String body(UUID note, UUID patient) {
        return body(
                note,
                adams.get("patients/" + patient).done(200).at("/recordNumber").asText());
    }

    private static String body(UUID note, String recordNumber) {
        return "{\"id\":\"%s\",\"recordNumber\":\"%s\",\"reason\":\"A protective order.\"}"
                .formatted(note, recordNumber);
    }
}
