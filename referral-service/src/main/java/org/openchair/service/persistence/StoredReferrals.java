package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;

/** Referrals and their history in the database. */
@RequestScoped
public class StoredReferrals implements Referrals {

    // The row of the group is held first: of two who give its seats away, the later sees what the earlier did.
    private static final String GROUP_WITH_A_SEAT_TO_OFFER =
            """
            SELECT g.id FROM openchair.support_group g
             WHERE g.id = ? AND g.status = 'VETTED' AND (g.capacity IS NULL OR g.seats_taken + g.seats_offered < g.capacity)
               AND NOT (g.enrollment IS NOT DISTINCT FROM 'CLOSED_COHORT' AND g.cohort_starts_on <= openchair.today_in(g.time_zone))
               AND NOT EXISTS (SELECT FROM openchair.group_waitlist w WHERE w.group_id = g.id AND w.offering <> 'AUTOMATIC')
               FOR NO KEY UPDATE OF g""";

    private static final String FIRST_OF_THE_LIST =
            """
            SELECT r.id FROM openchair.referral r
             WHERE r.id = (SELECT w.referral_id FROM openchair.waitlist w
                            WHERE w.group_id = ? AND w.state = 'WAITLISTED' AND w.ready
                              AND NOT openchair.meets_kept_apart(w.patient_id, w.group_id)
                              AND openchair.consent_covers(w.patient_id, w.group_id, 'NAME')
                            ORDER BY w.place LIMIT 1)
               AND r.state = 'WAITLISTED' FOR UPDATE SKIP LOCKED""";

    private static final String OVERDUE =
            """
            SELECT r.id FROM openchair.referral r JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.group_id = ? AND r.state = 'OFFERED' AND r.offered_until < openchair.today_in(g.time_zone)
             ORDER BY r.offered_until, r.id LIMIT 1 FOR UPDATE OF r SKIP LOCKED""";

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Override
    public Optional<Referral> find(UUID id) {
        return Optional.ofNullable(records.find(Referral.class, id));
    }

    @Override
    public Optional<Referral> findForChange(UUID id) {
        return Optional.ofNullable(records.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Referral referral) {
        records.persist(referral);
        records.flush();
    }

    @Override
    public Optional<Referral> nextInLine(UUID groupId) {
        records.flush();
        return rows.any(Query.of(GROUP_WITH_A_SEAT_TO_OFFER, groupId))
                ? kept(Query.of(FIRST_OF_THE_LIST, groupId))
                : Optional.empty();
    }

    @Override
    public Optional<Referral> overdueOffer(UUID groupId) {
        records.flush();
        return kept(Query.of(OVERDUE, groupId));
    }

    private Optional<Referral> kept(Query query) {
        return rows.first(query, row -> row.id("id")).flatMap(this::findForChange);
    }

    @Override
    public int historyLength(UUID referralId) {
        return records.createQuery(
                        "SELECT COALESCE(MAX(e.position), 0) FROM ReferralEvent e WHERE e.referralId = :referral",
                        Integer.class)
                .setParameter("referral", referralId)
                .getSingleResult();
    }

    @Override
    public Optional<ReferralEvent> event(UUID id) {
        return Optional.ofNullable(records.find(ReferralEvent.class, id));
    }

    @Override
    public ReferralEvent lastEvent(UUID referralId) {
        return records.createQuery(
                        "SELECT e FROM ReferralEvent e WHERE e.referralId = :referral ORDER BY e.position DESC",
                        ReferralEvent.class)
                .setParameter("referral", referralId)
                .setMaxResults(1)
                .getSingleResult();
    }

    @Override
    public Optional<Referral> continuationOf(UUID referralId) {
        return records.createQuery(
                        "SELECT r FROM Referral r WHERE r.continuesId = :referral AND r.state <> :error"
                                + " ORDER BY r.createdAt DESC",
                        Referral.class)
                .setParameter("referral", referralId)
                .setParameter("error", ReferralState.ENTERED_IN_ERROR)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ReferralEvent event) {
        records.persist(event);
        records.flush();
    }
}
