package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.patient.Consent;
import org.openchair.patient.Consents;

/** Consents in the database. */
@RequestScoped
public class StoredConsents implements Consents {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Override
    public Optional<Consent> ofReferral(UUID referralId) {
        return records.createQuery("SELECT c FROM Consent c WHERE c.referralId = :referral", Consent.class)
                .setParameter("referral", referralId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Consent consent) {
        records.persist(consent);
    }

    @Override
    public void remove(Consent consent) {
        records.remove(consent);
    }
}
