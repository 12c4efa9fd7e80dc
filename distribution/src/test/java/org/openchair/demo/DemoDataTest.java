package org.openchair.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openchair.referral.ReferralState;
import org.openchair.testing.TestDatabase;

/** The demo's people and history in a real database, with all its constraints and triggers. */
class DemoDataTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T15:30:00Z"), ZoneOffset.UTC);
    private static final int SCALE = 3;

    private static Connection owner;
    private static DemoWorld world;

    @BeforeAll
    static void load() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        liveThen();
        DemoStaff.write(owner);
        DemoStaff.write(owner);
        DemoDevelopment.write(owner, LocalDate.now(CLOCK));
        DemoDevelopment.write(owner, LocalDate.now(CLOCK));
        writeDirectory();
        world = DemoData.loadPeopleAndHistory(owner, CLOCK, SCALE);
    }

    private static void liveThen() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("UPDATE openchair.demo_clock SET ahead_seconds = extract(epoch FROM timestamptz '"
                    + CLOCK.instant() + "' - pg_catalog.now())");
        }
    }

    // A listed group and its leaders belong in one transaction.
    private static void writeDirectory() throws SQLException {
        owner.setAutoCommit(false);
        for (DirectoryEntry entry : DirectoryEntry.asOf(LocalDate.now(CLOCK))) {
            entry.insert(owner);
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void writes_everything_it_made_up() throws SQLException {
        assertThat(count("openchair.clinic")).isEqualTo(3);
        assertThat(count("openchair.patient")).isEqualTo(150 * SCALE);
        assertThat(count("openchair.referral")).isEqualTo(world.referrals().size());
        assertThat(count("openchair.group_session")).isEqualTo(world.meetings().size());
        assertThat(count("openchair.attendance")).isEqualTo(world.marks().size());
    }

    @Test
    void multiplies_the_groups_but_not_those_of_demo_users() throws SQLException {
        long imported = DirectoryEntry.listed(LocalDate.now(CLOCK)).size();

        assertThat(number("SELECT count(*) FROM openchair.support_group WHERE status = 'VETTED'"))
                .isEqualTo(imported * SCALE);
        assertThat(number(
                        "SELECT count(*) FROM openchair.group_facilitator f JOIN openchair.staff s ON s.id = f.staff_id"
                                + " WHERE s.subject IS NOT NULL"))
                .isEqualTo(9);
    }

    @Test
    void shows_who_steps_in_who_is_away_and_who_is_to_be_asked_after() throws SQLException {
        assertThat(count("openchair.session_substitute")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM openchair.uncovered_session")).isPositive();
        assertThat(
                        number(
                                """
                        SELECT count(*) FROM openchair.absence_follow_up f JOIN openchair.enrollment e ON e.id = f.enrollment_id
                          JOIN openchair.group_facilitator l ON l.group_id = e.group_id
                          JOIN openchair.staff s ON s.id = l.staff_id AND s.display_name LIKE 'Fay%'
                         WHERE f.state = 'OPEN'"""))
                .isBetween(1L, 2L);
        assertThat(texts("SELECT DISTINCT state FROM openchair.absence_follow_up"))
                .contains("DONE", "OPEN");
    }

    @Test
    void tells_the_demo_users_what_happened_lately() throws SQLException {
        String unread = "SELECT count(*) FROM openchair.notice n JOIN openchair.staff s ON s.id = n.recipient_id"
                + " WHERE n.read_at IS NULL AND s.display_name LIKE '%s%%'";
        assertThat(number(unread.formatted("Dr. Alice"))).isPositive();
        assertThat(number(unread.formatted("Fay"))).isPositive();
        assertThat(number("SELECT count(*) FROM openchair.notice WHERE read_at IS NOT NULL"))
                .isPositive();
    }

    @Test
    void tells_no_first_session_to_a_clinic_that_does_not_hear_back() throws SQLException {
        String told = "SELECT count(*) FROM openchair.notice WHERE kind = 'FIRST_ATTENDED'";
        assertThat(number(told)).isPositive();
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("DELETE FROM openchair.notice");
            statement.execute(
                    """
                    INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by)
                    SELECT gen_random_uuid(), c.id, 'VERBAL', openchair.now(), c.recorded_by FROM openchair.consent c
                     WHERE NOT EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id)
                       AND EXISTS (SELECT FROM openchair.referral r WHERE r.id = c.referral_id AND r.state = 'ATTENDING')""");
            DemoNotices.write(owner);
            assertThat(number(told)).isZero();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    @Test
    void has_every_state_of_a_referral() throws SQLException {
        assertThat(texts("SELECT DISTINCT state FROM openchair.referral"))
                .containsExactlyInAnyOrder(
                        Stream.of(ReferralState.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void a_referral_stands_where_its_history_ends() throws SQLException {
        assertThat(
                        number(
                                """
                        SELECT count(*) FROM openchair.referral r
                          JOIN LATERAL (SELECT to_state, at, position FROM openchair.referral_event e
                                         WHERE e.referral_id = r.id ORDER BY position DESC LIMIT 1) last ON true
                         WHERE r.state <> last.to_state OR r.state_since <> last.at OR r.version <> last.position
                        """))
                .isZero();
        assertThat(number("SELECT count(*) FROM openchair.referral WHERE NOT EXISTS"
                        + " (SELECT FROM openchair.referral_event e WHERE e.referral_id = referral.id)"))
                .isZero();
    }

    @Test
    void nothing_is_sent_without_consent_and_an_answer_on_safety() throws SQLException {
        assertThat(number("SELECT count(*) FROM openchair.referral r WHERE sent_at IS NOT NULL"
                        + " AND (in_danger_now IS DISTINCT FROM false OR NOT EXISTS"
                        + " (SELECT FROM openchair.consent c WHERE c.referral_id = r.id AND c.given_at <= r.sent_at))"))
                .isZero();
    }

    @Test
    void no_one_is_referred_past_their_age_or_without_a_guardian() throws SQLException {
        assertThat(count("openchair.seat_matter")).isZero();
        assertThat(count("openchair.guardian_consent")).isPositive();
    }

    @Test
    void says_how_patients_were_involved_and_names_further_groups_once_each() throws SQLException {
        assertThat(number("SELECT count(*) FROM openchair.referral WHERE sent_at IS NOT NULL AND involvement IS NULL"))
                .isZero();
        assertThat(number("SELECT count(*) FROM openchair.referral_choice")).isPositive();
        assertThat(number(
                        "SELECT count(*) FROM openchair.referral_choice c JOIN openchair.referral r ON r.id = c.referral_id"
                                + " WHERE c.group_id = r.group_id OR r.group_id IS NULL"))
                .isZero();
    }

    @Test
    void whoever_is_seated_holds_a_seat_and_the_seats_add_up() throws SQLException {
        assertThat(
                        number(
                                "SELECT count(*) FROM openchair.referral r LEFT JOIN openchair.enrollment e ON e.referral_id = r.id"
                                        + " AND e.state <> 'ENDED' WHERE (r.state IN ('ACCEPTED', 'ATTENDING', 'PAUSED')) AND e.id IS NULL"))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(*) FROM openchair.support_group g WHERE seats_taken <>"
                                        + " (SELECT count(*) FROM openchair.enrollment e WHERE e.group_id = g.id AND state <> 'ENDED')"))
                .isZero();
        assertThat(number("SELECT count(*) FROM openchair.enrollment WHERE state = 'ENDED' AND end_reason IS NULL"))
                .isZero();
    }

    @Test
    void reasons_and_languages_are_of_the_vocabularies() throws SQLException {
        assertThat(texts("SELECT DISTINCT lower(replace(move, '_', '-')) || '-reason ' || reason_code"
                        + " FROM openchair.referral_event WHERE reason_code IS NOT NULL"
                        + " EXCEPT SELECT vocabulary || ' ' || code FROM openchair.reference_code"))
                .isEmpty();
        assertThat(texts("SELECT DISTINCT preferred_language FROM openchair.patient"
                        + " EXCEPT SELECT code FROM openchair.reference_code WHERE vocabulary = 'language'"))
                .isEmpty();
    }

    @Test
    void sessions_follow_the_clock_of_their_group_when_the_clocks_change() throws SQLException {
        assertThat(number(
                        "SELECT count(*) FROM openchair.group_session s JOIN openchair.support_group g ON g.id = s.group_id"
                                + " WHERE (s.starts_at AT TIME ZONE g.time_zone)::time <> g.starts_at"
                                + " OR (s.starts_at AT TIME ZONE g.time_zone)::date <> s.local_date"))
                .isZero();
        assertThat(number("SELECT count(DISTINCT (s.starts_at AT TIME ZONE 'UTC')::time) FROM openchair.group_session s"
                        + " JOIN openchair.support_group g ON g.id = s.group_id WHERE g.name = 'Evening Circle'"))
                .as("an evening in New York is at another hour in UTC before and after the change")
                .isEqualTo(2);
    }

    @Test
    void sessions_were_held_cancelled_left_unsigned_and_planned() throws SQLException {
        assertThat(
                        texts(
                                "SELECT DISTINCT state || CASE WHEN signed_at IS NULL THEN '' ELSE ' signed' END FROM openchair.group_session"))
                .containsExactlyInAnyOrder("HELD", "HELD signed", "PLANNED", "CANCELLED_BY_HOST", "CANCELLED_OTHER");
    }

    @Test
    void every_attendance_outcome_occurs_and_no_mark_is_outside_its_seat() throws SQLException {
        assertThat(texts("SELECT DISTINCT outcome FROM openchair.attendance")).hasSize(6);
        assertThat(number(
                        "SELECT count(*) FROM openchair.attendance a JOIN openchair.enrollment e ON e.id = a.enrollment_id"
                                + " JOIN openchair.group_session s ON s.id = a.session_id"
                                + " WHERE s.group_id <> e.group_id OR s.state <> 'HELD' OR s.local_date < e.started_on"
                                + " OR s.local_date > e.ended_on"))
                .isZero();
    }

    @Test
    void those_who_lead_groups_are_trained_supervised_and_some_are_due() throws SQLException {
        LocalDate today = LocalDate.now(CLOCK);
        assertThat(count("openchair.staff_training"))
                .isEqualTo(Development.asOf(today).size());
        assertThat(count("openchair.supervision_meeting"))
                .isEqualTo(Development.asOf(today).stream()
                        .mapToInt(each -> each.meetings().size())
                        .sum());
        assertThat(texts(
                        "SELECT s.display_name FROM openchair.training_standing t JOIN openchair.staff s ON s.id = t.staff_id"
                                + " WHERE t.recorded AND NOT t.lasting AND t.valid_until < DATE '" + today + "'"))
                .containsExactly("Walt Jensen");
        assertThat(texts("SELECT s.display_name FROM openchair.supervision_standing m"
                        + " JOIN openchair.staff s ON s.id = m.staff_id WHERE m.leads_since IS NOT NULL"
                        + " AND m.last_held_on <= DATE '" + today + "' - 90"))
                .containsExactly("Tom O'Rourke");
    }

    @Test
    void sessions_are_recorded_rated_and_give_rise_to_concerns() throws SQLException {
        assertThat(number("SELECT count(*) FROM openchair.session_record")).isPositive();
        assertThat(number("SELECT count(DISTINCT session_id) FROM openchair.session_risk"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM openchair.concern")).isPositive();
        assertThat(number("SELECT count(*) FROM openchair.progress_note")).isPositive();
        assertThat(
                        number(
                                "SELECT count(*) FROM openchair.feedback_round r WHERE answers <> (SELECT sum(c.answers)"
                                        + " FROM openchair.feedback_count c WHERE c.session_id = r.session_id AND c.question = 'HEARD')"))
                .isZero();
        assertThat(number("SELECT count(*) FROM openchair.expected_wait WHERE weeks IS NOT NULL"))
                .as("groups that tell how long people waited")
                .isPositive();
        assertThat(number("SELECT count(DISTINCT waiting) + count(DISTINCT roomy) FROM openchair.group_told"))
                .as("groups differ in what they tell")
                .isGreaterThan(2);
        assertThat(number("SELECT count(*) FROM openchair.feedback_round WHERE answers >= 5"))
                .isPositive();
    }

    @Test
    void the_reporting_role_reads_the_participation_of_the_last_closed_quarter() throws SQLException {
        try (Connection reporting = TestDatabase.start().connect(TestDatabase.REPORTING);
                Statement statement = reporting.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM reporting.participation_month"
                        + " WHERE month >= DATE '2026-07-01' AND month < DATE '2026-10-01' AND people > 0")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(9);
        }
    }

    private static long count(String table) throws SQLException {
        return number("SELECT count(*) FROM " + table);
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    private static List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
