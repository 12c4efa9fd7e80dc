package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Marks as a device sends them that may have been without a network: several at once, and again until it is told they arrived. */
@ExtendWith(ArquillianExtension.class)
class MarkingIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
    }

    @Test
    void someone_seated_after_a_session_was_not_expected_there() throws Exception {
        UUID group = TestClinic.group(5);
        UUID noon = Ids.next();
        TestClinic.sql(
                "INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)"
                        + " VALUES ('" + noon + "', 1, '" + group + "', (now() AT TIME ZONE 'UTC')::date,"
                        + " now() - interval '2 minutes', now() - interval '1 minute', 'PLANNED')");
        fay.move(adams.sendReferral(group), "ACCEPT", 2).done(200);
        String seat = TestClinic.text("SELECT id FROM openchair.enrollment WHERE group_id = '" + group + "'");
        assertThat(fay.get("sessions/" + noon).done(200).at("/entries")).isEmpty();
        fay.put("sessions/" + noon + "/attendance/" + seat, "{\"outcome\":\"NO_SHOW\",\"version\":0}")
                .refused(422, "not-expected");
        UUID evening = TestClinic.sessionNow(group);
        assertThat(fay.get("sessions/" + evening).done(200).at("/entries")).hasSize(1);
        fay.put("sessions/" + evening + "/attendance/" + seat, "{\"outcome\":\"PRESENT\",\"version\":0}")
                .done(200);
    }

    @Test
    void a_roster_says_whose_name_the_group_may_know() throws Exception {
        SeatedSession it = SeatedSession.with(2, base);
        it.withoutConsent();
        JsonNode entries = fay.get(it.path()).done(200).at("/entries");
        assertThat(entries.findValues("nameShared").stream().filter(JsonNode::asBoolean))
                .hasSize(1);
        JsonNode carried = fay.get("rosters/today").done(200).at("/rosters");
        assertThat(carried.findValues("nameShared")).isNotEmpty();
    }

    @Test
    void marks_several_people_at_once_and_holds_the_session() throws Exception {
        UUID session = sessionOf(3);
        List<UUID> people = people(session);
        JsonNode kept = fay.post(
                        attendance(session),
                        marks(
                                mark(Ids.next(), people.get(0), "PRESENT", 0),
                                mark(Ids.next(), people.get(1), "NO_SHOW", 0),
                                mark(Ids.next(), people.get(2), "LATE", 0)))
                .done(200);
        assertThat(kept.at("/marks")).hasSize(3);
        assertThat(kept.at("/marks/0/modality").asText()).isEqualTo("IN_PERSON");
        assertThat(kept.at("/marks/1/modality").isNull()).isTrue();
        JsonNode roster = fay.get("sessions/" + session).done(200);
        assertThat(roster.at("/state").asText()).isEqualTo("HELD");
        assertThat(roster.at("/version")).isEqualTo(kept.at("/version"));
        assertThat(outcomes(roster)).containsExactlyInAnyOrder("PRESENT", "NO_SHOW", "LATE");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'attendance.mark'"
                        + " AND resource = 'session/" + session + "'"))
                .as("one event a person")
                .isEqualTo(3);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_break"))
                .isZero();
    }

    @Test
    void keeps_all_marks_or_none() throws Exception {
        UUID session = sessionOf(2);
        List<UUID> people = people(session);
        UUID stranger = people(sessionOf(1)).get(0);
        fay.post(
                        attendance(session),
                        marks(mark(Ids.next(), people.get(0), "PRESENT", 0), mark(Ids.next(), stranger, "PRESENT", 0)))
                .refused(404, "not-found");
        fay.post(
                        attendance(session),
                        marks(
                                mark(Ids.next(), people.get(0), "PRESENT", 0),
                                mark(Ids.next(), people.get(1), "PRESENT", 4)))
                .refused(409, "stale-version");
        fay.post(
                        attendance(session),
                        marks(
                                mark(Ids.next(), people.get(0), "PRESENT", 0),
                                mark(Ids.next(), people.get(0), "LATE", 1)))
                .refused(422, "marked-twice");
        assertThat(outcomes(fay.get("sessions/" + session).done(200))).containsOnly("NOT_RECORDED");
        assertThat(history(session)).isZero();
    }

    @Test
    void answers_the_same_id_the_same_whatever_was_marked_since() throws Exception {
        UUID session = sessionOf(1);
        UUID person = people(session).get(0);
        UUID first = Ids.next();
        JsonNode answer = fay.post(attendance(session), marks(mark(first, person, "PRESENT", 0)))
                .done(200);
        fay.post(attendance(session), marks(mark(Ids.next(), person, "LATE", 1)))
                .done(200);
        assertThat(fay.post(attendance(session), marks(mark(first, person, "PRESENT", 0)))
                        .done(200)
                        .at("/marks"))
                .isEqualTo(answer.at("/marks"));
        JsonNode roster = fay.get("sessions/" + session).done(200);
        assertThat(outcomes(roster)).containsExactly("LATE");
        fay.post("sessions/" + session + "/sign", "{\"version\":" + roster.at("/version") + "}")
                .done(200);
        assertThat(fay.post(attendance(session), marks(mark(first, person, "PRESENT", 0)))
                        .done(200)
                        .at("/marks"))
                .as("what had arrived before the session was signed is answered after it")
                .isEqualTo(answer.at("/marks"));
        fay.post(attendance(session), marks(mark(Ids.next(), person, "EXCUSED", 2)))
                .refused(409, "session-signed");
        assertThat(history(session)).isEqualTo(2);
    }

    @Test
    void an_id_belongs_to_one_person_of_one_session() throws Exception {
        UUID session = sessionOf(2);
        UUID id = Ids.next();
        fay.post(attendance(session), marks(mark(id, people(session).get(0), "PRESENT", 0)))
                .done(200);
        fay.post(attendance(session), marks(mark(id, people(session).get(1), "PRESENT", 0)))
                .refused(409, "id-taken");
        UUID other = sessionOf(1);
        fay.post(attendance(other), marks(mark(id, people(other).get(0), "PRESENT", 0)))
                .refused(409, "id-taken");
    }

    @Test
    void shows_both_versions_of_whoever_was_marked_otherwise() throws Exception {
        UUID session = sessionOf(2);
        List<UUID> people = people(session);
        fay.post(attendance(session), marks(mark(Ids.next(), people.get(0), "LATE", 0)))
                .done(200);
        JsonNode problem = fay.post(
                        attendance(session),
                        marks(
                                mark(Ids.next(), people.get(0), "PRESENT", 0),
                                mark(Ids.next(), people.get(1), "PRESENT", 0)))
                .refused(409, "stale-version");
        assertThat(problem.at("/current")).hasSize(1);
        assertThat(problem.at("/current/0/enrollmentId").asText())
                .isEqualTo(people.get(0).toString());
        assertThat(problem.at("/current/0/outcome").asText()).isEqualTo("LATE");
        assertThat(problem.at("/current/0/version").asInt()).isEqualTo(1);
        assertThat(problem.at("/submitted/0/outcome").asText()).isEqualTo("PRESENT");
        fay.post(attendance(session), marks(mark(Ids.next(), people.get(0), "LATE", 0)))
                .done(200);
    }

    @Test
    void of_many_at_once_each_mark_counts_once() throws Exception {
        UUID session = sessionOf(1);
        UUID person = people(session).get(0);
        UUID id = Ids.next();
        List<Answer> same = atOnce(8, () -> fay.post(attendance(session), marks(mark(id, person, "PRESENT", 0))));
        assertThat(same).allSatisfy(answer -> answer.done(200));
        assertThat(same.stream().map(answer -> answer.body().at("/marks")).distinct())
                .hasSize(1);
        assertThat(history(session)).isEqualTo(1);

        List<String> said = List.of("LATE", "EXCUSED");
        List<Answer> apart = atOnce(
                2,
                IntStream.range(0, 2)
                        .<Callable<Answer>>mapToObj(n ->
                                () -> fay.post(attendance(session), marks(mark(Ids.next(), person, said.get(n), 1))))
                        .toList());
        assertThat(apart).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void takes_a_mark_back() throws Exception {
        UUID session = sessionOf(1);
        UUID person = people(session).get(0);
        fay.post(attendance(session), marks(mark(Ids.next(), person, "PRESENT", 0)))
                .done(200);
        JsonNode undone = fay.post(attendance(session), marks(mark(Ids.next(), person, "NOT_RECORDED", 1)))
                .done(200);
        assertThat(undone.at("/marks/0/version").asInt()).isEqualTo(2);
        assertThat(undone.at("/marks/0/modality").isNull()).isTrue();
        assertThat(outcomes(fay.get("sessions/" + session).done(200))).containsExactly("NOT_RECORDED");
    }

    @Test
    void says_how_each_person_took_part_in_a_hybrid_group() throws Exception {
        UUID session = sessionOf(1);
        UUID person = people(session).get(0);
        TestClinic.sql("UPDATE openchair.support_group SET format = 'HYBRID' WHERE id = (SELECT group_id FROM"
                + " openchair.group_session WHERE id = '" + session + "')");
        assertThat(fay.get("sessions/" + session).done(200).at("/hybrid").asBoolean())
                .isTrue();
        String online =
                mark(Ids.next(), person, "PRESENT", 0).replace("\"version\"", "\"modality\":\"ONLINE\",\"version\"");
        assertThat(fay.post(attendance(session), marks(online))
                        .done(200)
                        .at("/marks/0/modality")
                        .asText())
                .isEqualTo("ONLINE");
        assertThat(fay.post(attendance(session), marks(mark(Ids.next(), person, "LATE", 1)))
                        .done(200)
                        .at("/marks/0/modality")
                        .asText())
                .as("whoever came late still came online")
                .isEqualTo("ONLINE");
        String gone =
                mark(Ids.next(), person, "NO_SHOW", 2).replace("\"version\"", "\"modality\":\"ONLINE\",\"version\"");
        assertThat(fay.post(attendance(session), marks(gone))
                        .done(200)
                        .at("/marks/0/modality")
                        .isNull())
                .isTrue();
    }

    @Test
    void counts_walk_ins_of_an_open_group_and_names_nobody() throws Exception {
        UUID session = sessionOf(1);
        fay.put(walkIns(session), "{\"walkIns\":2,\"before\":0}").refused(422, "group-not-open");
        TestClinic.sql("UPDATE openchair.support_group SET enrollment = 'OPEN' WHERE id = (SELECT group_id FROM"
                + " openchair.group_session WHERE id = '" + session + "')");
        theo.put(walkIns(session), "{\"walkIns\":2,\"before\":0}").refused(404, "not-found");
        fay.put(walkIns(session), "{\"walkIns\":201,\"before\":0}").refused(422, "invalid-fields");
        JsonNode counted =
                fay.put(walkIns(session), "{\"walkIns\":2,\"before\":0}").done(200);
        assertThat(fay.put(walkIns(session), "{\"walkIns\":2,\"before\":0}").done(200))
                .as("repeating changes nothing")
                .isEqualTo(counted);
        JsonNode problem =
                fay.put(walkIns(session), "{\"walkIns\":5,\"before\":0}").refused(409, "stale-version");
        assertThat(problem.at("/current/walkIns").asInt()).isEqualTo(2);
        assertThat(problem.at("/submitted/walkIns").asInt()).isEqualTo(5);
        JsonNode roster = fay.get("sessions/" + session).done(200);
        assertThat(roster.at("/walkIns").asInt()).isEqualTo(2);
        assertThat(roster.at("/state").asText()).isEqualTo("HELD");
        sign(session, ",\"unmarked\":1").done(200);
        fay.put(walkIns(session), "{\"walkIns\":3,\"before\":2}").refused(409, "session-signed");
    }

    @Test
    void carries_todays_rosters_of_own_groups_with_names_to_call_people_by_and_nothing_else() throws Exception {
        UUID session = sessionOf(2);
        JsonNode carried = fay.get("rosters/today").done(200);
        JsonNode roster = StreamSupport.stream(carried.at("/rosters").spliterator(), false)
                .filter(each -> each.at("/sessionId").asText().equals(session.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(roster.at("/people")).hasSize(2);
        assertThat(roster.at("/people").findValuesAsText("callName"))
                .as("two of one name are told apart")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("Sammy \\([0-9a-f]{4}\\)"));
        assertThat(roster.at("/people/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "enrollmentId", "callName", "nameShared", "outcome", "modality", "version", "newcomer");
        assertThat(theo.get("rosters/today").done(200).toString()).satisfies(saysNothingOf(session.toString()));
        adams.get("rosters/today").refused(403, "forbidden");
        TestClinic.sql("UPDATE openchair.group_session SET local_date = local_date + 3, starts_at = starts_at +"
                + " interval '3 days', ends_at = ends_at + interval '3 days' WHERE id = '" + session + "'");
        assertThat(fay.get("rosters/today").done(200).toString()).satisfies(saysNothingOf(session.toString()));
    }

    @Test
    void another_groups_facilitator_and_other_roles_mark_nobody() throws Exception {
        UUID session = sessionOf(1);
        String marks = marks(mark(Ids.next(), people(session).get(0), "PRESENT", 0));
        theo.post(attendance(session), marks).refused(404, "not-found");
        adams.post(attendance(session), marks).refused(403, "forbidden");
        fay.post(attendance(Ids.next()), marks).refused(404, "not-found");
        fay.post(attendance(session), "{\"marks\":[]}").refused(422, "invalid-fields");
        fay.post(attendance(session), "{\"marks\":[{\"outcome\":\"PRESENT\",\"version\":0}]}")
                .refused(422, "invalid-fields");
        assertThat(history(session)).isZero();
    }

    @Test
    void asks_who_signs_about_people_without_a_mark() throws Exception {
        UUID session = sessionOf(3);
        fay.post(attendance(session), marks(mark(Ids.next(), people(session).get(0), "PRESENT", 0)))
                .done(200);
        JsonNode problem = sign(session, "").refused(422, "people-not-marked");
        assertThat(problem.at("/detail").asText()).startsWith("2 of 3 are not marked.");
        assertThat(problem.at("/current").asInt()).isEqualTo(2);
        sign(session, ",\"unmarked\":1").refused(422, "people-not-marked");
        String group = TestClinic.text("SELECT group_id FROM openchair.group_session WHERE id = '" + session + "'");
        TestClinic.sql(
                "UPDATE openchair.support_group SET capacity = 4, target_size = least(target_size, 4) WHERE id = '"
                        + group + "'");
        fay.move(adams.sendReferral(UUID.fromString(group)), "ACCEPT", 2).done(200);
        assertThat(sign(session, ",\"unmarked\":2")
                        .refused(422, "people-not-marked")
                        .at("/current")
                        .asInt())
                .as("someone was accepted meanwhile")
                .isEqualTo(3);
        assertThat(sign(session, ",\"unmarked\":3").done(200).at("/signed").asBoolean())
                .isTrue();
    }

    @Test
    void asks_about_no_one_who_cannot_be_marked() throws Exception {
        SeatedSession it = SeatedSession.with(2, base);
        UUID other = people(it.session()).stream()
                .filter(seat -> !seat.equals(it.seat()))
                .findFirst()
                .orElseThrow();
        fay.post(attendance(it.session()), marks(mark(Ids.next(), other, "PRESENT", 0)))
                .done(200);
        sign(it.session(), "").refused(422, "people-not-marked");
        it.withoutConsent();
        sign(it.session(), "").done(200);
    }

    private Answer sign(UUID session, String more) {
        JsonNode version = fay.get("sessions/" + session).done(200).at("/version");
        return fay.post("sessions/" + session + "/sign", "{\"version\":" + version + more + "}");
    }

    @Test
    void takes_few_statements_and_as_many_for_twelve_people_as_for_one() throws Exception {
        UUID session = sessionOf(12);
        List<UUID> people = people(session);
        fay.post(attendance(session), all(people, "PRESENT", 0)).done(200);
        long one = statements(session, people.subList(0, 1));
        long twelve = statements(session, people.subList(1, 12));
        assertThat(one).isBetween(4L, 9L);
        assertThat(twelve).isEqualTo(one);
        assertThat(Statements.of(() -> fay.get("rosters/today").done(200))).isBetween(3L, 4L);
    }

    /** Of marking these people, who are all present by their first mark, anew each time. */
    private long statements(UUID session, List<UUID> people) {
        AtomicInteger marked = new AtomicInteger(1);
        return Statements.of(() -> {
            int version = marked.getAndIncrement();
            String outcome = version % 2 == 1 ? "LATE" : "PRESENT";
            fay.post(attendance(session), all(people, outcome, version)).done(200);
        });
    }

    private UUID sessionOf(int people) throws Exception {
        UUID group = TestClinic.group(people);
        for (int n = 0; n < people; n++) {
            fay.move(adams.sendReferral(group), "ACCEPT", 2).done(200);
        }
        return TestClinic.sessionNow(group);
    }

    private List<UUID> people(UUID session) {
        JsonNode entries = fay.get("sessions/" + session).done(200).at("/entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> UUID.fromString(entry.at("/enrollmentId").asText()))
                .toList();
    }

    private static int history(UUID session) throws Exception {
        return TestClinic.count("SELECT count(*) FROM openchair.attendance_mark WHERE session_id = '" + session + "'");
    }

    private static List<String> outcomes(JsonNode roster) {
        return StreamSupport.stream(roster.at("/entries").spliterator(), false)
                .map(entry -> entry.at("/outcome").asText())
                .toList();
    }

    private static String attendance(UUID session) {
        return "sessions/" + session + "/attendance";
    }

    private static String walkIns(UUID session) {
        return "sessions/" + session + "/walk-ins";
    }

    private static String all(List<UUID> people, String outcome, int version) {
        return "{\"marks\":["
                + people.stream()
                        .map(person -> mark(Ids.next(), person, outcome, version))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String marks(String... marks) {
        return "{\"marks\":[" + String.join(",", marks) + "]}";
    }

    private static String mark(UUID id, UUID person, String outcome, int version) {
        return "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"outcome\":\"%s\",\"version\":%d}"
                .formatted(id, person, outcome, version);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        return atOnce(times, java.util.Collections.nCopies(times, call));
    }

    private static List<Answer> atOnce(int threads, List<Callable<Answer>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
