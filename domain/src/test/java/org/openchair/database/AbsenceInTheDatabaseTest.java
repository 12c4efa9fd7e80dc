package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.openchair.Ids;
import org.openchair.session.AttendanceOutcome;
import org.openchair.testing.TestDatabase;

/** Two sessions missed in a row open one follow-up, however the marks come. The rule is written here a second time. */
class AbsenceInTheDatabaseTest {

    private static final int SESSIONS = 7;

    /** A mark of one of the sessions. */
    record Mark(int session, AttendanceOutcome outcome) {}

    private Connection owner;
    private UUID seat;
    private AttendanceOutcome[] marks;

    @BeforeTry
    void seat_somebody() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        seat = Ids.next();
        marks = new AttendanceOutcome[SESSIONS];
        run(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('absence')::uuid, 'Absence Clinic', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('absence')::uuid, 'Leader');
                INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES (md5('absence')::uuid, 'DRAFT', 'Circle', now());
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                  VALUES (md5('absence')::uuid, md5('absence')::uuid, 'absence', 'A', 'B', '1990-01-01', now());
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)
                  VALUES (md5('absence')::uuid, md5('absence')::uuid, md5('absence')::uuid, md5('absence')::uuid, 'DRAFT', now(), now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                  VALUES ('%s', md5('absence')::uuid, md5('absence')::uuid, md5('absence')::uuid, 'ACTIVE', '2026-01-01');
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                  SELECT md5('absence' || day)::uuid, md5('absence')::uuid, DATE '2026-01-01' + day,
                         TIMESTAMPTZ '2026-01-01T18:00Z' + day * interval '1 day',
                         TIMESTAMPTZ '2026-01-01T19:00Z' + day * interval '1 day', 'HELD' FROM generate_series(0, %d) day;"""
                        .formatted(seat, SESSIONS - 1));
    }

    @AfterTry
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Property(tries = 60)
    void marks_in_the_order_of_the_sessions_open_one_follow_up_for_each_run(
            @ForAll("history") List<AttendanceOutcome> history) throws SQLException {
        for (int session = 0; session < history.size(); session++) {
            mark(new Mark(session, history.get(session)));
            mark(new Mark(session, history.get(session)));
        }
        List<List<Integer>> runs = runs();
        assertThat(followUps("OPEN"))
                .containsExactlyInAnyOrderElementsOf(runs.stream()
                        .filter(run -> run.size() > 1)
                        .map(run -> run.get(1))
                        .toList());
        assertThat(followUps("WITHDRAWN")).isEmpty();
    }

    @Property(tries = 60)
    void marks_in_any_order_and_corrections_leave_what_is_due_and_nothing_else(@ForAll("anyMarks") List<Mark> said)
            throws SQLException {
        for (Mark mark : said) {
            mark(mark);
            List<List<Integer>> runs = runs();
            assertThat(followUps("OPEN")).allMatch(session -> runs.stream().anyMatch(run -> run.size() > 1));
            if (!latest().isEmpty() && latest().size() > 1) {
                assertThat(count(
                                "SELECT count(*) FROM openchair.absence_follow_up f WHERE f.state = 'OPEN' AND EXISTS ("
                                        + "SELECT FROM openchair.absence_run r WHERE r.enrollment_id = f.enrollment_id AND r.latest"
                                        + " AND r.session_id IN (f.first_session_id, f.session_id))"))
                        .as("somebody asks after who has been missing since")
                        .isPositive();
            }
        }
        assertThat(count("SELECT count(*) FROM openchair.absence_follow_up_event"))
                .as("each opening and each withdrawal is remembered")
                .isEqualTo(count(
                        "SELECT count(*) + count(*) FILTER (WHERE state <> 'OPEN') FROM openchair.absence_follow_up"));
    }

    @Example
    void what_was_dealt_with_is_not_asked_again_in_the_same_run() throws SQLException {
        missed(0, 1);
        run(
                "UPDATE openchair.absence_follow_up SET state = 'DONE', closed_at = now(), closed_by = md5('absence')::uuid,"
                        + " reason = 'illness', reach_out = 'CALLED', next_step = 'COMES_BACK'");
        missed(2, 3);
        mark(new Mark(1, AttendanceOutcome.EXCUSED));
        mark(new Mark(1, AttendanceOutcome.NO_SHOW));
        assertThat(count("SELECT count(*) FROM openchair.absence_follow_up")).isEqualTo(1);
        mark(new Mark(4, AttendanceOutcome.LATE));
        missed(5, 6);
        assertThat(followUps("OPEN")).containsExactly(6);
    }

    @Example
    void a_corrected_mark_withdraws_what_is_not_due_any_more() throws SQLException {
        missed(0, 2);
        mark(new Mark(1, AttendanceOutcome.EXCUSED));
        assertThat(followUps("OPEN")).containsExactly(2);
        mark(new Mark(2, AttendanceOutcome.PRESENT));
        assertThat(followUps("OPEN")).isEmpty();
        assertThat(followUps("WITHDRAWN")).containsExactly(2);
    }

    @Example
    void two_absences_with_nothing_but_an_excuse_between_them_are_two_in_a_row() throws SQLException {
        mark(new Mark(1, AttendanceOutcome.NO_SHOW));
        mark(new Mark(3, AttendanceOutcome.LEFT_EARLY));
        mark(new Mark(5, AttendanceOutcome.NO_SHOW));
        assertThat(followUps("OPEN")).isEmpty();
        mark(new Mark(3, AttendanceOutcome.EXCUSED));
        assertThat(followUps("OPEN")).containsExactly(5);
    }

    @Example
    void nobody_asks_after_somebody_who_has_left() throws SQLException {
        missed(0, 1);
        run("UPDATE openchair.enrollment SET state = 'ENDED', ended_on = '2026-01-04' WHERE id = '" + seat + "'");
        assertThat(followUps("WITHDRAWN")).containsExactly(1);
        missed(2, 3);
        assertThat(followUps("OPEN")).isEmpty();
    }

    @Provide
    Arbitrary<List<AttendanceOutcome>> history() {
        return Arbitraries.of(AttendanceOutcome.class).list().ofSize(SESSIONS);
    }

    @Provide
    Arbitrary<List<Mark>> anyMarks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SESSIONS - 1), Arbitraries.of(AttendanceOutcome.class))
                .as(Mark::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    private void missed(int... sessions) throws SQLException {
        for (int session : sessions) {
            mark(new Mark(session, AttendanceOutcome.NO_SHOW));
        }
    }

    private void mark(Mark mark) throws SQLException {
        marks[mark.session()] = mark.outcome();
        run("INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by) VALUES"
                + " (gen_random_uuid(), md5('absence%d')::uuid, '%s', '%s', now(), md5('absence')::uuid)"
                        .formatted(mark.session(), seat, mark.outcome())
                + " ON CONFLICT (session_id, enrollment_id) DO UPDATE SET outcome = excluded.outcome");
    }

    /** Sessions missed without a word, in runs; the last run is empty when the person came last. */
    private List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (int session = 0; session < SESSIONS; session++) {
            if (marks[session] != null && marks[session].attended()) {
                runs.add(new ArrayList<>());
            } else if (marks[session] == AttendanceOutcome.NO_SHOW) {
                runs.get(runs.size() - 1).add(session);
            }
        }
        return runs;
    }

    private List<Integer> latest() {
        List<List<Integer>> runs = runs();
        return runs.get(runs.size() - 1);
    }

    private List<Integer> followUps(String state) throws SQLException {
        List<Integer> sessions = new ArrayList<>();
        try (PreparedStatement query =
                owner.prepareStatement("SELECT s.local_date - DATE '2026-01-01' FROM openchair.absence_follow_up f"
                        + " JOIN openchair.group_session s ON s.id = f.session_id WHERE f.state = ? ORDER BY 1")) {
            query.setString(1, state);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sessions.add(rows.getInt(1));
                }
            }
        }
        return sessions;
    }

    private int count(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
