package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** What the database says no to, whichever program asks. */
class VettingInTheDatabaseTest {

    private final TestDatabase database = TestDatabase.start();
    private final UUID group = Ids.next();
    private final UUID referral = Ids.next();
    private Connection first;
    private Connection second;

    @BeforeEach
    void fill() throws SQLException {
        first = database.connect(TestDatabase.OWNER);
        second = database.connect(TestDatabase.OWNER);
        first.setAutoCommit(false);
        UUID person = Ids.next();
        run(first, "INSERT INTO openchair.staff (id, display_name) VALUES ('" + person + "', 'Somebody')");
        run(
                first,
                "INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format,"
                        + " confidentiality_guideline, ground_rules, updated_at) VALUES ('" + group
                        + "', 'VETTED', current_date, 'Circle', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 'a', 'b', now())");
        run(first, "INSERT INTO openchair.group_facilitator VALUES ('" + group + "', '" + person + "')");
        run(
                first,
                "INSERT INTO openchair.clinic VALUES ('" + person + "', 'Clinic " + person + "', 'UTC', 'US');"
                        + " INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date,"
                        + " registered_at) VALUES ('" + person + "', '" + person
                        + "', '1', 'A', 'B', '1990-01-01', now());"
                        + " INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at,"
                        + " state_since) VALUES ('" + referral + "', '" + person + "', '" + person + "', '" + person
                        + "', '"
                        + group + "', 'DRAFT', now(), now());"
                        + " INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how,"
                        + " given_at, recorded_at, recorded_by) VALUES ('" + person + "', '" + person
                        + "', ARRAY['NAME'], 'GROUP', '" + group + "', 'TREATMENT', 'VERBAL', now(), now(), '" + person
                        + "')");
        first.commit();
    }

    @AfterEach
    void close() throws SQLException {
        first.rollback();
        first.close();
        second.close();
    }

    @Test
    void a_referral_that_is_being_sent_waits_for_a_suspension_under_way_and_is_then_refused() throws Exception {
        run(first, "UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(this::send);
        awaitWaiter();
        assertThat(sending).isNotDone();
        first.commit();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("group_takes_referrals");
    }

    @Test
    void a_referral_is_sent_when_the_suspension_is_not_committed_after_all() throws Exception {
        run(first, "UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(this::send);
        awaitWaiter();
        first.rollback();
        sending.get(10, TimeUnit.SECONDS);
        assertThat(count("SELECT count(*) FROM openchair.referral WHERE state = 'SENT' AND id = '" + referral + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_referral_sent_before_is_not_accepted_after_a_suspension() throws SQLException {
        send();
        run(first, "UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        first.commit();
        assertThatThrownBy(() ->
                        run(second, "UPDATE openchair.referral SET state = 'ACCEPTED' WHERE id = '" + referral + "'"))
                .hasMessageContaining("group_takes_referrals");
    }

    @Test
    void a_listed_group_keeps_a_named_facilitator() throws SQLException {
        run(first, "DELETE FROM openchair.group_facilitator WHERE group_id = '" + group + "'");
        assertThatThrownBy(first::commit).hasMessageContaining("listed_groups_name_a_facilitator");
    }

    @Test
    void whoever_submitted_a_group_does_not_vet_it() throws SQLException {
        event(1, "BEGIN", "author");
        event(2, "SUBMIT", "submitter");
        assertThatThrownBy(() -> event(3, "VET", "submitter")).hasMessageContaining("vetter_is_not_author");
        first.rollback();
    }

    @Test
    void a_vetting_without_the_whole_checklist_is_refused() throws SQLException {
        event(1, "BEGIN", "author");
        event(2, "VET", "colleague");
        assertThatThrownBy(first::commit).hasMessageContaining("vetted_without_red_flags");
    }

    @Test
    void history_and_reports_are_never_rewritten() throws SQLException {
        event(1, "BEGIN", "author");
        run(
                first,
                "INSERT INTO openchair.red_flag_report (id, group_id, reporter_subject, reporter_role, at) VALUES ('"
                        + Ids.next() + "', '" + group + "', 'me', 'CLINICIAN', now())");
        first.commit();
        assertThatThrownBy(() -> run(second, "UPDATE openchair.group_event SET actor_subject = 'other'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> run(second, "UPDATE openchair.red_flag_report SET note = 'other'"))
                .hasMessageContaining("only ever reviewed");
    }

    private void event(int position, String move, String subject) throws SQLException {
        run(
                first,
                "INSERT INTO openchair.group_event (id, group_id, position, move, to_status, actor_subject, actor_role, at)"
                        + " VALUES ('" + Ids.next() + "', '" + group + "', " + position + ", '" + move
                        + "', 'VETTED', '" + subject + "', 'PROGRAM_MANAGER', now())");
    }

    private void send() {
        try {
            run(second, "UPDATE openchair.referral SET state = 'SENT', sent_at = now() WHERE id = '" + referral + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiter() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the suspension").isLessThan(end);
        }
    }

    private int count(String query) throws SQLException {
        try (Connection reader = database.connect(TestDatabase.OWNER);
                Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
