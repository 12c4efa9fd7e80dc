package org.openchair.web.waitlist;

import java.time.Clock;
import java.util.List;
import org.openchair.api.waitlist.StrandedReferral;
import org.openchair.patient.PersonName;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * The people of the own clinic in groups that have closed.
 *
 * @param people this page of them
 * @param paging where this page stands
 * @param clock says how long ago
 */
public record StrandedList(List<StrandedReferral> people, Paging paging, Clock clock) {

    private static final String SUSPENDED = "SUSPENDED";

    /** Whom it is about, preferred name first. */
    public static String person(StrandedReferral stranded) {
        return PersonName.of(stranded.patientCallName(), stranded.patientFamilyName());
    }

    /** Where the referral stands. */
    public static String state(StrandedReferral stranded) {
        return Labels.of(stranded.state());
    }

    /** What happened to the group and how long ago. */
    public String closed(StrandedReferral stranded) {
        return why(stranded.why()) + ", " + When.waited(stranded.closedSince(), clock) + " ago";
    }

    /** Has it closed for good? A suspension can end, and members meet meanwhile (ADR 87). */
    public static boolean isForGood(String code) {
        return code != null && !SUSPENDED.equals(code);
    }

    /** What happened to a group, in words. */
    public static String why(String code) {
        return switch (code) {
            case "RETIRED" -> "The group has closed";
            case SUSPENDED -> "The group is suspended and takes no one at present";
            case "COHORT_ENDED" -> "The cohort is over";
            default -> "The group is no longer listed";
        };
    }
}
