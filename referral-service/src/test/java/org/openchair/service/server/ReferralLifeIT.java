package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What can become of a referral after it was sent, one path a test. */
@ExtendWith(ArquillianExtension.class)
class ReferralLifeIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;
    private Api theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
    }

    @Test
    void a_question_and_its_answer_are_read_by_both_and_asked_in_words() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.move(referral, Ids.next(), "REQUEST_INFO", 2, "schedule").refused(422, "comment-missing");
        fay.say(referral, "REQUEST_INFO", "schedule", "Are evenings possible?").done(200);
        assertThat(adams.get("referrals/" + referral).body().at("/history").findValuesAsText("comment"))
                .contains("Are evenings possible?");
        adams.say(referral, "ANSWER_INFO", null, "On Tuesdays.").done(200);
        JsonNode seen = fay.get("inbox/" + referral).done(200);
        assertThat(seen.at("/history").findValuesAsText("comment")).contains("Are evenings possible?", "On Tuesdays.");
        assertThat(seen.at("/history").findValuesAsText("move")).doesNotContain("BEGIN");
    }

    @Test
    void a_reason_is_of_the_vocabulary_of_its_move_and_labelled_in_both_languages() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        adams.say(referral, "REQUEST_CANCEL", "group-full", null).refused(422, "reason-unknown");
        adams.say(referral, "REQUEST_CANCEL", "moved-away", null).done(200);
        assertThat(adams.get("referrals/" + referral).body().at("/history").findValuesAsText("reason"))
                .contains("The person moved away");
        JsonNode spanish = fay.send("GET", "move-reasons", null, Map.of("Accept-Language", "es"))
                .done(200);
        assertThat(spanish.at("/moves").findValuesAsText("label")).contains("La persona se mudó");
        assertThat(spanish.at("/moves").findValuesAsText("group"))
                .contains("PERSON", "GROUP", "CLINIC", "CIRCUMSTANCES");
    }

    @Test
    void a_reason_that_the_platform_gives_by_itself_is_not_listed_and_not_taken_from_people() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(1));
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        fay.say(referral, "RETURN_TO_WAITLIST", "consent-over", null).refused(422, "reason-unknown");
        assertThat(fay.get("move-reasons").done(200).at("/moves").findValuesAsText("code"))
                .contains("offer-expired")
                .doesNotContain("consent-over");
    }

    @Test
    void a_cancellation_frees_the_seat_when_it_is_confirmed_and_not_before() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = accepted(group);
        UUID next = adams.sendReferral(group);
        adams.say(referral, "REQUEST_CANCEL", "person-declined", null).done(200);
        fay.say(next, "ACCEPT", null, null).refused(409, "group-full");
        assertThat(fay.work("targetId")).contains(referral.toString());
        fay.say(referral, "COMPLETE_INSTEAD", "goals-met", null).refused(422, "not-attended");
        fay.say(referral, "CONFIRM_CANCEL", null, null).done(200);
        fay.say(next, "ACCEPT", null, null).done(200);
    }

    @Test
    void a_cancellation_taken_back_leads_where_it_was() throws Exception {
        UUID waiting = adams.sendReferral(TestClinic.group(1));
        adams.say(waiting, "REQUEST_CANCEL", "person-declined", null).done(200);
        assertThat(adams.say(waiting, "TAKE_BACK_CANCEL", null, null).text("/state"))
                .isEqualTo("SENT");
        UUID attending = attending(TestClinic.group(1), 1);
        adams.say(attending, "REQUEST_CANCEL", "person-declined", null).done(200);
        assertThat(adams.say(attending, "TAKE_BACK_CANCEL", null, null).text("/state"))
                .isEqualTo("ATTENDING");
    }

    @Test
    void who_came_while_a_cancellation_was_asked_for_attends_once_it_is_taken_back() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = accepted(group);
        adams.say(referral, "REQUEST_CANCEL", "person-declined", null).done(200);
        attends(group, 1);
        assertThat(adams.say(referral, "TAKE_BACK_CANCEL", null, null).text("/state"))
                .isEqualTo("ATTENDING");
        assertThat(moves(referral)).endsWith("REQUEST_CANCEL", "TAKE_BACK_CANCEL", "ATTEND_FIRST");
    }

    @Test
    void a_decline_suggests_another_group_and_the_clinician_forwards_with_consent_asked_anew() throws Exception {
        UUID other = TestClinic.group(3);
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.post(
                        "referrals/" + referral + "/moves",
                        "{\"id\":\"%s\",\"move\":\"DECLINE\",\"version\":2,\"reason\":\"not-a-fit\",\"groupId\":\"%s\"}"
                                .formatted(Ids.next(), other))
                .done(200);
        assertThat(adams.get("referrals/" + referral).body().at("/history").findValuesAsText("otherGroupId"))
                .contains(other.toString());
        UUID draft = Ids.next();
        String forward = "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(draft, other);
        JsonNode begun =
                adams.post("referrals/" + referral + "/continuation", forward).done(200);
        assertThat(begun.at("/continues/0/id").asText()).isEqualTo(referral.toString());
        assertThat(begun.at("/needs").asText()).isEqualTo("private");
        assertThat(begun.at("/sharePhone").asBoolean()).isFalse();
        adams.post("referrals/" + referral + "/continuation", forward).done(200);
        assertThat(adams.get("referrals/" + referral).body().at("/turn").isNull())
                .as("it is nobody's turn once another referral goes on")
                .isTrue();
        adams.say(draft, "SEND", null, null).refused(422, "safety-unanswered");
        adams.post("referrals/" + referral + "/continuation", "{\"id\":\"%s\"}".formatted(Ids.next()))
                .refused(409, "already-continued");
        adams.say(referral, "REOPEN", "seat-free", null).refused(422, "not-reopenable");
    }

    @Test
    void goes_on_only_from_what_has_ended() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        String anywhere = "{\"id\":\"%s\"}".formatted(Ids.next());
        adams.post("referrals/" + referral + "/continuation", anywhere).refused(422, "not-ended");
        fay.post("referrals/" + referral + "/continuation", anywhere).refused(403, "forbidden");
    }

    @Test
    void a_transfer_ends_the_seat_and_its_draft_carries_the_dose() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = attending(group, 2);
        Answer moved = fay.say(referral, "TRANSFER", "not-a-fit", null);
        assertThat(moved.done(200).at("/continuedBy").isNull())
                .as("a draft is not the group's to know")
                .isTrue();
        assertThat(seatsTaken(group)).isZero();
        JsonNode old = adams.get("referrals/" + referral).done(200);
        String draft = old.at("/continuedBy/id").asText();
        JsonNode next = adams.get("referrals/" + draft).done(200);
        assertThat(next.at("/state").asText()).isEqualTo("DRAFT");
        assertThat(next.at("/continues/0/attended").asInt()).isEqualTo(2);
        assertThat(adams.work("targetId")).contains(draft);
        theo.get("inbox/" + draft).refused(404, "not-found");
        fay.get("inbox/" + draft).refused(404, "not-found");
    }

    @Test
    void a_trial_ends_with_the_question_whether_the_group_fits() throws Exception {
        UUID group = TestClinic.group(2);
        UUID referral = attending(group, 2);
        assertThat(possible(fay.get("inbox/" + referral))).doesNotContain("CONFIRM_FIT");
        fay.say(referral, "CONFIRM_FIT", null, null).refused(422, "fit-not-due");
        attends(group, 1);
        assertThat(possible(fay.get("inbox/" + referral))).contains("CONFIRM_FIT");
        assertThat(fay.get("my-groups/" + group + "/members")
                        .body()
                        .at("/items/0/fitIsDue")
                        .asBoolean())
                .isTrue();
        assertThat(fay.work("kind")).contains("fit-due");
        JsonNode made = fay.say(referral, "CONFIRM_FIT", null, null).done(200);
        assertThat(made.at("/state").asText()).isEqualTo("ATTENDING");
        assertThat(fay.get("inbox/" + referral).text("/seat")).isEqualTo("ACTIVE");
        fay.say(referral, "CONFIRM_FIT", null, null).refused(422, "fit-not-due");
        assertThat(adams.get("referrals/" + referral).body().at("/version").asInt())
                .as("a move that leaves the state as it was is a version too")
                .isEqualTo(made.at("/version").asInt());
    }

    @Test
    void a_break_keeps_the_seat_until_its_last_day_or_for_good() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = attending(group, 1);
        String pause = "{\"id\":\"%s\",\"move\":\"PAUSE\",\"version\":4,\"reason\":\"travel\",\"until\":\"%s\"}";
        adams.post("referrals/" + referral + "/moves", pause.formatted(Ids.next(), "2020-01-01"))
                .refused(422, "invalid-fields");
        String nextYear = LocalDate.now().plusYears(1).toString();
        adams.post("referrals/" + referral + "/moves", pause.formatted(Ids.next(), nextYear))
                .done(200);
        assertThat(fay.get("inbox/" + referral).text("/pausedUntil")).isEqualTo(nextYear);
        assertThat(seatsTaken(group)).isEqualTo(1);
        fay.say(referral, "RESUME", null, null).done(200);
        assertThat(fay.get("inbox/" + referral).body().at("/pausedUntil").isNull())
                .isTrue();
    }

    @Test
    void an_ended_referral_opens_again_and_who_comes_back_gets_a_new_seat() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = attending(group, 1);
        fay.say(referral, "LEAVE_EARLY", "moved-away", null).done(200);
        assertThat(seatsTaken(group)).isZero();
        adams.say(referral, "REOPEN", "person-wants-back", null).done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(seatsTaken(group)).isEqualTo(1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.enrollment WHERE referral_id = '" + referral + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_group_takes_its_own_decline_back_but_not_when_nobody_may_be_sent_to_it() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "DECLINE", "group-full", null).done(200);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        fay.say(referral, "RECONSIDER", "seat-free", null).refused(422, "group-not-referable");
        TestClinic.sql("UPDATE openchair.support_group SET status = 'VETTED' WHERE id = '" + group + "'");
        assertThat(fay.say(referral, "RECONSIDER", "seat-free", null).text("/state"))
                .isEqualTo("SENT");
    }

    @Test
    void an_error_frees_the_seat() throws Exception {
        UUID group = TestClinic.group(1);
        UUID referral = attending(group, 1);
        adams.say(referral, "MARK_ENTERED_IN_ERROR", "wrong-patient", null).done(200);
        assertThat(seatsTaken(group)).isZero();
        fay.get("inbox/" + referral).refused(404, "not-found");
    }

    @Test
    void a_stale_move_is_answered_with_what_was_done_and_what_was_wanted() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.say(referral, "DECLINE", "schedule", "Mornings only.").done(200);
        JsonNode problem = fay.move(referral, "ACCEPT", 2).refused(409, "stale-version");
        assertThat(problem.at("/current/move").asText()).isEqualTo("DECLINE");
        assertThat(problem.at("/current/comment").asText()).isEqualTo("Mornings only.");
        assertThat(problem.at("/current/version").asInt()).isEqualTo(3);
        assertThat(problem.at("/submitted/move").asText()).isEqualTo("ACCEPT");
    }

    @Test
    void every_operation_on_a_referral_is_unknown_to_another_clinic_and_another_group() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        TestClinic.sql(
                "INSERT INTO openchair.guardian_consent (referral_id, given_by, name, method, given_on, recorded_by, recorded_at)"
                        + " VALUES ('" + referral
                        + "', 'PARENT', 'Ruth Lee', 'WRITTEN', current_date, md5('ADAMS')::uuid, now())");
        List<Operation> operations = Operation.all().stream()
                .filter(each -> each.path().matches("(referrals|inbox)/.+")
                        && !each.path().endsWith("/assessment"))
                .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(5);
        for (Operation operation : operations) {
            String path = operation.path().replaceAll("[0-9a-f-]{36}", referral.toString());
            String body = bodyFor(operation, patient, group);
            assertThat(statuses(operation, path, body, adams, fay))
                    .as("those whom it concerns: " + operation)
                    .anyMatch(status -> status != 404 && status != 403);
            assertThat(statuses(operation, path, body, baker, theo))
                    .as("strangers: " + operation)
                    .contains(404)
                    .isSubsetOf(403, 404);
        }
    }

    private static List<Integer> statuses(Operation operation, String path, String body, Api... callers) {
        return List.of(callers).stream()
                .map(caller ->
                        caller.send(operation.method(), path, body, Map.of()).status())
                .toList();
    }

    private static String bodyFor(Operation operation, UUID patient, UUID group) {
        String last = operation.path().replaceAll(".*/", "");
        return switch (operation.method() + " " + last) {
            case "POST moves" ->
                "{\"id\":\"%s\",\"move\":\"WAITLIST\",\"version\":1,\"reason\":\"other\"}".formatted(Ids.next());
            case "PUT consents" ->
                "{\"id\":\"%s\",\"shares\":[\"NAME\"],\"purpose\":\"TREATMENT\",\"how\":\"WRITTEN\"}"
                        .formatted(Ids.next());
            case "PUT guardian-consent" ->
                "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1));
            case "POST continuation" -> "{\"id\":\"%s\"}".formatted(Ids.next());
            default -> operation.method().equals("PUT") ? Api.draft(patient, group, 1) : AnyBody.of(operation.code());
        };
    }

    private UUID accepted(UUID group) {
        UUID referral = adams.sendReferral(group);
        fay.move(referral, "ACCEPT", 2).done(200);
        return referral;
    }

    private UUID attending(UUID group, int sessions) throws Exception {
        UUID referral = accepted(group);
        attends(group, sessions);
        return referral;
    }

    /** The group's only member attends that many sessions more, each begun just now. */
    private void attends(UUID group, int sessions) throws Exception {
        for (int n = 0; n < sessions; n++) {
            UUID session = TestClinic.sessionNow(group);
            JsonNode person = fay.get("sessions/" + session).done(200).at("/entries/0");
            fay.put(
                            "sessions/" + session + "/attendance/"
                                    + person.at("/enrollmentId").asText(),
                            "{\"outcome\":\"PRESENT\",\"version\":0}")
                    .done(200);
        }
    }

    private List<String> moves(UUID referral) {
        return adams.get("referrals/" + referral).done(200).at("/history").findValuesAsText("move");
    }

    private static List<String> possible(Answer item) {
        return StreamSupport.stream(item.done(200).at("/possibleMoves").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static int seatsTaken(UUID group) throws Exception {
        return TestClinic.count("SELECT seats_taken FROM openchair.support_group WHERE id = '" + group + "'");
    }
}
