package org.openchair.service.server;

import java.sql.SQLException;
import java.util.UUID;
import org.openchair.Ids;

/** People of the Riverside Clinic who were referred to a group some days ago, and what happened since. */
record Newcomers(UUID group) {

    /** A person whose referral was sent that many days before noon today, with a seat and no mark yet. */
    private static final String REFERRED =
            """
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
            VALUES ('%1$s', md5('riverside')::uuid, '%1$s', 'Test', 'Person', '1980-01-01', now());
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
            VALUES ('%1$s', '%1$s', md5('riverside')::uuid, md5('ADAMS')::uuid, '%2$s', 'ATTENDING', now(),
                    current_date - %3$d + interval '12 hours', now());
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
            VALUES ('%1$s', '%2$s', '%1$s', '%1$s', 'ACTIVE', current_date - %3$d);""";

    private static final String MARKED =
            """
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
            SELECT md5('%2$s' || (current_date - %3$d))::uuid, '%2$s', current_date - %3$d,
                   current_date - %3$d + interval '12 hours', current_date - %3$d + interval '13 hours', 'HELD'
            ON CONFLICT DO NOTHING;
            INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
            VALUES (gen_random_uuid(), md5('%2$s' || (current_date - %3$d))::uuid, '%1$s', '%4$s', now(), md5('FAY')::uuid);""";

    private static final String MOVED =
            """
            INSERT INTO openchair.referral_event (id, referral_id, position, move, from_state, to_state, actor_role, at)
            SELECT gen_random_uuid(), '%1$s', coalesce(max(position), 0) + 1, '%2$s', 'SENT', '%3$s', 'facilitator',
                   current_date - %4$d + interval '12 hours'
              FROM openchair.referral_event WHERE referral_id = '%1$s';""";

    /** Someone referred that many days ago who first attended that many days ago. */
    UUID attends(int sent, int came) throws SQLException {
        UUID person = refers(sent);
        marked(person, came, "PRESENT");
        return person;
    }

    UUID refers(int sent) throws SQLException {
        UUID person = Ids.next();
        TestClinic.sql(REFERRED.formatted(person, group, sent));
        return person;
    }

    void marked(UUID person, int ago, String outcome) throws SQLException {
        TestClinic.sql(MARKED.formatted(person, group, ago, outcome));
    }

    static void moved(UUID person, String move, String to, int ago) throws SQLException {
        TestClinic.sql(MOVED.formatted(person, move, to, ago));
    }
}
