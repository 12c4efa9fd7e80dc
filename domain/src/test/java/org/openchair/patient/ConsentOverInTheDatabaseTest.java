package org.openchair.patient;

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
import org.openchair.referral.ReferralState;
import org.openchair.testing.TestDatabase;

/** When the consent that was given for a referral of which nothing came is over, and what else relies on it. */
class ConsentOverInTheDatabaseTest {

    private final UUID id = Ids.next();
    private Connection owner;

    /** One id serves for the person, the group, a session of it and the person who writes them. */
    @BeforeEach
    void a_person_and_a_group() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Referrer');
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', '%1$s', '1', 'A', 'B', '1990-02-03', now());
                INSERT INTO openchair.support_group (id, status, name, leadership, updated_at)
                VALUES ('%1$s', 'DRAFT', 'Circle', 'PEER_LED', now());
                INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
                VALUES ('%1$s', 1, '%1$s', current_date, now(), now() + interval '1 hour', 'PLANNED')"""
                        .formatted(id));
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, false, false",
        "WITHDRAWN, false, false",
        "CANCELLED, false, false",
        "CANCELLED, true, true",
        "NEVER_ATTENDED, false, false",
        "TRANSFERRED, false, false",
        "TRANSFERRED, true, true",
        "COMPLETED, true, true",
        "LEFT_EARLY, true, true",
        "ENTERED_IN_ERROR, false, false"
    })
    void holds_on_after_an_end_only_where_a_session_was_attended(ReferralState state, boolean attended, boolean holds)
            throws SQLException {
        referral(state, 13, attended, true);
        assertThat(covers()).as("within the time to think again").isEqualTo(state != ReferralState.ENTERED_IN_ERROR);
        run("UPDATE openchair.referral SET state_since = now() - interval '15 days' WHERE patient_id = '" + id + "'");
        assertThat(covers()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, false, true",
        "WAITLISTED, false, true",
        "OFFERED, false, true",
        "ATTENDING, true, true",
        "CANCEL_REQUESTED, false, true",
        "COMPLETED, true, true",
        "DRAFT, false, false",
        "DECLINED, false, false",
        "CANCELLED, false, false",
        "NEVER_ATTENDED, false, false",
        "ENTERED_IN_ERROR, false, false"
    })
    void is_relied_on_by_what_goes_on_or_was_attended_without_a_consent_of_its_own(
            ReferralState other, boolean attended, boolean holds) throws SQLException {
        referral(ReferralState.DECLINED, 20, false, true);
        referral(other, 16, attended, false);
        assertThat(covers()).isEqualTo(holds);
    }

    @Test
    void what_was_attended_by_a_consent_of_its_own_does_not_keep_the_other() throws SQLException {
        UUID declined = referral(ReferralState.DECLINED, 20, false, true);
        UUID completed = referral(ReferralState.COMPLETED, 16, true, true);
        assertThat(inForce()).isEqualTo(completed.toString()).isNotEqualTo(declined.toString());
    }

    private UUID referral(ReferralState state, int daysAgo, boolean attended, boolean agreed) throws SQLException {
        UUID referral = Ids.next();
        run(
                """
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since,
                  offered_until, cancel_asked_in)
                SELECT '%1$s', '%2$s', '%2$s', '%2$s', '%2$s', s, now() - interval '60 days',
                       CASE WHEN s <> 'DRAFT' THEN now() - interval '50 days' END, now() - interval '%4$d days',
                       CASE s WHEN 'OFFERED' THEN current_date END, CASE s WHEN 'CANCEL_REQUESTED' THEN 'SENT' END
                  FROM (VALUES ('%3$s')) AS asked (s)"""
                        .formatted(referral, id, state, daysAgo));
        if (attended) {
            run(
                    """
                    INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on, ended_on)
                    VALUES ('%1$s', '%2$s', '%2$s', '%1$s', 'ENDED', current_date - 10, current_date - 5);
                    INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
                    VALUES ('%1$s', '%2$s', '%1$s', 'PRESENT', now(), '%2$s')"""
                            .formatted(referral, id));
        }
        if (agreed) {
            run(
                    """
                    INSERT INTO openchair.consent (id, patient_id, referral_id, shares, recipient, group_id, purpose, given_how, given_at,
                      recorded_at, recorded_by)
                    VALUES ('%1$s', '%2$s', '%1$s', ARRAY['NAME'], 'GROUP', '%2$s', 'TREATMENT', 'VERBAL', now() - interval '50 days',
                      now(), '%2$s')"""
                            .formatted(referral, id));
        }
        return referral;
    }

    private boolean covers() throws SQLException {
        return "t".equals(text("SELECT openchair.consent_covers('%1$s', '%1$s', 'NAME')".formatted(id)));
    }

    private String inForce() throws SQLException {
        return text(
                "SELECT string_agg(c.id::text, ' ') FROM openchair.consents_in_force(openchair.now()) c WHERE c.patient_id = '"
                        + id + "'");
    }

    private void run(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
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
