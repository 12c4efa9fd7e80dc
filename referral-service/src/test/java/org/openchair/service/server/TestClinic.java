package org.openchair.service.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.testing.TestDatabase;

/** Two clinics, their clinicians, two facilitators, and groups that meet every day from midnight on, holidays too. */
final class TestClinic {

    private static final String PEOPLE =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES
              (md5('riverside')::uuid, 'Riverside Clinic', 'UTC'), (md5('hillside')::uuid, 'Hillside Clinic', 'UTC');
            INSERT INTO openchair.staff (id, subject, display_name, clinic_id) VALUES
              (md5('ADAMS')::uuid, '%s', 'Dr. Adams', md5('riverside')::uuid),
              (md5('BAKER')::uuid, '%s', 'Dr. Baker', md5('hillside')::uuid),
              (md5('FAY')::uuid, '%s', 'Fay', NULL),
              (md5('THEO')::uuid, '%s', 'Theo', NULL);"""
                    .formatted(
                            TestPerson.ADAMS.subject(),
                            TestPerson.BAKER.subject(),
                            TestPerson.FAY.subject(),
                            TestPerson.THEO.subject());

    private static final String GROUP =
            """
            INSERT INTO openchair.support_group (id, version, status, vetted_on, name, leadership, kind, format, min_age,
              confidentiality_guideline, ground_rules, capacity, time_zone, recurrence_rule, first_session_on, starts_at,
              duration_minutes, meets_on_holidays, updated_at)
            VALUES (?, 1, 'VETTED', current_date, ?, 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 18, 'What is said stays.',
              'One speaks at a time.', ?, 'UTC', 'FREQ=DAILY', '2026-01-01', '00:00', 60, true, now())""";

    private static final String LEADER = "; INSERT INTO openchair.group_facilitator VALUES (?, md5('FAY')::uuid)";

    private static Instant latest = Instant.EPOCH;

    private TestClinic() {}

    static void open(TestDatabase database) throws SQLException {
        execute(database, PEOPLE);
    }

    /** A listed group that Fay leads and that has met today. */
    static UUID group(int capacity) throws SQLException {
        UUID id = Ids.next();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                PreparedStatement group = owner.prepareStatement(GROUP + LEADER)) {
            owner.setAutoCommit(false);
            group.setObject(1, id);
            group.setString(2, "Group " + id);
            group.setInt(3, capacity);
            group.setObject(4, id);
            group.execute();
            owner.commit();
        }
        return id;
    }

    /** Theo leads a group of his own, so that he can be named wherever a colleague is asked for. */
    static void letTheoLead() throws SQLException {
        sql("UPDATE openchair.group_facilitator SET staff_id = md5('THEO')::uuid WHERE group_id = '" + group(3) + "'");
    }

    /** Everyone in a group has had their seat since before it met today, at whatever hour that was. */
    static void seatedSinceMorning(UUID group) throws SQLException {
        sql("UPDATE openchair.enrollment SET started_at = NULL WHERE group_id = '" + group + "'");
    }

    /** One more session of a group, begun just now; gives its id. */
    static UUID sessionNow(UUID group) throws SQLException {
        UUID id = Ids.next();
        Instant begin = momentOfItsOwn();
        sql("INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)"
                + " VALUES ('" + id + "', 1, '" + group + "', (now() AT TIME ZONE 'UTC')::date, '" + begin + "', '"
                + begin.plus(1, ChronoUnit.HOURS) + "', 'PLANNED')");
        return id;
    }

    /** Now, or a microsecond after the one before: a group meets once at a time. */
    private static synchronized Instant momentOfItsOwn() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        latest = now.isAfter(latest) ? now : latest.plus(1, ChronoUnit.MICROS);
        return latest;
    }

    /** The version of a referral as it is stored. */
    static int version(UUID referral) {
        try {
            return count("SELECT version FROM openchair.referral WHERE id = '" + referral + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The id of a person of the test clinics, by the name in {@link TestPerson}. */
    static String idOf(String person) {
        try {
            return text("SELECT md5('" + person + "')::uuid");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void sql(String change) throws SQLException {
        execute(TestDatabase.start(), change);
    }

    /** The single number that a query finds. */
    static int count(String query) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** The single text that a query finds first. */
    static String text(String query) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(TestDatabase database, String change) throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
