package org.openchair.web.patient;

import java.time.ZoneId;
import java.util.List;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.When;

/**
 * Two records that were merged, and what each of them has once that is undone.
 *
 * @param kept the record that was kept
 * @param other the record that went into it
 * @param referrals of the record that was kept, with those that came from the other one
 * @param errors what must be corrected
 */
public record UndoMergePage(
        PatientView kept, PatientView other, MergeView merge, List<ReferralSummary> referrals, FieldErrors errors) {

    /** Where the page is. */
    public String address() {
        return address(kept, merge);
    }

    /** Where a merge is undone. */
    public static String address(PatientView kept, MergeView merge) {
        return "/patients/" + kept.id() + "/merges/" + merge.id() + "/undo";
    }

    /** When it was merged, and by whom. */
    public String merged(ZoneId zone) {
        return When.date(merge.mergedAt(), zone) + " by " + merge.mergedBy();
    }

    /** Referrals that the other record gets back. */
    public List<ReferralSummary> back() {
        return referrals.stream()
                .filter(referral -> merge.referralsGoingBack().contains(referral.id()))
                .toList();
    }

    /** Referrals that stay with the record that was kept. */
    public List<ReferralSummary> staying() {
        return referrals.stream()
                .filter(referral -> !merge.referralsGoingBack().contains(referral.id()))
                .toList();
    }

    /** A merge in a line, for the page of the record that was kept. */
    public static String inLine(MergeView merge, ZoneId zone) {
        return "Record " + merge.recordNumber() + " was merged into this one on " + When.date(merge.mergedAt(), zone)
                + ".";
    }

    /** The last day on which it can be undone. */
    public static String lastDay(MergeView merge, ZoneId zone) {
        return When.date(merge.undoableUntil(), zone);
    }
}
