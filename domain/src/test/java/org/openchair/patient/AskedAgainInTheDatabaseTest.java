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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** The clinic that wrote a name down is asked again when the record of anyone who sits with its patient is edited, merged, or separated. */
class AskedAgainInTheDatabaseTest {

    private final UUID group = Ids.next();
    private final UUID writer = Ids.next();
    private final UUID beside = Ids.next();
    private Connection owner;
    private Connection app;

    @BeforeEach
    void two_sit_together_and_the_clinic_of_one_has_answered() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        app = TestDatabase.start().connect(TestDatabase.APP);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Someone Else');
                INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Group %1$s', now())"""
                        .formatted(group));
        register(writer);
        register(beside);
        seat(writer);
        seat(beside);
        execute(
                """
                INSERT INTO openchair.kept_apart_by_name
                  (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)
                VALUES ('%1$s', '%1$s', 'Robert', 'Franklin', '1980-05-17', 'Example', false, '%2$s', now())"""
                        .formatted(writer, group));
        assertThat(isAsked()).isTrue();
        answer();
        assertThat(isAsked()).isFalse();
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
        app.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "given_name = 'Robert' | true",
                "family_name = 'Franklin' | true",
                "preferred_name = 'Bob' | true",
                "birth_date = '1980-05-17' | true",
                "given_name = 'Someone', family_name = 'Different' | true",
                "given_name = given_name, phone = '212-555-0100' | false"
            })
    void after_a_correction_whatever_it_says(String change, boolean asked) throws SQLException {
        correct(app, beside, change);
        assertThat(isAsked()).isEqualTo(asked);
    }

    @Test
    void until_it_is_answered_and_no_more_often() throws SQLException {
        correct(app, beside, "family_name = 'Franklin'");
        answer();
        assertThat(isAsked()).isFalse();
        assertThatThrownBy(this::answer).hasMessageContaining("each time it is asked");
        correct(app, beside, "given_name = 'Robert'");
        assertThat(isAsked()).isTrue();
    }

    @Test
    void not_for_who_sits_elsewhere_nor_for_the_patient_of_the_note_nor_once_it_ended() throws SQLException {
        UUID elsewhere = Ids.next();
        register(elsewhere);
        correct(app, elsewhere, "family_name = 'Franklin'");
        correct(app, writer, "family_name = 'New'");
        assertThat(isAsked()).isFalse();
        execute("UPDATE openchair.kept_apart_by_name SET ended_by = '%s', ended_at = now() WHERE id = '%s'"
                .formatted(group, writer));
        correct(app, beside, "family_name = 'Franklin'");
        assertThat(isAsked()).isFalse();
    }

    @Test
    void after_a_merge_and_after_its_undoing() throws SQLException {
        UUID right = Ids.next();
        UUID merge = Ids.next();
        register(right);
        execute(
                """
                INSERT INTO openchair.patient_merge (id, kept_id, merged_id, merged_at, merged_by, undoable_until)
                VALUES ('%1$s', '%2$s', '%3$s', now(), '%4$s', now() + interval '30 days');
                UPDATE openchair.patient SET merged_into = '%2$s' WHERE id = '%3$s'"""
                        .formatted(merge, right, beside, group));
        assertThat(isAsked()).isTrue();
        answer();
        execute("UPDATE openchair.patient_merge SET undone_at = now(), undone_by = '%s' WHERE id = '%s'"
                .formatted(group, merge));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void about_one_s_own_note_when_it_comes_to_a_group_by_a_merge() throws SQLException {
        UUID noting = Ids.next();
        register(noting);
        execute(
                """
                INSERT INTO openchair.kept_apart_by_name
                  (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)
                VALUES ('%1$s', '%1$s', 'Robert', 'Franklin', '1980-05-17', 'Example', false, '%2$s', now())"""
                        .formatted(noting, group));
        assertThat(isAsked(noting)).isFalse();
        execute("UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(beside, noting));
        assertThat(isAsked(noting)).isTrue();
    }

    @Test
    void where_the_leader_has_that_name_whichever_came_later() throws SQLException {
        execute(
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Robert Franklin'), ('%2$s', 'Ann Lane');
                INSERT INTO openchair.group_facilitator VALUES ('%3$s', '%2$s')"""
                        .formatted(writer, beside, group));
        assertThat(isAsked()).isFalse();
        execute("INSERT INTO openchair.group_facilitator VALUES ('%s', '%s')".formatted(group, writer));
        assertThat(isAsked()).isTrue();
        assertThat(text("SELECT openchair.notes_of_leaders('%s', '%s')".formatted(writer, group)))
                .isEqualTo(writer.toString());
        assertThat(text("SELECT openchair.notes_of_leaders('%s', '%s')".formatted(beside, group)))
                .isNull();
    }

    @Test
    void where_a_leader_comes_to_have_that_name_also_after_beginning_to_lead() throws SQLException {
        execute(
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Ann Lane');
                INSERT INTO openchair.group_facilitator VALUES ('%2$s', '%1$s');
                UPDATE openchair.staff SET credential = NULL, display_name = display_name WHERE id = '%1$s'"""
                        .formatted(beside, group));
        assertThat(isAsked()).isFalse();
        execute("UPDATE openchair.staff SET display_name = 'Robert Franklin' WHERE id = '" + beside + "'");
        assertThat(isAsked()).isTrue();
    }

    @Test
    void where_a_session_with_a_substitute_of_that_name_takes_place_after_all() throws SQLException {
        execute(
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Robert Franklin');
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                  VALUES ('%1$s', '%2$s', current_date + 7, now() + interval '7 days', now() + interval '7 days 1 hour', 'CANCELLED_OTHER');
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                  VALUES ('%1$s', '%1$s', '%1$s', '%2$s', now())"""
                        .formatted(writer, group));
        assertThat(isAsked()).as("no one meets then").isFalse();
        execute("UPDATE openchair.group_session SET state = 'PLANNED' WHERE id = '" + writer + "'");
        assertThat(isAsked()).isTrue();
        answer();
        execute("UPDATE openchair.group_session SET state = 'PLANNED', version = 2 WHERE id = '" + writer + "'");
        assertThat(isAsked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FACILITATOR, DECLINED, true", "CLINICIAN, DECLINED, false", "FACILITATOR, WAITLISTED, false"})
    void where_the_group_alone_takes_up_a_referral_that_had_ended(String who, String from, boolean asked)
            throws SQLException {
        execute(
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Robert Franklin');
                INSERT INTO openchair.group_facilitator VALUES ('%2$s', '%1$s')"""
                        .formatted(writer, group));
        answer();
        execute(
                """
                INSERT INTO openchair.referral_event (id, referral_id, position, move, from_state, to_state, actor_role, at)
                VALUES ('%1$s', '%1$s', 1, 'RECONSIDER', '%2$s', 'SENT', '%3$s', now())"""
                        .formatted(writer, from, who));
        assertThat(isAsked()).isEqualTo(asked);
    }

    @Test
    void where_a_merge_brings_a_note_to_someone_on_the_way_to_that_leader() throws SQLException {
        UUID elsewhere = Ids.next();
        UUID waiting = Ids.next();
        register(waiting);
        execute(
                """
                INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Group %1$s', now());
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Robert Franklin');
                INSERT INTO openchair.group_facilitator VALUES ('%1$s', '%1$s');
                UPDATE openchair.referral SET state = 'WAITLISTED', group_id = '%1$s', sent_at = now() WHERE id = '%2$s';
                UPDATE openchair.referral SET state = 'COMPLETED' WHERE id = '%3$s';
                UPDATE openchair.enrollment SET state = 'ENDED', ended_on = current_date WHERE referral_id = '%3$s'"""
                        .formatted(elsewhere, waiting, writer));
        assertThat(isAsked()).isFalse();
        execute("UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(waiting, writer));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void where_the_substitute_for_a_coming_session_has_that_name_whichever_came_later() throws SQLException {
        execute(
                """
                INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Robert Franklin'), ('%2$s', 'Ann Lane');
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                  VALUES ('%1$s', '%3$s', current_date + 7, now() + interval '7 days', now() + interval '7 days 1 hour', 'PLANNED');
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                  VALUES ('%2$s', '%1$s', '%2$s', '%3$s', now());
                UPDATE openchair.session_substitute SET undone_by = '%3$s', undone_at = now()"""
                        .formatted(writer, beside, group));
        assertThat(isAsked()).isFalse();
        execute(
                """
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                  VALUES ('%1$s', '%1$s', '%1$s', '%2$s', now())"""
                        .formatted(writer, group));
        assertThat(isAsked()).isTrue();
        assertThat(text("SELECT openchair.notes_of_leaders('%s', '%s')".formatted(writer, group)))
                .isEqualTo(writer.toString());
        answer();
        execute("UPDATE openchair.kept_apart_by_name SET ended_by = '%s', ended_at = now() WHERE id = '%s'"
                .formatted(group, writer));
        UUID later = Ids.next();
        execute(
                """
                INSERT INTO openchair.kept_apart_by_name
                  (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)
                VALUES ('%1$s', '%2$s', 'Robert', 'Franklin', '1980-05-17', 'Example', false, '%3$s', now())"""
                        .formatted(later, writer, group));
        assertThat(text("SELECT ask_again_since IS NOT NULL FROM openchair.kept_apart_by_name WHERE id = '" + later
                        + "'"))
                .isEqualTo("t");
        execute("UPDATE openchair.session_substitute SET undone_by = '%s', undone_at = now() WHERE id = '%s'"
                .formatted(group, writer));
        assertThat(text("SELECT openchair.notes_of_leaders('%s', '%s')".formatted(writer, group)))
                .isNull();
    }

    @Test
    @Timeout(60)
    void who_takes_a_seat_while_someone_there_is_corrected_is_compared_with_what_is_known_then() throws Exception {
        UUID noting = Ids.next();
        register(noting);
        execute(
                """
                INSERT INTO openchair.kept_apart_by_name
                  (id, patient_id, given_name, family_name, birth_date, reason, seated_then, noted_by, noted_at)
                VALUES ('%1$s', '%1$s', 'Robert', 'Franklin', '1980-05-17', 'Example', false, '%2$s', now())"""
                        .formatted(noting, group));
        app.setAutoCommit(false);
        correct(app, beside, "given_name = 'Robert', family_name = 'Franklin', birth_date = '1980-05-17'");
        CompletableFuture<Void> seating = CompletableFuture.runAsync(() -> {
            try {
                seat(noting);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        awaitWaiter();
        app.commit();
        assertThatThrownBy(() -> seating.get(30, TimeUnit.SECONDS))
                .hasStackTraceContaining("kept_apart_take_no_seat_together");
    }

    private void awaitWaiter() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try (Connection reader = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = reader.createStatement()) {
            boolean waits;
            do {
                assertThat(System.nanoTime()).as("the other waits").isLessThan(end);
                try (ResultSet row = statement.executeQuery("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            } while (!waits);
        }
    }

    private void correct(Connection connection, UUID person, String change) throws SQLException {
        execute(connection, "UPDATE openchair.patient SET " + change + " WHERE id = '" + person + "'");
    }

    private void answer() throws SQLException {
        execute(
                app,
                "UPDATE openchair.kept_apart_by_name SET asked_by = '%s', asked_at = greatest(clock_timestamp(), ask_again_since, asked_at) + interval '1 millisecond' WHERE id = '%s'"
                        .formatted(group, writer));
    }

    private boolean isAsked() throws SQLException {
        return isAsked(writer);
    }

    private boolean isAsked(UUID note) throws SQLException {
        return "t".equals(text("SELECT count(*) > 0 FROM openchair.kept_apart_matter WHERE note_id = '" + note + "'"));
    }

    private void register(UUID id) throws SQLException {
        execute(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%1$s', '%2$s', '%1$s', 'Ruth', 'Abel', '1971-02-03', now());
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, state, created_at, state_since)
                VALUES ('%1$s', '%1$s', '%2$s', '%2$s', 'DRAFT', now(), now())"""
                        .formatted(id, group));
    }

    private void seat(UUID patient) throws SQLException {
        execute(
                """
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES (gen_random_uuid(), '%1$s', '%2$s', '%2$s', 'TRIAL', current_date);
                UPDATE openchair.referral SET state = 'ATTENDING', group_id = '%1$s', sent_at = now() WHERE id = '%2$s'"""
                        .formatted(group, patient));
    }

    private void execute(String change) throws SQLException {
        execute(owner, change);
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
