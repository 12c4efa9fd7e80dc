package org.openchair.web.referral;

import java.time.Clock;
import java.util.List;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.patient.PersonName;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;
import org.openchair.web.person.Role;

/**
 * The referrals of the own clinic.
 *
 * @param open whether only those that have not ended
 * @param referrals this page of them
 * @param paging where this page stands
 * @param clock says since when
 */
public record ReferralList(boolean open, List<ReferralSummary> referrals, Paging paging, Clock clock) {
    /** Whom a referral is about, preferred name first. */
    public static String patient(ReferralSummary referral) {
        return PersonName.of(referral.patientCallName(), referral.patientFamilyName());
    }

    /** The group, or that there is none yet. */
    public static String group(ReferralSummary referral) {
        return referral.groupName() == null ? "Not chosen yet" : referral.groupName();
    }

    /** Where it stands. */
    public static String state(ReferralSummary referral) {
        return Labels.standing(referral.state(), referral.participationShared());
    }

    /** How long it has stood there. */
    public String since(ReferralSummary referral) {
        return When.waited(referral.stateSince(), clock);
    }

    /** Whose turn it is, in words. */
    public static String turn(String turn) {
        if (turn == null) {
            return "No one’s: it has ended";
        }
        return Role.of(turn)
                .map(role -> role == Role.CLINICIAN ? "Yours" : "The group’s")
                .orElse(turn);
    }
}
