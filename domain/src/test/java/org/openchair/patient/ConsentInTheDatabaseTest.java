package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** The gate that every statement over many people asks, and the history that it stands on. */
class ConsentInTheDatabaseTest {

    private static final int NEXT_YEAR = Year.now().getValue() + 1;

    private static final String USUAL = "'{NAME,PHONE,PARTICIPATION}'";

    private final UUID patient = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final UUID host = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void register_somebody_and_list_a_group() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('agrees')::uuid, 'Consent Clinic', 'Pacific/Kiritimati');
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('asker')::uuid, 'Asker');
                INSERT INTO openchair.host (id, name) VALUES ('%3$s', 'Host');
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, preferred_name, birth_date, registered_at)
                VALUES ('%1$s', md5('agrees')::uuid, '%1$s', 'A', 'B', 'Robin', '1990-01-01', now());
                INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, confidentiality_guideline,
                  ground_rules, host_id, updated_at)
                VALUES ('%2$s', 'VETTED', current_date, 'Harbor', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 'Stays here.', 'One speaks.',
                  '%3$s', now());
                INSERT INTO openchair.group_facilitator VALUES ('%2$s', md5('asker')::uuid)"""
                        .formatted(patient, group, host));
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void nothing_is_shared_that_was_not_agreed() throws SQLException {
        assertThat(covers("NAME")).isFalse();
        agree(USUAL, "NULL");
        assertThat(covers("NAME")).isTrue();
        assertThat(covers("EMAIL")).isFalse();
        assertThat(called()).isEqualTo("Robin");
    }

    @Test
    void ends_at_once_when_it_is_taken_back_and_so_does_the_name() throws SQLException {
        UUID consent = agree(USUAL, "NULL");
        execute("INSERT INTO openchair.consent_withdrawal VALUES (gen_random_uuid(), '" + consent
                + "', 'VERBAL', now(), md5('asker')::uuid)");
        assertThat(covers("NAME")).isFalse();
        assertThat(text("SELECT openchair.consent_covers('" + patient + "', '" + group
                        + "', 'NAME', now() - interval '1 minute')::text"))
                .as("a minute ago it counted")
                .isEqualTo("true");
        assertThat(called()).startsWith("Name not shared (");
    }

    @Test
    void counts_to_the_end_of_its_last_day_where_the_clinic_is() throws SQLException {
        agree(USUAL, "'" + NEXT_YEAR + "-03-01'");
        assertThat(coversAt(NEXT_YEAR + "-03-01 09:59:59+00"))
                .as("still March 1 on Kiritimati")
                .isTrue();
        assertThat(coversAt(NEXT_YEAR + "-03-01 10:00:00+00"))
                .as("March 2 on Kiritimati")
                .isFalse();
    }

    @Test
    void a_consent_with_the_host_counts_for_its_groups_and_one_with_the_clinic_for_hearing_back() throws SQLException {
        consent("'{NAME}'", "HOST", "NULL", "'" + host + "'", "NULL", "WRITTEN");
        assertThat(covers("NAME")).isTrue();
        assertThat(covers("PARTICIPATION")).isFalse();
        consent("'{PARTICIPATION}'", "CLINIC", "NULL", "NULL", "NULL", "VERBAL");
        assertThat(covers("PARTICIPATION")).isTrue();
    }

    @Test
    void scores_stay_away_from_everybody_but_the_therapist_who_leads() throws SQLException {
        agree("'{NAME,SCORES}'", "NULL");
        assertThat(covers("SCORES")).isFalse();
        execute("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED' WHERE id = '" + group + "'");
        assertThat(covers("SCORES")).isTrue();
    }

    @Test
    void about_substance_use_only_what_says_so_counts_and_the_name_of_the_group_is_not_told() throws SQLException {
        agree(USUAL, "NULL");
        assertThat(discreet()).isEqualTo("Harbor");
        execute("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'substance-use')");
        assertThat(covers("NAME")).isFalse();
        assertThat(discreet()).isEqualTo("a group");
        agree("'{NAME,SUBSTANCE_USE}'", "'" + NEXT_YEAR + "-03-01'");
        assertThat(covers("NAME")).isTrue();
    }

    @Test
    void what_a_draft_notes_counts_once_it_is_sent() throws SQLException {
        execute(referral());
        execute(
                "INSERT INTO openchair.consent (id, patient_id, referral_id, shares, recipient, group_id, purpose, given_how,"
                        + " given_at, recorded_at, recorded_by) VALUES (gen_random_uuid(), '" + patient + "', '"
                        + patient
                        + "', '{NAME}', 'GROUP', '" + group
                        + "', 'TREATMENT', 'VERBAL', now(), now(), md5('asker')::uuid)");
        assertThat(covers("NAME")).isFalse();
        execute("UPDATE openchair.referral SET state = 'SENT', sent_at = now() WHERE id = '" + patient + "'");
        assertThat(covers("NAME")).isTrue();
        execute("UPDATE openchair.referral SET state = 'ENTERED_IN_ERROR' WHERE id = '" + patient + "'");
        assertThat(covers("NAME")).isFalse();
    }

    @Test
    void is_never_changed_nor_deleted() throws SQLException {
        UUID consent = agree(USUAL, "NULL");
        refuses("UPDATE openchair.consent SET until = '" + NEXT_YEAR + "-01-01' WHERE id = '" + consent + "'");
        refuses("DELETE FROM openchair.consent WHERE id = '" + consent + "'");
    }

    @Test
    void goes_with_the_person_when_two_records_become_one() throws SQLException {
        agree(USUAL, "NULL");
        UUID kept = UUID.randomUUID();
        execute(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', md5('agrees')::uuid, '%1$s', 'A', 'B', '1990-01-01', now());
                UPDATE openchair.patient SET merged_into = '%1$s' WHERE id = '%2$s'"""
                        .formatted(kept, patient));
        assertThat(text("SELECT openchair.consent_covers('" + kept + "', '" + group + "', 'NAME')::text"))
                .isEqualTo("true");
    }

    @Test
    void tells_of_what_is_over_ends_soon_or_was_not_asked() throws SQLException {
        execute(referral());
        UUID soon = agree(USUAL, "current_date + 20");
        execute("UPDATE openchair.referral SET state = 'SENT', sent_at = now() WHERE id = '" + patient + "'");
        assertThat(matter()).isEqualTo("consent-expiring");
        execute("INSERT INTO openchair.consent_withdrawal VALUES (gen_random_uuid(), '" + soon
                + "', 'VERBAL', now(), md5('asker')::uuid)");
        assertThat(matter()).isEqualTo("consent-withdrawn");
        agree(USUAL, "current_date + 200");
        assertThat(matter()).isNull();
    }

    private UUID agree(String shares, String until) throws SQLException {
        return consent(shares, "GROUP", "'" + group + "'", "NULL", until, "WRITTEN");
    }

    private UUID consent(String shares, String with, String groupId, String hostId, String until, String how)
            throws SQLException {
        UUID id = UUID.randomUUID();
        execute(
                """
                INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, host_id, purpose, until, given_how,
                  given_at, recorded_at, recorded_by)
                VALUES ('%s', '%s', %s, '%s', %s, %s, 'TREATMENT', %s, '%s', now() - interval '1 hour', now(), md5('asker')::uuid)"""
                        .formatted(id, patient, shares, with, groupId, hostId, until, how));
        return id;
    }

    private String referral() {
        return "INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, state_since)"
                + " VALUES ('" + patient + "', '" + patient + "', md5('agrees')::uuid, md5('asker')::uuid, '" + group
                + "', 'DRAFT', now(), now())";
    }

    private boolean covers(String what) throws SQLException {
        return "true"
                .equals(text(
                        "SELECT openchair.consent_covers('" + patient + "', '" + group + "', '" + what + "')::text"));
    }

    private boolean coversAt(String moment) throws SQLException {
        return "true"
                .equals(text("SELECT openchair.consent_covers('" + patient + "', '" + group + "', 'NAME', '" + moment
                        + "')::text"));
    }

    private String called() throws SQLException {
        return text(
                "SELECT openchair.called_in_group(p, g) FROM openchair.patient p, openchair.support_group g WHERE p.id = '"
                        + patient + "' AND g.id = '" + group + "'");
    }

    private String discreet() throws SQLException {
        return text("SELECT openchair.discreet_name(g, 'a group') FROM openchair.support_group g WHERE g.id = '" + group
                + "'");
    }

    private String matter() throws SQLException {
        return text("SELECT max(kind) FROM openchair.consent_matter WHERE referral_id = '" + patient + "'");
    }

    private void refuses(String change) throws SQLException {
        execute("SAVEPOINT before");
        assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed");
        execute("ROLLBACK TO before");
    }

    private void execute(String change) throws SQLException {
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
