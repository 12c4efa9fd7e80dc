package org.openchair.reporting.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.testing.TestDatabase;

/**
 * A group of a test's own, whose members are the first people of the test clinic.
 *
 * @param id of the group
 */
record TestGroup(UUID id) {

    private static final String OPEN =
            """
            INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%1$s', 'DRAFT', 'Test group', now());
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
            SELECT md5('%1$s' || n)::uuid, md5('patient' || n)::uuid, md5('clinic')::uuid, md5('staff')::uuid, '%1$s',
                   'ATTENDING', now(), now(), now()
              FROM generate_series(1, %2$d) n;
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
            SELECT id, group_id, patient_id, id, 'ACTIVE', '%3$s' FROM openchair.referral WHERE group_id = '%1$s';""";

    private static final String MEET =
            """
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
            VALUES (md5('%1$s' || '%2$s')::uuid, '%1$s', '%2$s', '%2$s', '%2$s'::timestamptz + interval '1 hour', '%3$s');""";

    private static final String MARK =
            """
            INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
            SELECT gen_random_uuid(), md5('%1$s' || '%2$s')::uuid, md5('%1$s' || n)::uuid, '%3$s', now(), md5('staff')::uuid
              FROM generate_series(%4$d, %5$d) n;""";

    /** A group in which so many have a seat from the day before that one on. */
    static TestGroup of(int people, LocalDate begins) throws SQLException {
        TestGroup group = new TestGroup(UUID.randomUUID());
        execute(OPEN.formatted(group.id(), people, begins.minusDays(1)));
        return group;
    }

    /** A session is held on that day, and nobody is marked yet. */
    TestGroup meets(LocalDate day) throws SQLException {
        execute(MEET.formatted(id, day, "HELD"));
        return this;
    }

    TestGroup cancels(LocalDate day) throws SQLException {
        execute(MEET.formatted(id, day, "CANCELLED_OTHER"));
        return this;
    }

    /** These members, by number, are marked so in the session of that day. */
    TestGroup marks(LocalDate day, String outcome, int first, int last) throws SQLException {
        execute(MARK.formatted(id, day, outcome, first, last));
        return this;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
