package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a session is rated by people whom nobody knows, and when that is reported. */
@ExtendWith(ArquillianExtension.class)
class FeedbackIT {

    @ArquillianResource
    private URI base;

    private Api pages;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void forget_guesses() throws Exception {
        pages = Api.as(base, TestPerson.PAGES);
        TestClinic.sql("DELETE FROM openchair.feedback_guess");
    }

    @Test
    void eleven_answers_are_reported_once_the_month_is_over_and_ten_never() throws Exception {
        SeatedSession it = ending(12);
        String code = code(it);
        answers(code, 10);
        closeLastMonth(it);
        assertThat(feedback(it).at("/batches")).isEmpty();
        assertThat(feedback(it).at("/together").isNull()).isTrue();
        reopen(it);
        answers(code(it), 1);
        assertThat(feedback(it).at("/batches")).isEmpty();
        close(it);
        assertThat(feedback(it).at("/batches"))
                .as("one answer more shows in no report of this month")
                .isEmpty();
        closeLastMonth(it);
        JsonNode batch = feedback(it).at("/batches/0");
        assertThat(batch.at("/answers").asInt()).isEqualTo(11);
        assertThat(batch.at("/heard").asDouble()).isEqualTo(5);
        assertThat(batch.at("/overall").asDouble()).isEqualTo(2);
    }

    @Test
    void one_sheet_counts_once_and_no_more_answer_than_were_expected() throws Exception {
        SeatedSession it = ending(2);
        String code = code(it);
        UUID sheet = UUID.randomUUID();
        answer(code, sheet).done(200);
        answer(code, sheet).done(200);
        assertThat(answered(it)).isEqualTo(1);
        answers(code, 1);
        answer(code, UUID.randomUUID()).refused(409, "feedback-full");
        assertThat(answered(it)).isEqualTo(2);
        assertThat(TestClinic.count(
                        "SELECT sum(answers) FROM openchair.feedback_count WHERE session_id = '" + it.session() + "'"))
                .isEqualTo(8);
    }

    @Test
    void twenty_at_once_leave_no_more_answers_than_people() throws Exception {
        SeatedSession it = ending(5);
        String code = code(it);
        List<Answer> all = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> answer(code, UUID.randomUUID()))
                .toList();
        assertThat(all).filteredOn(each -> each.status() == 200).hasSize(5);
        assertThat(answered(it)).isEqualTo(5);
    }

    @Test
    void a_one_time_link_works_once_and_leaves_nothing_behind() throws Exception {
        SeatedSession it = ending(3);
        code(it);
        String link = "L".repeat(42) + "k";
        TestClinic.sql(
                "INSERT INTO openchair.feedback_link VALUES (sha256('" + link + "'::bytea), '" + it.session() + "')");
        pages.post("public/feedback/look", "{\"secret\":\"" + link + "\"}").done(200);
        answer(link, UUID.randomUUID()).done(200);
        answer(link, UUID.randomUUID()).refused(422, "feedback-unknown");
        assertThat(answered(it)).isEqualTo(1);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.feedback_link WHERE session_id = '" + it.session() + "'"))
                .isZero();
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.feedback_sheet WHERE session_id = '" + it.session() + "'"))
                .isZero();
    }

    @Test
    void nothing_that_is_kept_tells_of_a_person_or_a_time() throws Exception {
        String columns = TestClinic.text("SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY 1)"
                + " FROM information_schema.columns WHERE table_schema = 'openchair'"
                + " AND table_name IN ('feedback_count', 'feedback_link', 'feedback_sheet')");
        assertThat(columns)
                .doesNotMatch(".*(patient|enrollment|staff|_at|time).*")
                .contains("feedback_count.rating");
        SeatedSession it = ending(2);
        String code = code(it);
        int audited = TestClinic.count("SELECT count(*) FROM openchair.audit_event");
        answers(code, 1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event"))
                .isEqualTo(audited);
    }

    @Test
    void a_code_is_kept_as_a_hash_ends_and_is_replaced_by_the_next() throws Exception {
        SeatedSession it = ending(3);
        String first = code(it);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.feedback_round WHERE code_hash = sha256('"
                        + first.replace("-", "") + "'::bytea)"))
                .isEqualTo(1);
        assertThat(it.fay().get(it.path() + "/feedback").done(200).at("/code").isNull())
                .isTrue();
        String second = code(it);
        answer(first, UUID.randomUUID()).refused(422, "feedback-unknown");
        answer(second.toLowerCase(Locale.ROOT).replace("-", " "), UUID.randomUUID())
                .done(200);
        TestClinic.sql(
                "UPDATE openchair.feedback_round SET code_ends_at = now() - interval '1 minute' WHERE session_id = '"
                        + it.session() + "'");
        pages.post("public/feedback/look", "{\"secret\":\"" + second + "\"}").refused(422, "feedback-unknown");
        answer(second, UUID.randomUUID()).done(200);
        TestClinic.sql(
                "UPDATE openchair.feedback_round SET code_ends_at = now() - interval '31 minutes' WHERE session_id = '"
                        + it.session() + "'");
        answer(second, UUID.randomUUID()).refused(422, "feedback-unknown");
    }

    @Test
    void whoever_guesses_is_stopped_for_a_minute_and_no_one_else() throws Exception {
        String code = code(ending(2));
        Answer stopped = null;
        for (int guess = 0; guess < 240 && (stopped == null || stopped.status() != 429); guess++) {
            stopped = look("00000-00000", "203.0.113.7");
        }
        stopped.refused(429, "too-many-guesses");
        look(code, "203.0.113.8").done(200);
        look(code, "2001:db8::7").done(200);
    }

    @Test
    void many_guesses_of_everyone_together_slow_the_wrong_ones_and_lock_no_one_out() throws Exception {
        String code = code(ending(2));
        look("00000-00000", "203.0.113.9").refused(422, "feedback-unknown");
        assertThat(TestClinic.count("SELECT sum(guesses) FROM openchair.feedback_guess"))
                .isEqualTo(1);
        TestClinic.sql(
                "INSERT INTO openchair.feedback_guess SELECT date_trunc('minute', now()) + n * interval '1 minute', 5000"
                        + " FROM generate_series(0, 1) n ON CONFLICT (minute) DO UPDATE SET guesses = 5000");
        look(code, "203.0.113.10").done(200);
        Instant begun = Instant.now();
        look("00000-00000", "203.0.113.10").refused(422, "feedback-unknown");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
    }

    private Answer look(String secret, String from) {
        return pages.send(
                "POST", "public/feedback/look", "{\"secret\":\"" + secret + "\"}", Map.of("Openchair-Browser", from));
    }

    @Test
    void sessions_with_few_answers_are_reported_together_and_never_by_difference() throws Exception {
        SeatedSession it = ending(6);
        answers(code(it), 6);
        closeLastMonth(it);
        SeatedSession next = new SeatedSession(it.group(), it.earlier(), it.patient(), it.seat(), it.adams(), it.fay());
        answers(code(next), 5);
        assertThat(feedback(it).at("/batches")).isEmpty();
        closeLastMonth(next);
        JsonNode report = feedback(it);
        assertThat(report.at("/batches")).hasSize(1);
        assertThat(report.at("/batches/0/sessions").asInt()).isEqualTo(2);
        assertThat(report.at("/together/answers").asInt()).isEqualTo(11);
    }

    @Test
    void a_session_is_rated_toward_its_end_and_not_for_ever() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        it.fay().post(it.path() + "/feedback/code", "").refused(422, "feedback-not-open-yet");
        TestClinic.sql("UPDATE openchair.group_session SET starts_at = now() - interval '9 days',"
                + " ends_at = now() - interval '8 days' WHERE id = '" + it.session() + "'");
        it.fay().post(it.path() + "/feedback/code", "").refused(409, "feedback-closed");
    }

    @Test
    void each_role_keeps_to_its_part() throws Exception {
        SeatedSession it = ending(1);
        String code = code(it);
        Api theo = Api.as(base, TestPerson.THEO);
        theo.post(it.path() + "/feedback/code", "").refused(404, "not-found");
        theo.get("groups/" + it.group() + "/feedback").refused(404, "not-found");
        Api.as(base, TestPerson.MORGAN)
                .get("groups/" + it.group() + "/feedback")
                .done(200);
        Api.as(base, TestPerson.MORGAN).post(it.path() + "/feedback/code", "").refused(403, "forbidden");
        it.adams().get("groups/" + it.group() + "/feedback").refused(403, "forbidden");
        it.fay().post("public/feedback/look", "{\"secret\":\"" + code + "\"}").refused(403, "forbidden");
        pages.post("public/feedback/answers", "{\"secret\":\"" + code + "\"}").refused(422, "invalid-fields");
    }

    private SeatedSession ending(int people) throws SQLException {
        SeatedSession it = SeatedSession.with(people, base);
        TestClinic.sql("UPDATE openchair.group_session SET starts_at = now() - interval '50 minutes',"
                + " ends_at = now() + interval '10 minutes' WHERE id = '" + it.session() + "'");
        return it;
    }

    private static String code(SeatedSession it) {
        JsonNode round = it.fay().post(it.path() + "/feedback/code", "").done(200);
        assertThat(round.at("/url").asText())
                .endsWith("/feedback?code=" + round.at("/code").asText());
        return round.at("/code").asText();
    }

    private void answers(String code, int times) {
        for (int i = 0; i < times; i++) {
            answer(code, UUID.randomUUID()).done(200);
        }
    }

    private Answer answer(String secret, UUID sheet) {
        return pages.post(
                "public/feedback/answers",
                "{\"secret\":\"%s\",\"sheet\":\"%s\",\"heard\":5,\"topics\":4,\"approach\":3,\"overall\":2}"
                        .formatted(secret, sheet));
    }

    private static int answered(SeatedSession it) throws SQLException {
        return TestClinic.count(
                "SELECT answers FROM openchair.feedback_round WHERE session_id = '" + it.session() + "'");
    }

    private static JsonNode feedback(SeatedSession it) {
        return it.fay().get("groups/" + it.group() + "/feedback").done(200);
    }

    private static void close(SeatedSession it) throws SQLException {
        TestClinic.sql(
                "UPDATE openchair.feedback_round SET closes_at = greatest(now() - interval '1 second', date_trunc('month', now())), code_ends_at = now()"
                        + " - interval '1 hour' WHERE session_id = '" + it.session() + "'");
    }

    /** As if it had closed when the month before this one was over. */
    private static void closeLastMonth(SeatedSession it) throws SQLException {
        close(it);
        TestClinic.sql("UPDATE openchair.feedback_round SET code_ends_at = NULL, code_hash = NULL, closes_at ="
                + " date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '1 second'"
                + " WHERE session_id = '" + it.session() + "'");
    }

    private static void reopen(SeatedSession it) throws SQLException {
        TestClinic.sql("UPDATE openchair.feedback_round SET closes_at = now() + interval '1 hour' WHERE session_id = '"
                + it.session() + "'");
    }
}
