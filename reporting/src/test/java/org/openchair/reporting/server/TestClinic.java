package org.openchair.reporting.server;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openchair.testing.TestDatabase;

/** A clinic of 200 people, each with a seat in a group of each leadership, who attend what a test wants them to. */
public final class TestClinic {

    private static final String PEOPLE =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('clinic')::uuid, 'Test clinic', 'UTC');
            INSERT INTO openchair.staff (id, display_name) VALUES (md5('staff')::uuid, 'Test clinician');
            INSERT INTO openchair.support_group (id, status, name, leadership, updated_at)
              SELECT md5(leadership)::uuid, 'DRAFT', leadership, leadership, now()
                FROM unnest(ARRAY['PEER_LED', 'THERAPIST_LED', 'CO_LED']) leadership;
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
              SELECT md5('patient' || n)::uuid, md5('clinic')::uuid, n, 'Test', 'Person', '1980-01-01', now()
                FROM generate_series(1, 200) n;
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
              SELECT md5(g.name || n)::uuid, md5('patient' || n)::uuid, md5('clinic')::uuid, md5('staff')::uuid, g.id,
                     'ATTENDING', now(), now(), now()
                FROM openchair.support_group g, generate_series(1, 200) n;
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
              SELECT id, group_id, patient_id, id, 'ACTIVE', '2020-01-01' FROM openchair.referral;
            """;

    private static final String SESSION =
            """
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
            SELECT md5(?::date || ?)::uuid, md5(?)::uuid, ?, ?::timestamp AT TIME ZONE 'UTC',
                   ?::timestamp AT TIME ZONE 'UTC' + interval '1 hour', 'HELD'
            """;

    private static final String MARKS =
            """
            INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
            SELECT gen_random_uuid(), md5(?::date || ?)::uuid, md5(? || n)::uuid, 'PRESENT', now(), md5('staff')::uuid
              FROM generate_series(?::integer, ?::integer) n
            """;

    /** The day on which quarters are counted back, the same also when the year ends meanwhile. */
    private static final LocalDate FILLED_ON = LocalDate.now(ZoneOffset.UTC);

    private final TestDatabase database;

    public TestClinic(TestDatabase database) {
        this.database = database;
    }

    /** A day in the first month of a quarter that has been over for a while. */
    public static LocalDate longPast(int quartersAgo) {
        LocalDate thisQuarter = LocalDate.of(FILLED_ON.getYear(), FILLED_ON.getMonthValue(), 1)
                .minusMonths((FILLED_ON.getMonthValue() - 1) % 3);
        return thisQuarter.minusMonths(3L * quartersAgo).plusDays(9);
    }

    /** The code of the quarter in which a day lies. */
    public static String quarter(LocalDate day) {
        return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    void open() throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(PEOPLE);
        }
        for (int quarter = 2; quarter <= 6; quarter++) {
            attendQuarter(longPast(quarter));
        }
        attend(FILLED_ON, "PEER_LED", 1, 20);
    }

    /** Every cell well above ten, but for few people in co-led groups of the first month. */
    private void attendQuarter(LocalDate day) throws SQLException {
        for (int month = 0; month < 3; month++) {
            attend(day.plusMonths(month), "PEER_LED", 1, 40 + month);
            attend(day.plusMonths(month), "THERAPIST_LED", 50, 90 + 2 * month);
            attend(day.plusMonths(month), "CO_LED", 101, month == 0 ? 104 : 120 + month);
        }
    }

    /** These people, by number, attend a session on that day. */
    void attend(LocalDate day, String leadership, int first, int last) throws SQLException {
        try (Connection owner = database.connect(TestDatabase.OWNER);
                PreparedStatement session = owner.prepareStatement(SESSION);
                PreparedStatement marks = owner.prepareStatement(MARKS)) {
            session.setDate(1, Date.valueOf(day));
            session.setString(2, leadership);
            session.setString(3, leadership);
            session.setDate(4, Date.valueOf(day));
            session.setDate(5, Date.valueOf(day));
            session.setDate(6, Date.valueOf(day));
            session.executeUpdate();
            marks.setDate(1, Date.valueOf(day));
            marks.setString(2, leadership);
            marks.setString(3, leadership);
            marks.setInt(4, first);
            marks.setInt(5, last);
            marks.executeUpdate();
        }
    }
}
