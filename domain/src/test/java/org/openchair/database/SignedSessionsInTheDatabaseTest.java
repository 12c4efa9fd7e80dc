package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** What the database says no to once a session is signed, whichever program asks. */
class SignedSessionsInTheDatabaseTest {

    private static final String LOCKED = "signed_sessions_are_locked";
    private static final String WORLD =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('c')::uuid, 'Signed Clinic', 'UTC');
            INSERT INTO openchair.staff (id, display_name) VALUES (md5('s')::uuid, 'Kim');
            INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES (md5('g')::uuid, 'DRAFT', 'Circle', now());
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
              VALUES (md5('p')::uuid, md5('c')::uuid, 'R-1', 'Sam', 'Lee', '1990-01-01', now());
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
              VALUES (md5('r')::uuid, md5('p')::uuid, md5('c')::uuid, md5('s')::uuid, md5('g')::uuid, 'ATTENDING', now(), now(), now());
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
              VALUES (md5('e')::uuid, md5('g')::uuid, md5('p')::uuid, md5('r')::uuid, 'TRIAL', '2026-03-01');
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
              VALUES (md5('m')::uuid, md5('g')::uuid, '2026-03-03', '2026-03-03T18:00Z', '2026-03-03T19:00Z', 'HELD');
            INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
              VALUES (md5('a')::uuid, md5('m')::uuid, md5('e')::uuid, 'NO_SHOW', now(), md5('s')::uuid);
            INSERT INTO openchair.session_record (session_id, version, saved_at, saved_by)
              VALUES (md5('m')::uuid, 1, now(), md5('s')::uuid);
            INSERT INTO openchair.session_record_code VALUES (md5('m')::uuid, 'session-topic', 'coping');
            INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, noted_at, noted_by)
              VALUES (md5('k')::uuid, md5('m')::uuid, 'griping', 'MILD', 'Reminded of the rules', false, now(), md5('s')::uuid);
            UPDATE openchair.group_session SET signed_at = now(), signed_by = md5('s')::uuid WHERE id = md5('m')::uuid;""";

    private Connection owner;

    @BeforeEach
    void fill() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(WORLD);
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void the_record_stays_as_it_was_signed() {
        refused("UPDATE openchair.session_record SET self_rating = 5");
    }

    @Test
    void no_topic_is_added() {
        refused("INSERT INTO openchair.session_record_code VALUES (md5('m')::uuid, 'support-type', 'esteem')");
    }

    @Test
    void no_topic_is_taken_away() {
        refused("DELETE FROM openchair.session_record_code");
    }

    @Test
    void no_risk_is_taken_away() {
        refused("DELETE FROM openchair.session_risk");
    }

    @Test
    void the_signature_stays() {
        refused("UPDATE openchair.group_session SET signed_at = NULL, signed_by = NULL WHERE id = md5('m')::uuid");
    }

    @Test
    void a_mark_is_not_changed_by_itself() {
        refused(mark("PRESENT"));
    }

    @Test
    void a_mark_follows_its_amendment_and_goes_nowhere_else() throws SQLException {
        run(amendment("NO_SHOW", "LATE"));
        assertThatCode(() -> run(mark("LATE"))).doesNotThrowAnyException();
        refused(mark("PRESENT"));
    }

    @Test
    void an_amendment_is_never_changed() throws SQLException {
        run(amendment("NO_SHOW", "LATE"));
        assertThatThrownBy(() -> run("UPDATE openchair.session_amendment SET reason = 'x'"))
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void an_amendment_corrects_a_mark_or_adds_words() {
        assertThatThrownBy(() -> run(amendment("LATE", "LATE"))).hasMessageContaining("corrects_a_mark_or_adds_words");
    }

    private static String mark(String outcome) {
        return "UPDATE openchair.attendance SET outcome = '" + outcome + "' WHERE id = md5('a')::uuid";
    }

    private static String amendment(String before, String after) {
        return "INSERT INTO openchair.session_amendment (id, session_id, enrollment_id, outcome_before, outcome_after, reason,"
                + " amended_at, amended_by) VALUES (gen_random_uuid(), md5('m')::uuid, md5('e')::uuid, '" + before
                + "', '"
                + after + "', 'Mixed up two people', clock_timestamp(), md5('s')::uuid)";
    }

    private void refused(String change) {
        assertThatThrownBy(() -> run(change)).hasMessageContaining(LOCKED);
    }

    private void run(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
