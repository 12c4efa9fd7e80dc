package org.openchair.api.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.safety.AlertCause;
import org.openchair.safety.SafetyAction;

/**
 * An alert that somebody may be in danger, as the clinicians of the own clinic see it.
 *
 * @param referralId the referral in which it was said; null for a score
 * @param assessmentId the score that said it; null for a referral
 * @param raisedBy name of who answered or recorded it
 * @param alerted names of those who are asked to respond by now
 * @param acknowledgedBy name of who handles it; null while no one does
 * @param action what is being done; null while no one handles it
 * @param alone does no one at the clinic but the person who raised it have an account?
 * @param acknowledgeable can the caller handle it now?
 * @param reasonNeeded does the caller, who raised it, have to say why a colleague is not handling it? Not where there is none
 */
public record SafetyAlertView(
        UUID id,
        UUID patientId,
        String patientCallName,
        String patientFamilyName,
        AlertCause cause,
        UUID referralId,
        UUID assessmentId,
        String raisedBy,
        Instant raisedAt,
        List<String> alerted,
        String acknowledgedBy,
        Instant acknowledgedAt,
        SafetyAction action,
        String note,
        boolean alone,
        boolean acknowledgeable,
        boolean reasonNeeded) {

    /** Does no one handle it yet? */
    public boolean waits() {
        return acknowledgedAt == null;
    }
}
