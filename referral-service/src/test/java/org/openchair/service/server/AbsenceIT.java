package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sessions missed in a row make somebody ask, once. */
@ExtendWith(ArquillianExtension.class)
class AbsenceIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;
    private UUID referral;
    private String seat;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void seat_somebody() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(3);
        referral = adams.sendReferral(group);
        fay.move(referral, "ACCEPT", 2).done(200);
        seat = TestClinic.text("SELECT id::text FROM openchair.enrollment WHERE referral_id = '" + referral + "'");
    }

    @Test
    void two_in_a_row_open_one_follow_up_however_often_the_marks_are_sent() throws SQLException {
        UUID first = missed();
        assertThat(followUps(fay)).isEmpty();
        UUID second = missed();
        mark(second, "NO_SHOW", 1).done(200);
        mark(first, "NO_SHOW", 0).done(200);
        missed();
        assertThat(followUps(fay)).hasSize(1);
        assertThat(work(fay, "absence")).hasSize(1);
        assertThat(work(adams, "referral")).singleElement().satisfies(item -> assertThat(
                        item.at("/sentence").asText())
                .contains("Sammy Lee has missed two sessions"));
        assertThat(TestClinic.text("SELECT string_agg(kind, ',' ORDER BY id) FROM openchair.notice WHERE recipient_id ="
                        + " md5('ADAMS')::uuid AND target_id = '" + referral + "' AND kind LIKE 'ABSENCE%'"))
                .isEqualTo("ABSENCE_FOLLOW_UP");
    }

    @Test
    void an_excuse_between_them_neither_counts_nor_ends_the_row_and_coming_ends_it() throws SQLException {
        missed();
        mark(TestClinic.sessionNow(group), "EXCUSED", 0).done(200);
        missed();
        assertThat(followUps(fay)).hasSize(1);
        close(fay, followUps(fay).get(0), 1, "illness", "COMES_BACK").done(200);
        mark(TestClinic.sessionNow(group), "PRESENT", 0).done(200);
        missed();
        assertThat(followUps(fay)).isEmpty();
        missed();
        assertThat(followUps(fay)).hasSize(1);
    }

    @Test
    void a_corrected_mark_withdraws_it_and_keeps_the_history() throws SQLException {
        missed();
        UUID second = missed();
        String id = followUps(fay).get(0);
        mark(second, "PRESENT", 1).done(200);
        assertThat(followUps(fay)).isEmpty();
        assertThat(fay.get("absence-follow-ups/" + id).text("/state")).isEqualTo("WITHDRAWN");
        close(fay, id, 1, "illness", "COMES_BACK").refused(409, "follow-up-closed");
        assertThat(TestClinic.text("SELECT string_agg(state, ',' ORDER BY at) FROM openchair.absence_follow_up_event"
                        + " WHERE follow_up_id = '" + id + "'"))
                .isEqualTo("OPEN,WITHDRAWN");
    }

    @Test
    void who_asked_says_what_came_of_it_and_the_clinic_reads_it() throws SQLException {
        missed();
        missed();
        String id = followUps(fay).get(0);
        close(fay, id, 1, "no-such-reason", "COMES_BACK").refused(422, "reason-unknown");
        assertThat(close(fay, id, 7, "illness", "COMES_BACK")
                        .refused(409, "stale-version")
                        .at("/current/version")
                        .asInt())
                .isEqualTo(1);
        close(fay, id, 1, "illness", "CLINIC_FOLLOWS_UP").done(200);
        close(fay, id, 1, "illness", "CLINIC_FOLLOWS_UP").done(200);
        close(fay, id, 1, "forgot", "COMES_BACK").refused(409, "stale-version");
        JsonNode told = adams.get("absence-follow-ups/of-referral/" + referral).done(200);
        assertThat(told.at("/0/reason").asText()).isEqualTo("illness");
        assertThat(told.at("/0/closedBy").asText()).isEqualTo("Fay");
        assertThat(work(fay, "absence")).isEmpty();
        assertThat(work(adams, "referral"))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/sentence").asText()).contains("leaves it to you"));
        mark(TestClinic.sessionNow(group), "PRESENT", 0).done(200);
        assertThat(work(adams, "referral")).as("the person came").isEmpty();
    }

    @Test
    void only_those_who_lead_the_group_and_the_clinic_that_referred_see_it() throws SQLException {
        missed();
        missed();
        String id = followUps(fay).get(0);
        Api theo = Api.as(base, TestPerson.THEO);
        assertThat(followUps(theo)).isEmpty();
        theo.get("absence-follow-ups/" + id).refused(404, "not-found");
        close(theo, id, 1, "illness", "COMES_BACK").refused(404, "not-found");
        Api baker = Api.as(base, TestPerson.BAKER);
        baker.get("absence-follow-ups/of-referral/" + referral).refused(404, "not-found");
        assertThat(work(baker, "referral")).isEmpty();
        adams.get("absence-follow-ups/" + id).refused(403, "forbidden");
        Api.as(base, TestPerson.MORGAN).get("absence-follow-ups").refused(403, "forbidden");
        assertThat(fay.get("absence-follow-ups/" + id).done(200).toString())
                .satisfies(saysNothingOf("Lee", "1990-02-03", "birthDate", "recordNumber"));
    }

    @Test
    void leaving_the_group_ends_the_question() throws SQLException {
        missed();
        missed();
        fay.say(referral, "GIVE_UP", "could-not-reach", null).done(200);
        assertThat(followUps(fay)).isEmpty();
        assertThat(work(adams, "referral")).isEmpty();
    }

    @Test
    void two_marks_of_one_person_at_once_open_it_once() throws Exception {
        UUID first = TestClinic.sessionNow(group);
        UUID second = TestClinic.sessionNow(group);
        Callable<Integer> one = () -> mark(first, "NO_SHOW", 0).status();
        Callable<Integer> two = () -> mark(second, "NO_SHOW", 0).status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : both.invokeAll(List.of(one, two))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(followUps(fay)).hasSize(1);
    }

    private UUID missed() throws SQLException {
        UUID session = TestClinic.sessionNow(group);
        mark(session, "NO_SHOW", 0).done(200);
        return session;
    }

    private Answer mark(UUID session, String outcome, int version) {
        return fay.put(
                "sessions/" + session + "/attendance/" + seat,
                "{\"outcome\":\"%s\",\"version\":%d}".formatted(outcome, version));
    }

    private List<String> followUps(Api who) {
        return StreamSupport.stream(
                        who.get("absence-follow-ups?size=100")
                                .done(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(each -> each.at("/groupId").asText().equals(group.toString()))
                .map(each -> each.at("/id").asText())
                .toList();
    }

    private List<JsonNode> work(Api who, String target) {
        return StreamSupport.stream(
                        who.get("work-list?kind=absent-twice&size=100")
                                .done(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(item -> item.at("/target").asText().equals(target))
                .filter(item -> target.equals("absence")
                        ? followUps(who).contains(item.at("/targetId").asText())
                        : item.at("/targetId").asText().equals(referral.toString()))
                .toList();
    }

    private static Answer close(Api who, String id, int version, String reason, String next) {
        return who.post(
                "absence-follow-ups/" + id + "/close",
                "{\"version\":%d,\"reason\":\"%s\",\"reachOut\":\"CALLED\",\"nextStep\":\"%s\"}"
                        .formatted(version, reason, next));
    }
}
