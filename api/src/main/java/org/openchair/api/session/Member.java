package org.openchair.api.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.enrollment.EnrollmentState;

/**
 * A person enrolled in a group, as its facilitator sees them.
 *
 * @param callName the alias where the group meets online and the person has one
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
        String accessibilityNeeds,
        String pronouns,
        List<CodeLabel> accessNeeds) {}
