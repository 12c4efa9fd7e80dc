package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** A withdrawal and what relies on a consent wait for each other in the database, whichever program writes them. */
class ConsentRelianceInTheDatabaseTest {

    private final TestDatabase database = TestDatabase.start();
    private final UUID id = Ids.next();
    private Connection first;
    private Connection second;

    /** One id serves for the person, the group, the draft, the consent and the person who writes them. */
    @BeforeEach
    void somebody_agreed_and_a_draft_relies_on_it() throws SQLException {
        first = database.connect(TestDatabase.OWNER);
        second = database.connect(TestDatabase.OWNER);
        run(
                first,
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Asker');
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', '%1$s', '1', 'A', 'B', '1990-01-01', now());
                INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, confidentiality_guideline,
                  ground_rules, updated_at)
                VALUES ('%1$s', 'VETTED', current_date, 'Circle', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 'a', 'b', now());
                INSERT INTO openchair.group_facilitator VALUES ('%1$s', '%1$s');
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, state_since)
                VALUES ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', 'DRAFT', now(), now());
                INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at,
                  recorded_by)
                VALUES ('%1$s', '%1$s', ARRAY['NAME'], 'GROUP', '%1$s', 'TREATMENT', 'VERBAL', now(), now(), '%1$s')"""
                        .formatted(id));
        first.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        first.rollback();
        first.close();
        second.close();
    }

    @Test
    void a_referral_that_is_being_sent_waits_for_a_withdrawal_under_way_and_is_then_refused() throws Exception {
        run(first, withdrawal());
        CompletableFuture<Void> sending = later(sending());
        awaitWaiter();
        first.commit();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS)).hasMessageContaining("referrals_rely_on_consent");
    }

    @Test
    void a_referral_is_sent_when_the_withdrawal_is_not_committed_after_all() throws Exception {
        run(first, withdrawal());
        CompletableFuture<Void> sending = later(sending());
        awaitWaiter();
        first.rollback();
        sending.get(10, TimeUnit.SECONDS);
        assertThat(count("SELECT count(*) FROM openchair.referral WHERE state = 'SENT' AND id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_withdrawal_waits_for_a_referral_that_is_being_sent() throws Exception {
        run(first, sending());
        CompletableFuture<Void> withdrawing = later(withdrawal());
        awaitWaiter();
        assertThat(withdrawing).isNotDone();
        first.commit();
        withdrawing.get(10, TimeUnit.SECONDS);
    }

    private String sending() {
        return "UPDATE openchair.referral SET state = 'SENT', sent_at = now(), state_since = clock_timestamp() WHERE id = '"
                + id + "'";
    }

    private String withdrawal() {
        return "INSERT INTO openchair.consent_withdrawal VALUES (gen_random_uuid(), '" + id
                + "', 'VERBAL', clock_timestamp(), '" + id + "')";
    }

    private CompletableFuture<Void> later(String sql) {
        return CompletableFuture.runAsync(() -> {
            try {
                run(second, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitWaiter() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0) {
            assertThat(System.nanoTime()).as("the other waits").isLessThan(end);
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
