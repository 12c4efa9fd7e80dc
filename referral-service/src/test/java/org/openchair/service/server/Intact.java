package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

/** What holds of the records at any moment, whoever has acted at once. */
final class Intact {

    private static final String SEATS =
            """
            SELECT count(*) FROM openchair.support_group g WHERE g.id = '%s'
               AND (seats_taken + seats_offered > capacity
                 OR seats_taken <> (SELECT count(*) FROM openchair.enrollment e WHERE e.group_id = g.id AND e.state <> 'ENDED')
                 OR seats_offered <> (SELECT count(*) FROM openchair.referral r WHERE r.group_id = g.id AND r.state = 'OFFERED'))""";

    private static final String HISTORIES =
            """
            SELECT count(*) FROM openchair.referral r
             CROSS JOIN LATERAL (SELECT count(*) AS rows, max(position) AS last FROM openchair.referral_event e
                                  WHERE e.referral_id = r.id) h
             WHERE r.group_id = '%s' AND (h.rows <> h.last OR h.rows <> r.version OR r.state <> (
               SELECT e.to_state FROM openchair.referral_event e WHERE e.referral_id = r.id ORDER BY position DESC LIMIT 1))""";

    private static final String SEATS_OF_REFERRALS =
            """
            SELECT count(*) FROM openchair.referral r WHERE r.group_id = '%1$s'
               AND (coalesce(r.cancel_asked_in, r.state) IN ('ACCEPTED', 'ATTENDING', 'PAUSED')
                 <> EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = r.id AND e.state <> 'ENDED')
                 OR EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = r.id AND e.patient_id <> r.patient_id))""";

    private static final String PEOPLE_APART =
            """
            SELECT count(*) FROM openchair.kept_apart k
              JOIN openchair.enrollment a ON a.patient_id = k.one_id AND a.state <> 'ENDED'
              JOIN openchair.enrollment b ON b.patient_id = k.other_id AND b.state <> 'ENDED' AND b.group_id = a.group_id
             WHERE k.ended_at IS NULL AND a.group_id = '%s'""";

    // The chain of the audit is in the order in which acts were committed.
    private static final String RELIED_ON_NOTHING =
            """
            SELECT count(*) FROM openchair.audit_event m
              JOIN openchair.referral r ON m.resource = 'referral/' || r.id
              JOIN openchair.audit_event w ON w.patient_id = m.patient_id AND w.action = 'consent.withdraw' AND w.seq < m.seq
             WHERE r.group_id = '%s'
               AND m.action IN ('referral.send', 'referral.offer', 'referral.accept', 'referral.accept_offer', 'referral.reopen')""";

    private static final String MERGED =
            """
            SELECT count(*) FROM openchair.patient p WHERE p.merged_into IS NOT NULL AND (
                   EXISTS (SELECT FROM openchair.referral r WHERE r.patient_id = p.id)
                OR EXISTS (SELECT FROM openchair.enrollment e WHERE e.patient_id = p.id)
                OR EXISTS (SELECT FROM openchair.consent c WHERE c.patient_id = p.id))""";

    private Intact() {}

    /** Seats are counted as they are held and never exceed the capacity; every history is whole and ends where its referral stands. */
    static void group(UUID group) throws SQLException {
        none(SEATS, group);
        none(HISTORIES, group);
        none(SEATS_OF_REFERRALS, group);
    }

    /** Nobody was sent, offered a seat or seated after a consent of theirs, the only one, was withdrawn. */
    static void consents(UUID group) throws SQLException {
        none(RELIED_ON_NOTHING, group);
    }

    /** No two people who must not meet have a seat. */
    static void apart(UUID group) throws SQLException {
        none(PEOPLE_APART, group);
    }

    /** Nothing that is under way belongs to a record that was merged into another. */
    static void merges() throws SQLException {
        assertThat(TestClinic.count(MERGED)).as(MERGED).isZero();
    }

    /** The chain of the audit holds. */
    static void audit() throws SQLException {
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_break"))
                .as("breaks of the audit chain")
                .isZero();
    }

    /** So many acts of a kind were audited for a resource, such as {@code referral/ID}. */
    static void audited(String resource, String action, long times) throws SQLException {
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE resource = '" + resource
                        + "' AND action = '" + action + "'"))
                .as("%s of %s", action, resource)
                .isEqualTo((int) times);
    }

    private static void none(String query, UUID group) throws SQLException {
        assertThat(TestClinic.count(query.formatted(group))).as(query).isZero();
    }
}
