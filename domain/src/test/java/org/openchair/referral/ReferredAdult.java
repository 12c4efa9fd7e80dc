package org.openchair.referral;

import java.util.UUID;

/** Someone born in 1990 who is referred to a vetted group with consent. One id serves for the person, the clinic, the group and all the rest. */
final class ReferredAdult {

    private static final String ALL =
            """
            INSERT INTO openchair.clinic (id, name, time_zone) VALUES ('%1$s', 'Clinic %1$s', 'UTC');
            INSERT INTO openchair.staff (id, display_name) VALUES ('%1$s', 'Referrer');
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
            VALUES ('%1$s', '%1$s', '1', 'A', 'B', '1990-02-03', now());
            INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, min_age,
              confidentiality_guideline, ground_rules, time_zone, updated_at)
            VALUES ('%1$s', 'VETTED', current_date, 'Circle', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 13, 'a', 'b', 'UTC', now());
            INSERT INTO openchair.group_facilitator VALUES ('%1$s', '%1$s');
            INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, given_how, given_at, recorded_at,
              recorded_by)
            VALUES ('%1$s', '%1$s', ARRAY['NAME'], 'GROUP', '%1$s', 'TREATMENT', 'VERBAL', now(), now(), '%1$s');
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since,
              offered_until)
            VALUES ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', '%2$s', now(), now(), now(), %3$s)""";

    private ReferredAdult() {}

    /** What inserts them as someone who waits for a seat. */
    static String waiting(UUID id) {
        return ALL.formatted(id, ReferralState.WAITLISTED, "NULL");
    }

    /** What inserts them as someone who is offered a seat for five days. */
    static String offered(UUID id) {
        return ALL.formatted(id, ReferralState.OFFERED, "current_date + 5");
    }
}
