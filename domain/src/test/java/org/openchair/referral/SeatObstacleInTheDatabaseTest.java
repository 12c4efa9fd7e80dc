package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** What is in the way of a seat is found by the database, in the states of which the code knows it. */
class SeatObstacleInTheDatabaseTest {

    private final UUID id = Ids.next();
    private Connection owner;

    @BeforeEach
    void someone_is_offered_a_seat() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(ReferredAdult.offered(id));
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUP_CLOSED      | UPDATE openchair.support_group SET status = 'RETIRED' WHERE id = '%1$s'",
                "GROUP_SUSPENDED   | UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '%1$s'",
                "GROUP_SUSPENDED   | UPDATE openchair.support_group SET status = 'SUSPENDED', updated_at = now() - interval '15 days' WHERE id = '%1$s'",
                "GROUP_CLOSED      | UPDATE openchair.support_group SET status = 'DRAFT' WHERE id = '%1$s'",
                "COHORT_STARTED    | UPDATE openchair.support_group SET enrollment = 'CLOSED_COHORT', cohort_starts_on = current_date - 1, cohort_ends_on = current_date + 90 WHERE id = '%1$s'",
                "OFFER_ENDED       | UPDATE openchair.referral SET offered_until = openchair.today_in('UTC') - 1 WHERE id = '%1$s'",
                "CONSENT_OVER      | INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by) VALUES ('%1$s', '%1$s', 'VERBAL', now(), '%1$s')",
                "GUARDIAN_MISSING  | UPDATE openchair.patient SET birth_date = current_date - 5500 WHERE id = '%1$s'",
                "OUTSIDE_AGE_RANGE | UPDATE openchair.support_group SET min_age = 60 WHERE id = '%1$s'",
                "KEPT_APART        | INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at) SELECT md5('%1$s')::uuid, clinic_id, '2', 'C', 'D', birth_date, now() FROM openchair.patient WHERE id = '%1$s'; INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since, offered_until) SELECT md5('%1$s')::uuid, md5('%1$s')::uuid, clinic_id, referrer_id, group_id, 'OFFERED', now(), now(), now(), offered_until FROM openchair.referral WHERE id = '%1$s'; INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_at, noted_by) SELECT '%1$s', least('%1$s', md5('%1$s')::uuid), greatest('%1$s', md5('%1$s')::uuid), 'Family.', now(), '%1$s'",
                "NOT_POSSIBLE      | INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at) SELECT md5('%1$s')::uuid, clinic_id, '2', 'Cara', 'Darling', birth_date, now() FROM openchair.patient WHERE id = '%1$s'; INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since, offered_until) SELECT md5('%1$s')::uuid, md5('%1$s')::uuid, clinic_id, referrer_id, group_id, 'OFFERED', now(), now(), now(), offered_until FROM openchair.referral WHERE id = '%1$s'; INSERT INTO openchair.kept_apart_by_name (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at) VALUES ('%1$s', '%1$s', 'Cara', 'Darling', '1990-02-03', 'Family.', false, '%1$s', now())"
            })
    void finds_what_is_in_the_way_in_the_states_of_which_it_is_said(SeatObstacle found, String change)
            throws SQLException {
        assertThat(inTheWay()).isNull();
        run(change);
        assertThat(inTheWay()).isEqualTo(found.name());
        for (ReferralState state : ReferralState.values()) {
            assertThat(inTheWay(state))
                    .as(state.name())
                    .isEqualTo(found.states().contains(state) ? found.name() : null);
        }
    }

    @ParameterizedTest
    @CsvSource({"WAITLIST, cohort-later", "WAIT_FOR_NEXT_COHORT,"})
    void who_waits_for_the_next_cohort_is_not_asked_about_and_can_be_seated_before_it_begins(String move, String reason)
            throws SQLException {
        run(
                "UPDATE openchair.support_group SET enrollment = 'CLOSED_COHORT', cohort_starts_on = openchair.today_in('UTC') - 1,"
                        + " cohort_ends_on = openchair.today_in('UTC') + 90 WHERE id = '%1$s'");
        run("UPDATE openchair.referral SET state = 'WAITLISTED', offered_until = NULL WHERE id = '%1$s'");
        assertThat(inTheWay()).isEqualTo("COHORT_STARTED");
        run(
                "INSERT INTO openchair.referral_event (id, referral_id, position, move, to_state, actor_role, reason_code, at)"
                        + " VALUES ('%1$s', '%1$s', 1, '" + move + "', 'WAITLISTED', 'FACILITATOR', "
                        + (reason == null ? "NULL" : "'" + reason + "'") + ", openchair.now())");
        assertThat(inTheWay()).isEqualTo("NEXT_COHORT");
        run("UPDATE openchair.support_group SET min_age = 60 WHERE id = '%1$s'");
        assertThat(inTheWay())
                .as("what the group may not know makes no one on its list stand out")
                .isEqualTo("NEXT_COHORT");
        run("UPDATE openchair.support_group SET min_age = 18 WHERE id = '%1$s'");
        run("UPDATE openchair.support_group SET cohort_starts_on = openchair.today_in('UTC') + 1 WHERE id = '%1$s'");
        assertThat(inTheWay()).isNull();
    }

    @Test
    void who_is_passed_over_is_found_by_the_same_rule() throws SQLException {
        assertThat(canTakeSeat()).isEqualTo("t");
        run("UPDATE openchair.support_group SET min_age = 60 WHERE id = '%1$s'");
        assertThat(canTakeSeat()).isEqualTo("f");
    }

    private String canTakeSeat() throws SQLException {
        return text("SELECT openchair.can_take_seat('%1$s', now())");
    }

    private String inTheWay() throws SQLException {
        return text("SELECT openchair.seat_obstacle(r, now()) FROM openchair.referral r WHERE id = '%1$s'");
    }

    /** Of the same referral, were it in that state. */
    private String inTheWay(ReferralState state) throws SQLException {
        return text("SELECT openchair.seat_obstacle(jsonb_populate_record(r, '{\"state\": \"" + state
                + "\"}'), now()) FROM openchair.referral r WHERE id = '%1$s'");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql.formatted(id));
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
