package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.service.server.Race.Heat;

/** Sessions that several people write at once: marks, signatures, amendments, sheets and plans. */
@ExtendWith(ArquillianExtension.class)
class SessionRacesIT {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void a_session_signed_while_it_is_marked_and_amended_keeps_what_was_signed() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            it.mark("PRESENT", 0);
            int version = fay.get(it.path()).done(200).at("/version").asInt();
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
                        marksAreWhole(it.session());
                        assertThat(TestClinic.count(
                                        """
                                        SELECT count(*) FROM openchair.audit_event m
                                          JOIN openchair.audit_event s ON s.resource = 'session-signed/%1$s'
                                         WHERE m.seq > s.seq AND m.action = 'attendance.mark' AND m.resource = 'session/%1$s'"""
                                                .formatted(it.session())))
                                .as("marked after the signature")
                                .isZero();
                        Intact.group(it.group());
                    },
                    () -> fay.post(it.path() + "/sign", "{\"version\":" + version + "}"),
                    () -> mark(it.session(), it.seat(), "LATE", 1),
                    () -> amend(it, "NO_SHOW"));
        });
    }

    @Test
    void two_rosters_in_which_the_same_people_come_for_the_first_time_move_each_on_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(2, base);
            UUID second = TestClinic.sessionNow(it.group());
            List<UUID> seats = seats(it);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        marksAreWhole(it.session());
                        marksAreWhole(second);
                        Intact.group(it.group());
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.referral_event e JOIN openchair.referral r ON r.id = e.referral_id"
                                                + " WHERE e.move = 'ATTEND_FIRST' AND r.group_id = '" + it.group()
                                                + "'"))
                                .isEqualTo(2);
                    },
                    () -> markBoth(it.session(), seats.get(0), seats.get(1)),
                    () -> markBoth(second, seats.get(1), seats.get(0)));
        });
    }

    @Test
    void a_mark_corrected_while_the_person_gives_up_is_one_or_the_other() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            it.mark("NO_SHOW", 0);
            UUID referral = referral(it);
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 422);
                        answers.get(0).done(200);
                        marksAreWhole(it.session());
                        Intact.group(it.group());
                    },
                    () -> mark(it.session(), it.seat(), "PRESENT", 1),
                    () -> fay.move(referral, Ids.next(), "GIVE_UP", 3, "other"));
        });
    }

    @Test
    void absences_corrected_while_another_is_marked_leave_one_question_or_none() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            UUID second = TestClinic.sessionNow(it.group());
            it.mark("NO_SHOW", 0);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        marksAreWhole(it.session());
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.absence_follow_up WHERE state = 'OPEN'"
                                                + " AND enrollment_id = '" + it.seat() + "'"))
                                .as("one of two sessions was missed: there is nothing to ask")
                                .isZero();
                    },
                    () -> mark(it.session(), it.seat(), "EXCUSED", 1),
                    () -> mark(second, it.seat(), "NO_SHOW", 0));
        });
    }

    @Test
    void a_follow_up_closed_while_its_mark_is_corrected_is_done_or_withdrawn_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            UUID second = TestClinic.sessionNow(it.group());
            it.mark("NO_SHOW", 0);
            mark(second, it.seat(), "NO_SHOW", 0).done(200);
            String followUp = TestClinic.text(
                    "SELECT id::text FROM openchair.absence_follow_up WHERE enrollment_id = '" + it.seat() + "'");
            return Heat.of(
                    answers -> {
                        answers.get(0).done(200);
                        assertThat(answers.get(1).status()).isIn(200, 409);
                        assertThat(TestClinic.count("SELECT count(*) FROM openchair.absence_follow_up_event e"
                                        + " WHERE e.follow_up_id = '" + followUp + "' AND e.state <> 'OPEN'"))
                                .isEqualTo(1);
                    },
                    () -> mark(second, it.seat(), "PRESENT", 1),
                    () -> fay.post(
                            "absence-follow-ups/" + followUp + "/close",
                            "{\"version\":1,\"reason\":\"illness\",\"reachOut\":\"CALLED\",\"nextStep\":\"COMES_BACK\"}"));
        });
    }

    @Test
    void a_paper_sheet_of_two_sessions_against_their_rosters_and_a_signature_keeps_every_mark_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            UUID earlier = it.earlier();
            int version = fay.get(it.path()).done(200).at("/version").asInt();
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
                        marksAreWhole(it.session());
                        marksAreWhole(earlier);
                        Intact.group(it.group());
                    },
                    () -> fay.send(
                            "POST",
                            "my-groups/" + it.group() + "/attendance-sheet",
                            "Date,Person,Mark,Seat id,Session id\n" + row(it, it.session()) + row(it, earlier),
                            CSV),
                    () -> mark(earlier, it.seat(), "LATE", 0),
                    () -> fay.post(it.path() + "/sign", "{\"version\":" + version + ",\"unmarked\":1}"));
        });
    }

    @Test
    void a_meeting_called_off_while_it_is_marked_and_planned_is_never_both_held_and_called_off() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            return Heat.of(
                    answers -> {
                        answers.get(0).done(200);
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 422);
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.group_session s WHERE s.group_id = '"
                                                + it.group() + "' AND s.state LIKE 'CANCELLED%' AND EXISTS"
                                                + " (SELECT FROM openchair.attendance a WHERE a.session_id = s.id)"))
                                .isZero();
                        marksAreWhole(it.session());
                    },
                    () -> mark(it.session(), it.seat(), "PRESENT", 0),
                    () -> callOff(it.group(), today),
                    () -> fay.post("my-groups/" + it.group() + "/sessions/plan", "{}"));
        });
    }

    @Test
    void meetings_called_off_at_once_are_each_called_off_once() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        UUID group = TestClinic.group(3);
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        Race.run(
                Race.ROUNDS,
                () -> Heat.of(
                        answers -> {
                            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
                            assertThat(TestClinic.count(
                                            "SELECT count(*) FROM openchair.schedule_exception WHERE group_id = '"
                                                    + group + "' AND on_date = '" + day + "' AND undone_at IS NULL"))
                                    .isEqualTo(1);
                        },
                        () -> callOff(group, day),
                        () -> callOff(group, day),
                        () -> fay.post("my-groups/" + group + "/sessions/plan", "{}")));
    }

    private static void marksAreWhole(UUID session) throws SQLException {
        assertThat(TestClinic.count(
                        """
                        SELECT count(*) FROM openchair.attendance a
                         CROSS JOIN LATERAL (SELECT count(*) AS marks, max(m.version) AS last FROM openchair.attendance_mark m
                                              WHERE m.session_id = a.session_id AND m.enrollment_id = a.enrollment_id) h
                         WHERE a.session_id = '%s' AND (h.marks <> h.last OR h.last <> a.version)"""
                                .formatted(session)))
                .as("marks without a whole history")
                .isZero();
    }

    private Answer mark(UUID session, UUID seat, String outcome, int version) {
        return fay.put(
                "sessions/" + session + "/attendance/" + seat,
                "{\"outcome\":\"%s\",\"version\":%d}".formatted(outcome, version));
    }

    private Answer markBoth(UUID session, UUID first, UUID second) {
        String mark = "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"outcome\":\"PRESENT\",\"version\":0}";
        return fay.post(
                "sessions/" + session + "/attendance",
                "{\"marks\":[" + mark.formatted(Ids.next(), first) + "," + mark.formatted(Ids.next(), second) + "]}");
    }

    private Answer amend(SeatedSession it, String outcome) {
        return fay.post(
                it.path() + "/record/amendments",
                "{\"id\":\"%s\",\"reason\":\"Mixed up two people\",\"enrollmentId\":\"%s\",\"outcome\":\"%s\",\"namesConfirmed\":false}"
                        .formatted(Ids.next(), it.seat(), outcome));
    }

    private Answer callOff(UUID group, LocalDate day) {
        return fay.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"WEATHER\",\"note\":\"Ice\"}"
                        .formatted(Ids.next(), day));
    }

    private static String row(SeatedSession it, UUID session) throws SQLException {
        String day =
                TestClinic.text("SELECT local_date::text FROM openchair.group_session WHERE id = '" + session + "'");
        return day + ",,present," + it.seat() + "," + session + "\n";
    }

    private static UUID referral(SeatedSession it) throws SQLException {
        return UUID.fromString(
                TestClinic.text("SELECT referral_id::text FROM openchair.enrollment WHERE id = '" + it.seat() + "'"));
    }

    private static List<UUID> seats(SeatedSession it) throws SQLException {
        String all = TestClinic.text(
                "SELECT string_agg(id::text, ',' ORDER BY id) FROM openchair.enrollment WHERE group_id = '" + it.group()
                        + "'");
        return Arrays.stream(all.split(",")).map(UUID::fromString).toList();
    }
}
