package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** The path of referring: choices in order of preference, involvement, and pressing every button twice. */
@ExtendWith(ArquillianExtension.class)
class ReferPathIT {

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
    void keeps_further_groups_in_the_order_of_preference_and_lets_them_be_changed() throws Exception {
        UUID first = TestClinic.group(3);
        UUID second = TestClinic.group(3);
        UUID third = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = Ids.next();
        JsonNode written = write(referral, patient, first, 0, second, third).done(200);
        assertThat(choices(written)).containsExactly(second.toString(), third.toString());
        JsonNode turned = write(referral, patient, third, 1, second, first).done(200);
        assertThat(turned.at("/version").asInt()).isEqualTo(2);
        assertThat(choices(turned)).containsExactly(second.toString(), first.toString());
        assertThat(choices(write(referral, patient, third, 2).done(200))).isEmpty();
        assertThat(turned.at("/nextChoices/0/referable").asBoolean()).isTrue();
        assertThat(turned.at("/involvement").asText()).isEqualTo("DECIDED_TOGETHER");
    }

    @Test
    void changing_only_the_order_is_a_change_that_a_stale_writer_is_told_of() throws Exception {
        UUID first = TestClinic.group(3);
        UUID second = TestClinic.group(3);
        UUID third = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = Ids.next();
        write(referral, patient, first, 0, second, third).done(200);
        write(referral, patient, first, 1, third, second).done(200);
        JsonNode problem = write(referral, patient, first, 1, second).refused(409, "stale-version");
        assertThat(ids(problem.at("/current/nextGroupIds"))).containsExactly(third.toString(), second.toString());
        assertThat(ids(problem.at("/submitted/nextGroupIds"))).containsExactly(second.toString());
    }

    @Test
    void does_not_take_choices_that_make_no_sense() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        write(Ids.next(), patient, group, 0, group).refused(422, "chosen-twice");
        write(Ids.next(), patient, group, 0, Ids.next()).refused(422, "group-unknown");
        write(Ids.next(), patient, null, 0, group).refused(422, "first-choice-missing");
        UUID[] five = Stream.generate(Ids::next).limit(5).toArray(UUID[]::new);
        write(Ids.next(), patient, group, 0, five).refused(422, "invalid-fields");
        adams.put("referrals/" + Ids.next(), draft(patient, group, 0).replace("DECIDED_TOGETHER", "BY_COIN"))
                .refused(400, "unreadable");
    }

    @Test
    void fixes_the_choices_once_it_is_sent_in_the_database_too() throws Exception {
        UUID referral = Ids.next();
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        write(referral, patient, group, 0, TestClinic.group(3)).done(200);
        adams.move(referral, "SEND", 1).done(200);
        write(referral, patient, group, 2).refused(409, "not-a-draft");
        String delete = "DELETE FROM openchair.referral_choice WHERE referral_id = '" + referral + "'";
        assertThatThrownBy(() -> TestClinic.sql(delete))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void does_not_send_before_it_is_said_how_the_patient_was_involved() throws Exception {
        UUID referral = Ids.next();
        String unsaid = draft(adams.registerPatient(), TestClinic.group(3), 0).replace("\"DECIDED_TOGETHER\"", "null");
        adams.put("referrals/" + referral, unsaid).done(200);
        adams.move(referral, "SEND", 1).refused(422, "involvement-missing");
    }

    @Test
    void takes_the_first_step_pressed_ten_times_at_once_as_one_draft() throws Exception {
        UUID referral = Ids.next();
        String draft = draft(adams.registerPatient(), TestClinic.group(3), 0);
        List<Answer> answers = tenTimes(() -> adams.put("referrals/" + referral, draft));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.done(200).at("/version").asInt()).isEqualTo(1));
        assertThat(rows(referral)).isEqualTo(1);
    }

    @Test
    void sends_once_when_the_button_is_pressed_ten_times_at_once() throws Exception {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        UUID send = Ids.next();
        List<Answer> answers = tenTimes(() -> adams.move(referral, send, "SEND", 1, null));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.done(200).at("/state").asText()).isEqualTo("SENT"));
        assertThat(rows(referral)).isEqualTo(2);
    }

    @Test
    void sends_once_from_ten_windows_at_once_and_tells_the_others_where_it_stands() throws Exception {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        List<Answer> answers = tenTimes(() -> adams.move(referral, "SEND", 1));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> {
            JsonNode problem = answer.refused(409, "stale-version");
            assertThat(problem.at("/current/state").asText()).isEqualTo("SENT");
        });
        assertThat(rows(referral)).isEqualTo(2);
    }

    @Test
    void does_not_send_what_was_changed_in_another_window_since_it_was_checked() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.put("referrals/" + referral, draft(patient, group, 1).replace("VERBAL", "WRITTEN"))
                .done(200);
        adams.move(referral, "SEND", 1).refused(409, "stale-version");
    }

    @Test
    void shows_the_clinician_exactly_what_the_facilitator_will_see() throws Exception {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        JsonNode before = adams.get("referrals/" + referral + "/preview").done(200);
        adams.move(referral, "SEND", 1).done(200);
        JsonNode after = adams.get("referrals/" + referral + "/preview").done(200);
        JsonNode seen = fay.get("inbox/" + referral).done(200);
        for (String field : List.of(
                "callName",
                "pronouns",
                "preferredLanguage",
                "accessibilityNeeds",
                "accessNeeds",
                "phone",
                "email",
                "contactBy",
                "doNotContact",
                "noVoicemail",
                "noteToGroup",
                "urgency",
                "clinicName",
                "referrerName")) {
            assertThat(before.get(field)).as(field).isEqualTo(seen.get(field));
            assertThat(after.get(field)).as(field).isEqualTo(seen.get(field));
        }
        baker.get("referrals/" + referral + "/preview").refused(404, "not-found");
        fay.get("referrals/" + referral + "/preview").refused(403, "forbidden");
        adams.get("referrals/" + Ids.next() + "/preview").refused(404, "not-found");
    }

    @Test
    void goes_on_with_the_choices_that_are_left() throws Exception {
        UUID first = TestClinic.group(3);
        UUID second = TestClinic.group(3);
        UUID third = TestClinic.group(3);
        UUID referral = Ids.next();
        write(referral, adams.registerPatient(), first, 0, second, third).done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, Ids.next(), "DECLINE", 2, "not-a-fit").done(200);
        JsonNode next = adams.post(
                        "referrals/" + referral + "/continuation",
                        "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(Ids.next(), second))
                .done(200);
        assertThat(next.at("/groupId").asText()).isEqualTo(second.toString());
        assertThat(choices(next)).containsExactly(third.toString());
        assertThat(next.at("/involvement").asText()).isEqualTo("DECIDED_TOGETHER");
        assertThat(next.at("/inDangerNow").isNull()).isTrue();
    }

    @Test
    void takes_the_next_choice_by_one_act_and_asks_for_the_consent_that_is_missing() throws Exception {
        UUID suspended = TestClinic.group(3);
        UUID third = TestClinic.group(3);
        UUID referral = declined(suspended, third);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + suspended + "'");
        assertThat(adams.get("referrals/" + referral).done(200).at("/nextStep").asText())
                .contains("backup group");
        UUID next = Ids.next();
        UUID send = Ids.next();
        JsonNode taken = takeNext(referral, next, send, false).done(200);
        assertThat(taken.at("/groupId").asText())
                .as("one that takes nobody is passed over")
                .isEqualTo(third.toString());
        assertThat(taken.at("/inDangerNow").asBoolean(true)).isFalse();
        assertThat(taken.at("/state").asText()).isEqualTo("DRAFT");
        assertThat(takeNext(referral, next, send, false).done(200))
                .as("again changes nothing")
                .isEqualTo(taken);
        takeNext(referral, Ids.next(), Ids.next(), false).refused(409, "already-continued");
        assertThat(adams.get("referrals/" + referral).done(200).at("/turn").isNull())
                .isTrue();
    }

    @Test
    void sends_to_the_next_choice_at_once_where_the_consent_covers_it() throws Exception {
        UUID second = TestClinic.group(3);
        UUID referral = declined(second);
        String patient =
                adams.get("referrals/" + referral).done(200).at("/patientId").asText();
        adams.post(
                        "patients/" + patient + "/consents",
                        """
                        {"id":"%s","shares":["NAME"],"recipient":"GROUP","groupId":"%s","purpose":"TREATMENT","how":"VERBAL"}"""
                                .formatted(Ids.next(), second))
                .status();
        UUID next = Ids.next();
        UUID send = Ids.next();
        JsonNode taken = takeNext(referral, next, send, false).done(200);
        assertThat(taken.at("/state").asText()).isEqualTo("SENT");
        assertThat(takeNext(referral, next, send, false).done(200).at("/state").asText())
                .isEqualTo("SENT");
        assertThat(fay.get("inbox/" + next).done(200).at("/callName").asText()).isEqualTo("Sammy");
    }

    @Test
    void does_not_go_to_the_next_choice_with_somebody_in_danger() throws Exception {
        UUID referral = declined(TestClinic.group(3));
        JsonNode taken = takeNext(referral, Ids.next(), Ids.next(), true).done(200);
        assertThat(taken.at("/state").asText()).isEqualTo("DRAFT");
        assertThat(taken.at("/alert/acknowledgedAt").isNull()).isTrue();
        assertThat(taken.at("/alert/raisedBy").asText()).isEqualTo("Dr. Adams");
    }

    @Test
    void says_when_no_choice_is_left_or_it_is_not_time_for_it() throws Exception {
        takeNext(declined(), Ids.next(), Ids.next(), false).refused(422, "no-choice-left");
        UUID sent = adams.sendReferral(TestClinic.group(3));
        takeNext(sent, Ids.next(), Ids.next(), false).refused(422, "no-choice-left");
        UUID open = Ids.next();
        write(open, adams.registerPatient(), TestClinic.group(3), 0, TestClinic.group(3))
                .done(200);
        adams.move(open, "SEND", 1).done(200);
        takeNext(open, Ids.next(), Ids.next(), false).refused(422, "not-ended");
        adams.post("referrals/" + open + "/next-choice", "{\"id\":null}").refused(422, "invalid-fields");
        fay.post("referrals/" + open + "/next-choice", "{}").refused(403, "forbidden");
    }

    @Test
    void a_choice_left_after_the_waitlist_is_on_the_work_list() throws Exception {
        UUID referral = Ids.next();
        write(referral, adams.registerPatient(), TestClinic.group(3), 0, TestClinic.group(3))
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.say(referral, "WAITLIST", reason("waitlist-reason"), null).done(200);
        adams.say(referral, "WITHDRAW", reason("withdraw-reason"), null).done(200);
        assertThat(adams.work("kind")).contains("next-choice");
        assertThat(adams.work("targetId")).contains(referral.toString());
    }

    private UUID declined(UUID... next) throws SQLException {
        UUID referral = Ids.next();
        write(referral, adams.registerPatient(), TestClinic.group(3), 0, next).done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, Ids.next(), "DECLINE", 2, "not-a-fit").done(200);
        return referral;
    }

    private Answer takeNext(UUID referral, UUID next, UUID send, boolean inDanger) {
        return adams.post(
                "referrals/" + referral + "/next-choice",
                "{\"id\":\"%s\",\"sendId\":\"%s\",\"inDangerNow\":%s}".formatted(next, send, inDanger));
    }

    private static String reason(String vocabulary) throws SQLException {
        return TestClinic.text("SELECT code FROM openchair.offered_code WHERE vocabulary = '" + vocabulary
                + "' ORDER BY position LIMIT 1");
    }

    private Answer write(UUID referral, UUID patient, UUID first, int version, UUID... next) {
        String ids = Stream.of(next).map(id -> '"' + id.toString() + '"').collect(Collectors.joining(","));
        String draft = draft(patient, first, version).replace("\"needs\"", "\"nextGroupIds\":[" + ids + "],\"needs\"");
        return adams.put("referrals/" + referral, draft);
    }

    private static String draft(UUID patient, UUID group, int version) {
        return Api.draft(patient, group, version).replace("\"null\"", "null");
    }

    private static List<String> choices(JsonNode referral) {
        return referral.at("/nextChoices").findValuesAsText("id");
    }

    private static List<String> ids(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(place -> array.get(place).asText())
                .toList();
    }

    private static int rows(UUID referral) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.referral_event WHERE referral_id = '" + referral + "'");
    }

    private static List<Answer> tenTimes(Callable<Answer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            return callers.invokeAll(IntStream.range(0, 10).mapToObj(n -> call).toList()).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            callers.shutdownNow();
        }
    }
}
