package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** Whatever program writes it, a group has one open referral of a person. */
class OneOpenReferralInTheDatabaseTest {

    private static final int AT_ONCE = 20;

    private final UUID group = Ids.next();
    private final UUID person = Ids.next();
    private Connection owner;

    @BeforeEach
    void a_person_and_a_group() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        run(
                owner,
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Referrer');
                INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, confidentiality_guideline,
                  ground_rules, updated_at)
                VALUES ('%1$s', 'VETTED', current_date, 'Group %1$s', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 'a', 'b', now());
                INSERT INTO openchair.group_facilitator VALUES ('%1$s', '%1$s')"""
                        .formatted(group));
        register(person);
        run(
                owner,
                """
                INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at,
                  recorded_by)
                VALUES ('%1$s', '%1$s', ARRAY['NAME'], 'GROUP', '%2$s', 'TREATMENT', 'VERBAL', now(), now(), '%2$s')"""
                        .formatted(person, group));
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    @Test
    void both_sides_agree_on_which_states_are_open() throws SQLException {
        for (ReferralState state : ReferralState.values()) {
            assertThat(text("SELECT openchair.open_to_group('" + state + "')"))
                    .as(state.name())
                    .isEqualTo(state.openToGroup() ? "t" : "f");
        }
    }

    @Test
    void a_second_one_is_refused_in_every_open_state_and_a_draft_or_an_ended_one_is_not() throws SQLException {
        write(Ids.next(), person, ReferralState.WAITLISTED);
        for (ReferralState state : ReferralState.values()) {
            if (state.openToGroup()) {
                assertThatThrownBy(() -> write(Ids.next(), person, state))
                        .as(state.name())
                        .hasMessageContaining("\"one_open_referral_a_person_in_a_group\"");
            } else {
                write(Ids.next(), person, state);
            }
        }
    }

    @Test
    void what_was_not_open_does_not_come_to_be_beside_an_open_one() throws SQLException {
        write(Ids.next(), person, ReferralState.WAITLISTED);
        UUID draft = write(Ids.next(), person, ReferralState.DRAFT);
        UUID ended = write(Ids.next(), person, ReferralState.DECLINED);
        for (UUID other : List.of(draft, ended)) {
            assertThatThrownBy(() -> run(owner, move(other, ReferralState.SENT)))
                    .hasMessageContaining("\"one_open_referral_a_person_in_a_group\"");
        }
    }

    @Test
    void two_that_were_open_before_the_rule_go_on_and_end() throws SQLException {
        UUID first = write(Ids.next(), person, ReferralState.SENT);
        UUID second = Ids.next();
        run(
                owner,
                """
                BEGIN;
                ALTER TABLE openchair.referral DISABLE TRIGGER one_open_referral_from_the_start;
                %s;
                SET CONSTRAINTS ALL IMMEDIATE;
                ALTER TABLE openchair.referral ENABLE TRIGGER one_open_referral_from_the_start;
                COMMIT"""
                        .formatted(writing(second, person, ReferralState.SENT)));
        run(owner, move(first, ReferralState.WAITLISTED));
        run(owner, move(second, ReferralState.INFO_REQUESTED));
        run(owner, move(second, ReferralState.SENT));
        run(owner, move(second, ReferralState.DECLINED));
        assertThat(text("SELECT count(*) FROM openchair.referral WHERE patient_id = '" + person + "'"))
                .isEqualTo("2");
    }

    @Test
    void a_merge_does_not_bring_two_together() throws SQLException {
        UUID other = register(Ids.next());
        write(Ids.next(), person, ReferralState.SENT);
        write(Ids.next(), other, ReferralState.WAITLISTED);
        assertThatThrownBy(() -> run(
                        owner,
                        "UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(person, other)))
                .hasMessageContaining("\"one_open_referral_a_person_in_a_group\"");
    }

    @Test
    @Timeout(60)
    void of_twenty_that_are_sent_at_once_one_is() throws Exception {
        List<UUID> drafts = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            drafts.add(write(Ids.next(), person, ReferralState.DRAFT));
        }
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> sending = drafts.stream()
                    .<Callable<Integer>>map(draft -> () -> sent(draft, start))
                    .toList();
            int sent = 0;
            for (Future<Integer> each : senders.invokeAll(sending)) {
                sent += each.get();
            }
            assertThat(sent).isEqualTo(1);
        } finally {
            senders.shutdownNow();
        }
        assertThat(text("SELECT count(*) FROM openchair.referral WHERE state = 'SENT' AND patient_id = '" + person
                        + "'"))
                .isEqualTo("1");
    }

    private static int sent(UUID draft, CyclicBarrier start) throws Exception {
        try (Connection own = TestDatabase.start().connect(TestDatabase.OWNER)) {
            start.await();
            run(own, move(draft, ReferralState.SENT));
            return 1;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("\"one_open_referral_a_person_in_a_group\"");
            return 0;
        }
    }

    private UUID register(UUID id) throws SQLException {
        run(
                owner,
                ("INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                                + " VALUES ('%1$s', '%2$s', '%1$s', 'A', 'B', '1990-01-01', now())")
                        .formatted(id, group));
        return id;
    }

    private UUID write(UUID id, UUID of, ReferralState state) throws SQLException {
        run(owner, writing(id, of, state));
        return id;
    }

    private String writing(UUID id, UUID of, ReferralState state) {
        return ("INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since,"
                        + " offered_until, cancel_asked_in)"
                        + " SELECT '%1$s', '%2$s', '%3$s', '%3$s', '%3$s', s, now(), now(), now(), CASE s WHEN 'OFFERED' THEN current_date END,"
                        + " CASE s WHEN 'CANCEL_REQUESTED' THEN 'SENT' END FROM (VALUES ('%4$s')) AS asked (s)")
                .formatted(id, of, group, state);
    }

    private static String move(UUID referral, ReferralState to) {
        return "UPDATE openchair.referral SET state = '%s' WHERE id = '%s'".formatted(to, referral);
    }

    private static void run(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
