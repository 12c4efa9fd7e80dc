package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openchair.testing.TestDatabase;

/** What refers to a record follows it when it is merged, and nothing new is begun with it. */
class MergeInTheDatabaseTest {

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void register_two() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('merge')::uuid, 'Merge Clinic', 'UTC') ON CONFLICT DO NOTHING;
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('merger')::uuid, 'Merger') ON CONFLICT DO NOTHING""");
        execute(patient(kept) + ";" + patient(other));
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    /** Columns that refer to a patient: by a foreign key, or by their name where history outlives what it is about. */
    private static final String REFERENCES =
            """
            SELECT c.conrelid::regclass::text || '.' || a.attname FROM pg_constraint c
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
             WHERE c.contype = 'f' AND c.confrelid = 'openchair.patient'::regclass
            UNION
            SELECT c.oid::regclass::text || '.' || a.attname FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relnamespace = 'openchair'::regnamespace AND c.relkind IN ('r', 'p')
               AND a.atttypid = 'uuid'::regtype AND a.attname ~ '(^|_)(patient|person)(_id)?$'""";

    @Test
    void merging_and_undoing_know_every_column_that_refers_to_a_patient() throws SQLException {
        assertThat(texts(REFERENCES).stream().map(name -> name.replace("openchair.", "")))
                .as("add the column to openchair.patient_references in a migration: it moves, is copied, or stays")
                .containsExactlyInAnyOrderElementsOf(
                        texts("SELECT relation || '.' || attribute FROM openchair.patient_references()"));
    }

    @Test
    void merging_and_undoing_know_what_belongs_to_a_referral() throws SQLException {
        assertThat(
                        texts(
                                "SELECT relation || '.' || of_referral FROM openchair.patient_references() WHERE of_referral IS NOT NULL"))
                .as("add the column to openchair.patient_references in a migration: a row goes back with its referral")
                .containsExactlyInAnyOrderElementsOf(
                        texts(
                                """
                        SELECT r.relation || '.' || a.attname FROM (SELECT DISTINCT relation FROM openchair.patient_references()) r
                          JOIN pg_constraint c ON c.conrelid = ('openchair.' || r.relation)::regclass AND c.contype = 'f'
                           AND c.confrelid = 'openchair.referral'::regclass AND c.confrelid <> c.conrelid
                          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)"""));
    }

    @Test
    void a_column_that_they_do_not_know_is_found() throws SQLException {
        owner.setAutoCommit(false);
        execute("CREATE TABLE openchair.forgotten (who uuid REFERENCES openchair.patient (id), patient_id uuid)");
        assertThat(texts(REFERENCES)).contains("openchair.forgotten.who", "openchair.forgotten.patient_id");
        owner.rollback();
    }

    @Test
    void whom_a_merged_record_must_not_meet_the_kept_one_must_not_meet_either() throws SQLException {
        UUID third = UUID.randomUUID();
        execute(patient(third));
        execute(apart(other, third));
        execute(merge(other, kept));
        assertThat(texts("SELECT other_id::text FROM openchair.kept_apart_from('" + kept + "')"))
                .containsExactly(third.toString());
        assertThat(texts("SELECT other_id::text FROM openchair.kept_apart_from('" + third + "')"))
                .as("no one is listed by two records")
                .containsExactly(kept.toString());
    }

    @Test
    void a_pair_holds_while_a_note_of_either_record_does() throws SQLException {
        UUID third = UUID.randomUUID();
        execute(patient(third));
        execute(apart(other, third) + ";" + apart(kept, third));
        execute(merge(other, kept));
        assertThat(texts("SELECT DISTINCT other_id::text FROM openchair.kept_apart_from('" + third + "')"))
                .containsExactly(kept.toString());
        execute("UPDATE openchair.kept_apart SET ended_by = md5('merger')::uuid, ended_at = now() WHERE '" + kept
                + "' IN (one_id, other_id)");
        assertThat(texts("SELECT other_id::text FROM openchair.kept_apart_from('" + third + "')"))
                .containsExactly(kept.toString());
    }

    private static String apart(UUID one, UUID other) {
        return ("INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)"
                        + " SELECT gen_random_uuid(), least(a, b), greatest(a, b), 'Example', md5('merger')::uuid, now()"
                        + " FROM (SELECT '%s'::uuid AS a, '%s'::uuid AS b) pair")
                .formatted(one, other);
    }

    @Test
    void a_record_that_was_merged_before_leads_on_to_the_last_one() throws SQLException {
        UUID last = UUID.randomUUID();
        execute(patient(last));
        execute(merge(other, kept));
        execute(merge(kept, last));
        assertThat(text("SELECT merged_into::text FROM openchair.patient WHERE id = '" + other + "'"))
                .isEqualTo(last.toString());
    }

    @Test
    @Timeout(60)
    void a_referral_begun_while_its_patient_is_merged_is_refused_once_the_merge_is_done() throws Exception {
        try (Connection merging = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement merge = merging.createStatement()) {
            merging.setAutoCommit(false);
            merge.execute("SELECT FROM openchair.patient WHERE id = '" + other + "' FOR UPDATE");
            merge.execute(merge(other, kept));
            CompletableFuture<Void> referring = CompletableFuture.runAsync(() -> refer(other));
            waitUntilSomebodyWaits();
            merging.commit();
            assertThatThrownBy(() -> referring.get(30, TimeUnit.SECONDS))
                    .hasStackTraceContaining("referrals_are_of_kept_records");
        }
    }

    @Test
    void a_seat_still_cannot_be_given_to_somebody_else() throws SQLException {
        UUID referral = UUID.randomUUID();
        execute(referral(referral, other));
        execute(
                """
                INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Merge %1$s', now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES ('%1$s', '%1$s', '%2$s', '%1$s', 'TRIAL', current_date);
                UPDATE openchair.referral SET state = 'ATTENDING', group_id = '%1$s', sent_at = now() WHERE id = '%1$s'"""
                        .formatted(referral, other));
        assertThatThrownBy(() -> execute(
                        "UPDATE openchair.enrollment SET patient_id = '" + kept + "' WHERE id = '" + referral + "'"))
                .hasMessageContaining("stays with its group and its person");
        execute(merge(other, kept));
        assertThat(text("SELECT patient_id::text FROM openchair.enrollment WHERE id = '" + referral + "'"))
                .isEqualTo(kept.toString());
    }

    private void refer(UUID patient) {
        try (Connection connection = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(referral(UUID.randomUUID(), patient));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitUntilSomebodyWaits() throws SQLException {
        while (!"t"
                .equals(text("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND query LIKE '%INTO openchair.referral %')"))) {
            Thread.onSpinWait();
        }
    }

    private static String patient(UUID id) {
        return ("INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES ('%1$s', md5('merge')::uuid, '%1$s', 'A', 'B', '1990-01-01', now())")
                .formatted(id);
    }

    private static String referral(UUID id, UUID patient) {
        return ("INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)"
                        + " VALUES ('%s', '%s', md5('merge')::uuid, md5('merger')::uuid, 'DRAFT', now(), now())")
                .formatted(id, patient);
    }

    private static String merge(UUID from, UUID into) {
        return "UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(into, from);
    }

    private void execute(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
