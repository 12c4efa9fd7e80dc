package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.Enrollments;

/** Enrollments in the database. */
@RequestScoped
public class StoredEnrollments implements Enrollments {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Override
    public Optional<Enrollment> find(UUID id) {
        return Optional.ofNullable(records.find(Enrollment.class, id));
    }

    @Override
    public Optional<Enrollment> ofReferral(UUID referralId) {
        return records.createQuery("SELECT e FROM Enrollment e WHERE e.referralId = :referral", Enrollment.class)
                .setParameter("referral", referralId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Enrollment enrollment) {
        records.persist(enrollment);
    }
}
