package org.openchair.service.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.service.data.DirectRows;
import org.openchair.service.notification.Told;
import org.openchair.testing.TestDatabase;

/** An alert that nobody takes on is told further, until somebody does. */
class AlertEscalationTest {

    private static final Instant RAISED = Instant.parse("2026-03-02T15:00:00Z");

    private final UUID clinic = Ids.next();
    private final UUID alert = Ids.next();

    @BeforeEach
    void raise_an_alert() throws SQLException {
        UUID patient = Ids.next();
        sql(
                """
                BEGIN;
                INSERT INTO openchair.clinic (id, name, time_zone, safety_escalation_mins) VALUES ('%1$s', 'Clinic %1$s', 'UTC', 15);
                INSERT INTO openchair.staff (id, subject, display_name, clinic_id)
                SELECT md5('%1$s' || who)::uuid, '%1$s' || who, who, '%1$s' FROM unnest('{raiser,contact,other}'::text[]) AS who;
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%2$s', '%1$s', '%2$s', 'Sam', 'Lee', '1990-01-01', now());
                UPDATE openchair.clinic SET safety_contact_id = md5('%1$s' || 'contact')::uuid WHERE id = '%1$s';
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, urgency, created_at, state_since)
                VALUES ('%2$s', '%2$s', '%1$s', md5('%1$s' || 'raiser')::uuid, 'DRAFT', 'ROUTINE', '%4$s', '%4$s');
                INSERT INTO openchair.safety_alert (id, clinic_id, patient_id, cause, referral_id, raised_by, raised_at)
                VALUES ('%3$s', '%1$s', '%2$s', 'SAFETY_QUESTION', '%2$s', md5('%1$s' || 'raiser')::uuid, '%4$s');
                COMMIT"""
                        .formatted(clinic, patient, alert, RAISED));
    }

    @Test
    void everybody_but_who_raised_it_is_told_once_when_nobody_answered_in_time() throws SQLException {
        tellAt(RAISED.plusSeconds(14 * 60));
        assertThat(told()).isNull();
        tellAt(RAISED.plusSeconds(15 * 60));
        tellAt(RAISED.plusSeconds(16 * 60));
        assertThat(told()).isEqualTo("contact DANGER_UNANSWERED, other DANGER_UNANSWERED");
    }

    @Test
    void nobody_is_told_of_an_alert_that_was_taken_on() throws SQLException {
        sql(
                """
                UPDATE openchair.safety_alert SET acknowledged_by = md5('%s' || 'contact')::uuid, acknowledged_at = raised_at,
                  action = 'SPOKE_SAFE' WHERE id = '%s'"""
                        .formatted(clinic, alert));
        tellAt(RAISED.plusSeconds(60 * 60));
        assertThat(told()).isNull();
    }

    private static void tellAt(Instant now) {
        AlertEscalation escalation = new AlertEscalation();
        escalation.rows = DirectRows.ofTheApplication();
        escalation.notices = Told.at(now);
        escalation.clock = Clock.fixed(now, ZoneOffset.UTC);
        escalation.run();
    }

    private String told() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT string_agg(s.display_name || ' ' || n.kind, ', ' ORDER BY s.display_name)"
                                + " FROM openchair.notice n JOIN openchair.staff s ON s.id = n.recipient_id WHERE n.target_id = '"
                                + alert + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void sql(String change) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
