package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.referral.Referral;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * Asks the clinician who sends whether a leader of the group, or who covers a coming session of it, is someone whom the patient must not meet, where a note of a name can mean
 * them. Who leads a group is known to everyone; staff have no birth date here, so the name alone asks and never refuses. The group is not
 * told.
 */
@RequestScoped
class LeaderCheck {

    @Inject
    Rows rows;

    @Inject
    AuditTrail audit;

    /**
     * Refused with {@code leader-kept-apart} until the clinician has checked.
     *
     * @param checked what the clinician said, or null
     */
    Outcome<Referral> check(Referral referral, Boolean checked) {
        if (!rows.any(Query.of("SELECT openchair.notes_of_leaders(?, ?)", referral.patientId(), referral.groupId()))) {
            return Outcome.done(referral);
        }
        if (!Boolean.TRUE.equals(checked)) {
            return Outcome.refused(new Refusal(
                    "leader-kept-apart",
                    "Someone who leads this group or covers one of its sessions has a name that is on the patient's list of people to keep apart. Check with the patient, then confirm.",
                    "leaderChecked"));
        }
        audit.record(AuditEvent.changed("kept-apart.leader-checked", referral.patientId(), "referral", referral.id()));
        return Outcome.done(referral);
    }
}
