package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openchair.SchemaScripts;
import org.openchair.testing.TestDatabase;

/** Migrations change no decisions: what people decided by the first schema that landed stands after all migrations. */
class UpgradeKeepsDecisionsTest {

    private static final String FIRST_LANDED = "12";

    private static final String PEOPLE =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('clinic')::uuid, 'First', 'America/New_York');
            INSERT INTO openchair.staff (id, subject, display_name, clinic_id)
              VALUES (md5('adams')::uuid, 'adams', 'Dr. Adams', md5('clinic')::uuid);
            INSERT INTO openchair.staff (id, subject, display_name) VALUES (md5('fay')::uuid, 'fay', 'Fay');
            INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, capacity, time_zone,
                   confidentiality_guideline, ground_rules, updated_at)
            SELECT md5(name)::uuid, 'VETTED', '2026-01-05', name, 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 5, 'America/New_York',
                   'What is said here stays here.', 'One at a time.', now() FROM (VALUES ('waited-for'), ('offering'), ('quiet')) g (name);
            INSERT INTO openchair.group_facilitator SELECT id, md5('fay')::uuid FROM openchair.support_group;
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
            SELECT md5(name)::uuid, md5('clinic')::uuid, name, 'Sam', 'Lee', '1990-02-03', now()
              FROM (VALUES ('waiting'), ('not-ready'), ('offered'), ('seated'), ('sent')) p (name);
            INSERT INTO openchair.referral (id, version, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
            SELECT md5(r.name)::uuid, 2, md5(r.name)::uuid, md5('clinic')::uuid, md5('adams')::uuid, md5(r.in_group)::uuid, r.state,
                   now() - interval '9 days', now() - interval '9 days', now() - interval '8 days'
              FROM (VALUES ('waiting', 'waited-for', 'WAITLISTED'), ('not-ready', 'waited-for', 'WAITLISTED'),
                           ('offered', 'offering', 'OFFERED'), ('seated', 'quiet', 'ACCEPTED'), ('sent', 'quiet', 'SENT'))
                   r (name, in_group, state);
            INSERT INTO openchair.referral (id, version, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
            SELECT md5(again)::uuid, 2, md5('sent')::uuid, md5('clinic')::uuid, md5('adams')::uuid, md5('quiet')::uuid, 'SENT',
                   now() - interval '2 days', now() - interval '2 days', now() - interval '2 days'
              FROM (VALUES ('sent-again'), ('and-again')) twice (again);
            INSERT INTO openchair.consent (id, referral_id, given_how, given_at, recorded_by)
            SELECT id, id, 'VERBAL', now() - interval '9 days', md5('adams')::uuid FROM openchair.referral;
            INSERT INTO openchair.referral_event (id, referral_id, position, move, from_state, to_state, actor_id, actor_role,
                   reason_code, at)
            SELECT md5(e.name || e.position)::uuid, md5(e.name)::uuid, e.position, e.move, e.before, e.after, md5('fay')::uuid,
                   'FACILITATOR', e.reason, now() - interval '8 days'
              FROM (VALUES ('waiting', 1, 'WAITLIST', 'SENT', 'WAITLISTED', 'group-full'),
                           ('not-ready', 1, 'WAITLIST', 'SENT', 'WAITLISTED', 'group-full'),
                           ('offered', 1, 'WAITLIST', 'SENT', 'WAITLISTED', 'group-full'),
                           ('offered', 2, 'OFFER', 'WAITLISTED', 'OFFERED', NULL),
                           ('seated', 1, 'ACCEPT', 'SENT', 'ACCEPTED', NULL)) e (name, position, move, before, after, reason);
            INSERT INTO openchair.enrollment (id, referral_id, patient_id, group_id, state, started_on)
              VALUES (md5('seat')::uuid, md5('seated')::uuid, md5('seated')::uuid, md5('quiet')::uuid, 'TRIAL', current_date - 8)""";

    private static final String DECISIONS =
            """
            SELECT 'referral ' || id || ' ' || state || ' ' || group_id FROM openchair.referral
            UNION ALL SELECT 'move ' || id || ' ' || move || ' ' || to_state FROM openchair.referral_event
            UNION ALL SELECT 'seat ' || id || ' ' || state || ' ' || coalesce(ended_on::text, '-') FROM openchair.enrollment
            UNION ALL SELECT 'group ' || id || ' ' || status || ' ' || capacity || ' ' || seats_taken FROM openchair.support_group
            ORDER BY 1""";

    private static Connection owner;
    private static List<String> before;

    @BeforeAll
    static void upgrade() throws SQLException {
        String url = TestDatabase.start().another("from_the_first");
        migrate(url, FIRST_LANDED);
        owner = DriverManager.getConnection(url, TestDatabase.OWNER, TestDatabase.OWNER);
        try (Statement statement = owner.createStatement()) {
            statement.execute(PEOPLE);
        }
        before = texts(DECISIONS);
        migrate(url, "latest");
    }

    @AfterAll
    static void leave() throws SQLException {
        owner.close();
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, TestDatabase.OWNER, TestDatabase.OWNER)
                .schemas("openchair", "reporting", "ledger")
                .locations("latest".equals(target) ? SchemaScripts.all() : new String[] {"classpath:db/migration"})
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void no_referral_seat_or_group_has_changed_its_state_and_no_move_was_added() throws SQLException {
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(texts(DECISIONS)).isEqualTo(before);
    }

    @Test
    void referrals_that_were_open_twice_stay_open_until_someone_ends_them() throws SQLException {
        assertThat(
                        texts(
                                """
                        SELECT state FROM openchair.referral
                         WHERE patient_id = md5('sent')::uuid AND group_id = md5('quiet')::uuid AND openchair.open_to_group(state)"""))
                .containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void people_who_waited_are_offered_a_seat_by_a_person_until_someone_chooses_otherwise() throws SQLException {
        assertThat(
                        texts(
                                """
                        SELECT g.name FROM openchair.support_group g JOIN openchair.group_waitlist w ON w.group_id = g.id
                         WHERE w.offering = 'BY_HAND' AND w.changed_by IS NULL ORDER BY 1"""))
                .containsExactly("offering", "waited-for");
    }

    @Test
    void a_group_in_which_no_one_waited_has_the_default_of_a_new_one() throws SQLException {
        assertThat(texts("SELECT group_id::text FROM openchair.group_waitlist WHERE group_id = md5('quiet')::uuid"))
                .isEmpty();
    }

    @Test
    void an_offer_without_an_end_is_not_taken_back_a_week_after_the_upgrade() throws SQLException {
        assertThat(texts("SELECT id::text FROM openchair.referral WHERE offered_until > current_date + 300"))
                .hasSize(1);
    }

    @Test
    void places_on_the_list_are_in_the_order_in_which_people_came() throws SQLException {
        assertThat(texts("SELECT place::text FROM openchair.waitlist ORDER BY 1"))
                .containsExactly("1", "2");
    }

    private static List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
