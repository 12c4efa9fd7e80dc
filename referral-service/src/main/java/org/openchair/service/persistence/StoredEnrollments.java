package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.enrollment.Enrollment;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.enrollment.Enrollments;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.session.AttendanceOutcome;

/** Enrollments in the database. */
@RequestScoped
public class StoredEnrollments implements Enrollments {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Override
    public Optional<Enrollment> find(UUID id) {
        return Optional.ofNullable(records.find(Enrollment.class, id));
    }

    @Override
    public Optional<Enrollment> currentOf(UUID referralId) {
        return records.createQuery(
                        "SELECT e FROM Enrollment e WHERE e.referralId = :referral AND e.state <> :ended",
                        Enrollment.class)
                .setParameter("referral", referralId)
                .setParameter("ended", EnrollmentState.ENDED)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isExpected(UUID enrollmentId, UUID sessionId) {
        return rows.any(Query.of(
                "SELECT FROM openchair.enrollment e, openchair.group_session s"
                        + " WHERE e.id = ? AND s.id = ? AND e.group_id = s.group_id AND openchair.is_expected(e, s)",
                enrollmentId,
                sessionId));
    }

    @Override
    public int attended(UUID enrollmentId) {
        return records.createQuery(
                        "SELECT COUNT(a) FROM Attendance a WHERE a.enrollmentId = :seat AND a.outcome IN :attended",
                        Long.class)
                .setParameter("seat", enrollmentId)
                .setParameter("attended", AttendanceOutcome.thatAttend())
                .getSingleResult()
                .intValue();
    }

    @Override
    public void add(Enrollment enrollment) {
        records.persist(enrollment);
    }
}
