package org.openchair.api.session;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.enrollment.EnrollmentState;

/**
 * A person enrolled in a group, as its facilitator sees them.
 *
 * @param fitIsDue is it time to say whether the group fits?
 */
public record Member(
        UUID enrollmentId,
        UUID referralId,
        String callName,
        EnrollmentState state,
        LocalDate startedOn,
        int attended,
        int missed,
        boolean fitIsDue,
        String accessibilityNeeds) {}
