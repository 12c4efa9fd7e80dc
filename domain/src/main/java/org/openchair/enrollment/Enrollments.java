package org.openchair.enrollment;

import java.util.Optional;
import java.util.UUID;

/** The seats people hold in groups. */
public interface Enrollments {

    Optional<Enrollment> find(UUID id);

    Optional<Enrollment> ofReferral(UUID referralId);

    void add(Enrollment enrollment);
}
