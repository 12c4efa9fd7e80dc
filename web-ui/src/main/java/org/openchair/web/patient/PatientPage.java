package org.openchair.web.patient;

import java.time.Clock;
import java.util.List;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.outcome.Progress;

/**
 * One patient: who it is, how it goes, and every referral.
 *
 * @param patient who it is
 * @param referrals newest first
 * @param progress scores and participation
 * @param clock says how long ago
 */
public record PatientPage(PatientView patient, List<ReferralSummary> referrals, Progress progress, Clock clock) {
    /** The whole name, preferred name first, given name behind it where they differ. */
    public String name() {
        String given = patient.callName().equals(patient.givenName()) ? "" : " (" + patient.givenName() + ")";
        return patient.callName() + " " + patient.familyName() + given;
    }

    /** The birth date. */
    public String born() {
        return When.date(patient.birthDate());
    }

    /** How regularly the person attends, with what it is out of; unknown is said as unknown. */
    public String attendance() {
        int marked = patient.attended() + patient.missed();
        return marked == 0
                ? "No session recorded yet"
                : patient.attended() + " of " + marked + " recorded sessions attended";
    }

    /** A referral in a line: where it stands and since when. */
    public String standing(ReferralSummary referral) {
        return Labels.of(referral.state()) + ", for " + When.waited(referral.stateSince(), clock);
    }

    /** The group of a referral, or that there is none yet. */
    public static String group(ReferralSummary referral) {
        return referral.groupName() == null ? "No group chosen yet" : referral.groupName();
    }
}
