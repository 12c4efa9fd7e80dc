package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** What the database says no to about a group's meetings, whichever program asks. */
class ScheduleExceptionsInTheDatabaseTest {

    private final UUID group = Ids.next();
    private Connection owner;

    @BeforeEach
    void fill() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run("INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('" + group
                + "', 'DRAFT', 'Circle', now())");
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void a_meeting_has_one_change_at_a_time() throws SQLException {
        callOff(Ids.next());
        assertThatThrownBy(() -> callOff(Ids.next())).hasMessageContaining("one_exception_a_meeting");
    }

    @Test
    void a_meeting_can_be_changed_again_once_the_change_is_undone() throws SQLException {
        UUID first = Ids.next();
        callOff(first);
        undo(first);
        assertThatCode(() -> callOff(Ids.next())).doesNotThrowAnyException();
    }

    @Test
    void a_change_is_undone_once_and_never_altered() throws SQLException {
        UUID first = Ids.next();
        callOff(first);
        undo(first);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("only ever undone, once");
    }

    @Test
    void what_a_change_says_stays() throws SQLException {
        callOff(Ids.next());
        assertThatThrownBy(() -> run("UPDATE openchair.schedule_exception SET reason = 'OTHER'"))
                .hasMessageContaining("only ever undone, once");
    }

    @Test
    void a_change_is_not_removed() throws SQLException {
        callOff(Ids.next());
        assertThatThrownBy(() -> run("DELETE FROM openchair.schedule_exception"))
                .hasMessageContaining("only ever undone, once");
    }

    @Test
    void a_session_that_takes_place_has_no_reason_not_to() {
        assertThatThrownBy(() ->
                        run("INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state,"
                                + " cancel_reason) VALUES (gen_random_uuid(), '" + group
                                + "', '2026-12-01', '2026-12-01T18:00Z', '2026-12-01T19:00Z', 'HELD', 'WEATHER')"))
                .hasMessageContaining("only_cancelled_sessions_say_why");
    }

    private void callOff(UUID id) throws SQLException {
        run("INSERT INTO openchair.schedule_exception (id, group_id, kind, on_date, reason, made_by, made_at) VALUES ('"
                + id + "', '" + group + "', 'CALL_OFF', '2026-12-01', 'HOST', 'somebody', now())");
    }

    private void undo(UUID id) throws SQLException {
        run("UPDATE openchair.schedule_exception SET undone_by = 'somebody', undone_at = now() WHERE id = '" + id
                + "'");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
