package org.openchair.enrollment;

import java.util.Optional;
import java.util.UUID;

/** The seats people hold in groups. */
public interface Enrollments {

    Optional<Enrollment> find(UUID id);

    /** The seat that the person holds by a referral now. */
    Optional<Enrollment> currentOf(UUID referralId);

    /** Does the person of that seat belong to that session, by when the seat began and ended? */
    boolean isExpected(UUID enrollmentId, UUID sessionId);

    /** Sessions attended from a seat. */
    int attended(UUID enrollmentId);

    void add(Enrollment enrollment);
}
