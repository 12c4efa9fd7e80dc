package org.openchair.patient;

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
import org.openchair.testing.TestDatabase;

/** Records of two people who must not meet never become one. */
class PeopleApartAreNotMergedTest {

    private static final String NOT_MERGED = "people_kept_apart_are_not_merged";

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Connection owner;

    @BeforeEach
    void register_two() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        execute(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('merge')::uuid, 'Merge Clinic', 'UTC') ON CONFLICT DO NOTHING;
                INSERT INTO openchair.staff (id, display_name) VALUES (md5('merger')::uuid, 'Merger') ON CONFLICT DO NOTHING""");
        execute(patient(kept) + ";" + patient(other));
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    @Test
    void two_who_are_kept_apart_are_not_merged_whichever_is_kept_also_through_an_earlier_merge() throws SQLException {
        UUID third = UUID.randomUUID();
        execute(patient(third));
        execute(apart(other, third));
        assertThatThrownBy(() -> execute(merge(third, other))).hasMessageContaining(NOT_MERGED);
        assertThatThrownBy(() -> execute(merge(other, third))).hasMessageContaining(NOT_MERGED);
        execute(merge(other, kept));
        assertThatThrownBy(() -> execute(merge(third, kept))).hasMessageContaining(NOT_MERGED);
        assertThatThrownBy(() -> execute(merge(kept, third))).hasMessageContaining(NOT_MERGED);
        execute("UPDATE openchair.kept_apart SET ended_by = md5('merger')::uuid, ended_at = now() WHERE '" + third
                + "' IN (one_id, other_id)");
        execute(merge(third, kept));
    }

    @ParameterizedTest
    @CsvSource({
        "Jordan, Doe, 1984-03-01, true",
        "J., Doe, 1984-03-01, true",
        "Doe, Jordan, 1984, true",
        "Jordan, Doe, 1985-03-01, true",
        "Jordan, Doe, 1990-03-01, false",
        "Robin, Doe, 1984-03-01, false",
        "Sam, Lee, 1991-02-03, false"
    })
    void whom_a_note_of_a_name_can_mean_is_not_merged_with_the_person_of_the_note(
            String given, String family, String born, boolean refused) throws SQLException {
        UUID named = UUID.randomUUID();
        execute(patient(named));
        execute(
                "UPDATE openchair.patient SET given_name = 'Jordan', family_name = 'Doe', birth_date = '1984-03-01' WHERE id = '"
                        + named + "'");
        UUID same = UUID.randomUUID();
        execute(patient(same));
        execute(name(other, given, family, born));
        execute(merge(other, kept));
        execute(merge(same, kept));
        if (refused) {
            assertThatThrownBy(() -> execute(merge(named, kept))).hasMessageContaining(NOT_MERGED);
            assertThatThrownBy(() -> execute(merge(kept, named))).hasMessageContaining(NOT_MERGED);
            execute(
                    "UPDATE openchair.kept_apart_by_name SET ended_by = md5('merger')::uuid, ended_at = now() WHERE patient_id = '"
                            + other + "'");
        }
        execute(merge(named, kept));
    }

    @Test
    void a_note_of_a_name_like_the_own_one_still_tells_from_whoever_has_just_that_name_and_day() throws SQLException {
        execute("UPDATE openchair.patient SET birth_date = '1991-02-03' WHERE id = '" + other + "'");
        execute(name(kept, "Sam", "Lee", "1991-02-03"));
        assertThatThrownBy(() -> execute(merge(other, kept))).hasMessageContaining(NOT_MERGED);
    }

    @Test
    @Timeout(60)
    void a_note_of_a_pair_written_while_the_two_are_merged_is_refused_once_the_merge_is_done() throws Exception {
        assertRefusedAfterMerge(apart(kept, other), "pairs_are_of_two_people");
    }

    @Test
    @Timeout(60)
    void a_note_of_a_name_written_while_whom_it_names_is_merged_is_refused_once_the_merge_is_done() throws Exception {
        execute(
                "UPDATE openchair.patient SET given_name = 'Jordan', family_name = 'Doe', birth_date = '1984-03-01' WHERE id = '"
                        + kept + "'");
        assertRefusedAfterMerge(name(other, "Jordan", "Doe", "1984-03-01"), "no_one_is_kept_apart_from_themselves");
    }

    private void assertRefusedAfterMerge(String note, String rule) throws Exception {
        try (Connection merging = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement merge = merging.createStatement()) {
            merging.setAutoCommit(false);
            merge.execute(merge(other, kept));
            CompletableFuture<Void> noting = CompletableFuture.runAsync(() -> change(note));
            waitUntilSomebodyWaits();
            merging.commit();
            assertThatThrownBy(() -> noting.get(30, TimeUnit.SECONDS)).hasStackTraceContaining(rule);
        }
    }

    @Test
    @Timeout(60)
    void a_merge_made_while_a_note_of_the_two_is_written_is_refused_once_it_is() throws Exception {
        try (Connection noting = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement note = noting.createStatement()) {
            noting.setAutoCommit(false);
            note.execute(apart(kept, other));
            CompletableFuture<Void> merging = CompletableFuture.runAsync(() -> change(merge(other, kept)));
            waitUntilSomebodyWaits();
            noting.commit();
            assertThatThrownBy(() -> merging.get(30, TimeUnit.SECONDS)).hasStackTraceContaining(NOT_MERGED);
        }
    }

    private static String name(UUID person, String given, String family, String born) {
        return """
                INSERT INTO openchair.kept_apart_by_name
                  (id, patient_id, given_name, family_name, birth_date, birth_precision, reason, seated_then, noted_by, noted_at)
                VALUES (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', 'Example', false, md5('merger')::uuid, now())"""
                .formatted(
                        person,
                        given,
                        family,
                        born.length() == 4 ? born + "-01-01" : born,
                        born.length() == 4 ? "YEAR" : "DAY");
    }

    private static String apart(UUID one, UUID other) {
        return ("INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)"
                        + " SELECT gen_random_uuid(), least(a, b), greatest(a, b), 'Example', md5('merger')::uuid, now()"
                        + " FROM (SELECT '%s'::uuid AS a, '%s'::uuid AS b) pair")
                .formatted(one, other);
    }

    private static String patient(UUID id) {
        return ("INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)"
                        + " VALUES ('%1$s', md5('merge')::uuid, '%1$s', 'Sam', 'Lee', '1990-02-03', now())")
                .formatted(id);
    }

    private static String merge(UUID from, UUID into) {
        return "UPDATE openchair.patient SET merged_into = '%s' WHERE id = '%s'".formatted(into, from);
    }

    private void waitUntilSomebodyWaits() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!waits() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static boolean waits() throws SQLException {
        try (Connection reader = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void change(String change) {
        try {
            execute(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
