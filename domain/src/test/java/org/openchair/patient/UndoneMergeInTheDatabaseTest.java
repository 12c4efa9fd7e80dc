package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** Whatever the application does, a merge is undone once, as a whole, and the latest first. */
class UndoneMergeInTheDatabaseTest {

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final UUID seat = UUID.randomUUID();
    private Connection owner;
    private Connection application;

    @BeforeEach
    void register_three_of_whom_one_has_a_seat() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        application = TestDatabase.start().connect(TestDatabase.APP);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('undo')::uuid, 'Undo Clinic', 'UTC') ON CONFLICT DO NOTHING;
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('undoer')::uuid, 'Undoer') ON CONFLICT DO NOTHING;
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                SELECT id, md5('undo')::uuid, id::text, 'A', 'B', '1990-01-01', now() FROM unnest('{%1$s,%2$s,%3$s}'::uuid[]) AS id;
                INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%4$s', 'DRAFT', 'Undo %4$s', now());
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)
                VALUES ('%4$s', '%2$s', md5('undo')::uuid, md5('undoer')::uuid, 'DRAFT', now(), now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES ('%4$s', '%4$s', '%2$s', '%4$s', 'TRIAL', current_date);
                UPDATE openchair.referral SET state = 'ATTENDING', group_id = '%4$s', sent_at = now() WHERE id = '%4$s'"""
                        .formatted(kept, other, third, seat));
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
        application.close();
    }

    @Test
    void a_seat_goes_back_with_its_merge_and_not_without() throws SQLException {
        UUID merge = merge(other, kept);
        assertThatThrownBy(() -> execute(
                        "UPDATE openchair.enrollment SET patient_id = '%s' WHERE id = '%s'".formatted(other, seat)))
                .hasMessageContaining("stays with its group and its person");
        undo(merge);
        assertThatThrownBy(() -> execute(
                        "UPDATE openchair.enrollment SET patient_id = '%s' WHERE id = '%s'".formatted(kept, seat)))
                .hasMessageContaining("stays with its group and its person");
    }

    @Test
    void a_merge_that_another_one_builds_on_is_not_undone_before_it() throws SQLException {
        UUID first = merge(other, kept);
        UUID second = merge(kept, third);
        assertThatThrownBy(() -> undo(first)).hasMessageContaining("the_last_merge_is_undone_first");
        undo(second);
        assertThatCode(() -> undo(first)).doesNotThrowAnyException();
    }

    @Test
    void a_merge_is_only_ever_undone_once() throws SQLException {
        UUID merge = merge(other, kept);
        assertThatThrownBy(() ->
                        execute("UPDATE openchair.patient_merge SET undoable_until = NULL WHERE id = '" + merge + "'"))
                .hasMessageContaining("only ever undone, once");
        assertThatThrownBy(() -> execute("DELETE FROM openchair.patient_merge WHERE id = '" + merge + "'"))
                .hasMessageContaining("only ever undone, once");
        undo(merge);
        assertThatThrownBy(() -> undo(merge)).hasMessageContaining("only ever undone, once");
    }

    @Test
    void a_merge_that_remembers_nothing_is_not_undone() throws SQLException {
        UUID merge = UUID.randomUUID();
        execute("INSERT INTO openchair.patient_merge (id, kept_id, merged_id, merged_at, merged_by)"
                + " VALUES ('%s', '%s', '%s', now(), md5('undoer')::uuid)".formatted(merge, kept, other));
        assertThatThrownBy(() -> undo(merge)).hasMessageContaining("only_what_is_remembered_is_undone");
    }

    @Test
    void the_application_can_neither_write_the_memory_nor_take_history_away() throws SQLException {
        UUID merge = merge(other, kept);
        for (String change : new String[] {
            "INSERT INTO openchair.patient_merge_row VALUES ('" + merge + "', 'referral', '" + seat + "')",
            "INSERT INTO openchair.patient_merge_field VALUES ('" + merge + "', 'phone', NULL, NULL)",
            "UPDATE openchair.patient_merge SET merged_at = now() WHERE id = '" + merge + "'",
            "DELETE FROM openchair.identity_change WHERE patient_id = '" + kept + "'",
            "DELETE FROM openchair.kept_apart WHERE one_id = '" + kept + "'"
        }) {
            assertThatThrownBy(() -> execute(application, change)).hasMessageContaining("permission denied");
        }
    }

    private UUID merge(UUID from, UUID into) throws SQLException {
        UUID merge = UUID.randomUUID();
        execute(
                """
                INSERT INTO openchair.patient_merge (id, kept_id, merged_id, merged_at, merged_by, undoable_until)
                VALUES ('%1$s', '%2$s', '%3$s', now(), md5('undoer')::uuid, now() + interval '30 days');
                UPDATE openchair.patient SET merged_into = '%2$s' WHERE id = '%3$s'"""
                        .formatted(merge, into, from));
        return merge;
    }

    private void undo(UUID merge) throws SQLException {
        execute(
                application,
                "UPDATE openchair.patient_merge SET undone_at = now(), undone_by = md5('undoer')::uuid WHERE id = '"
                        + merge + "'");
    }

    private void execute(String change) throws SQLException {
        execute(owner, change);
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
