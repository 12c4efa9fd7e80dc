package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
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

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

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
