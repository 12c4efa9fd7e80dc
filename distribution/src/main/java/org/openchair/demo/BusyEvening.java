package org.openchair.demo;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sessions that begin this moment, for benchmarks and tests: one in a new open group of each leader, with people of the demo. */
public final class BusyEvening {

    private static final String GROUPS =
            """
            CREATE TEMP TABLE busy ON COMMIT DROP AS
            SELECT gen_random_uuid() AS group_id, gen_random_uuid() AS session_id, leader, place, CAST(? AS text) AS name
              FROM unnest(CAST(? AS uuid[])) WITH ORDINALITY AS led (leader, place);
            INSERT INTO openchair.support_group (id, version, status, vetted_on, name, leadership, kind, format, enrollment, min_age,
              confidentiality_guideline, ground_rules, capacity, time_zone, recurrence_rule, first_session_on, starts_at,
              duration_minutes, meets_on_holidays, updated_at)
            SELECT group_id, 1, 'VETTED', openchair.today_in('UTC'), name || ' ' || place, 'PEER_LED', 'SUPPORT_GROUP', ?, 'OPEN', 18,
                   'What is said stays.', 'One speaks at a time.', 40, 'America/New_York', 'FREQ=WEEKLY', '2026-01-01', '19:00', 90,
                   true, openchair.now()
              FROM busy;
            INSERT INTO openchair.group_facilitator (group_id, staff_id) SELECT group_id, leader FROM busy;
            INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
            SELECT session_id, 1, group_id, CAST(timezone('America/New_York', openchair.now()) AS date), openchair.now(), openchair.now() + interval '2 hours',
                   'PLANNED'
              FROM busy;""";

    private static final String PEOPLE =
            """
            CREATE TEMP TABLE comer ON COMMIT DROP AS
            SELECT busy.group_id, r.*, gen_random_uuid() AS referral_id
              FROM busy
             CROSS JOIN (
               SELECT DISTINCT ON (p.id) p.id AS patient_id, old.clinic_id, old.referrer_id
                 FROM openchair.patient p
                 JOIN openchair.referral old ON old.patient_id = p.id AND p.birth_date < openchair.today_in('UTC') - interval '19 years'
                WHERE p.merged_into IS NULL
                  AND NOT EXISTS (SELECT FROM openchair.kept_apart k WHERE p.id IN (k.one_id, k.other_id))
                ORDER BY p.id LIMIT ?) r;
            INSERT INTO openchair.referral (id, version, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at,
              state_since)
            SELECT referral_id, 3, patient_id, clinic_id, referrer_id, group_id, 'ATTENDING', openchair.now() - interval '40 days',
                   openchair.now() - interval '40 days', openchair.now() - interval '30 days'
              FROM comer;
            INSERT INTO openchair.enrollment (id, version, group_id, patient_id, referral_id, state, started_on)
            SELECT gen_random_uuid(), 1, group_id, patient_id, referral_id, 'ACTIVE', openchair.today_in('UTC') - 30 FROM comer;
            INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at,
              recorded_by)
            SELECT gen_random_uuid(), patient_id, '{NAME}', 'GROUP', group_id, 'TREATMENT', 'VERBAL',
                   openchair.now() - interval '40 days', openchair.now() - interval '40 days', referrer_id
              FROM comer""";

    private BusyEvening() {}

    /**
     * Has the sessions begin.
     *
     * @param owner the owner of the schema; its transaction is committed
     * @param name what the groups are called, before their number
     * @param leaders who leads them
     * @param people seats in each group
     * @param format how people meet, as the column says it
     * @return the sessions, in the order of the leaders
     */
    public static List<UUID> begin(Connection owner, String name, List<UUID> leaders, int people, String format)
            throws SQLException {
        owner.setAutoCommit(false);
        Array led = owner.createArrayOf("uuid", leaders.toArray());
        run(owner, GROUPS, name, led, format);
        run(owner, PEOPLE, people);
        List<UUID> sessions = sessions(owner);
        owner.commit();
        owner.setAutoCommit(true);
        return sessions;
    }

    private static void run(Connection owner, String statements, Object... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statements)) {
            for (int place = 0; place < values.length; place++) {
                prepared.setObject(place + 1, values[place]);
            }
            prepared.execute();
        }
    }

    private static List<UUID> sessions(Connection owner) throws SQLException {
        List<UUID> sessions = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("SELECT session_id FROM busy ORDER BY place");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                sessions.add(rows.getObject(1, UUID.class));
            }
        }
        return sessions;
    }
}
