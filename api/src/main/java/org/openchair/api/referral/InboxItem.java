package org.openchair.api.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.patient.ContactBy;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;

/**
 * A referral as the group's facilitator sees it: the least that answering needs. No family name, record number, birth date or diagnosis.
 *
 * @param callName the alias where the group meets online and the patient has one; no name at all once they do not agree any more
 * @param phone null unless the patient agreed to share it and may be contacted
 * @param email null unless the patient agreed to share it and may be contacted
 * @param freeSeats null when the group states no capacity, and in the preview for the clinic, as is {@code waiting}
 * @param contactBy how the patient wants to be reached; null when not stated, and when nobody but the clinic may get in touch
 * @param doNotContact nobody but the clinic may get in touch
 * @param noVoicemail leave no message at the telephone number
 * @param turn realm role whose turn it is, or null
 * @param nextStep what that person is advised to do, or null
 * @param seat state of the seat that the person holds; null when they hold none
 * @param attended sessions attended from that seat
 * @param pausedUntil last day of the break; null when it is open or there is none
 * @param waiting place on the waitlist and the offer; null for who neither waits nor is offered a seat
 * @param history what happened since it was sent; empty in a list
 * @param notice what goes with every record about substance use; null for other groups
 * @param inTheWay what is in the way of a seat now, as far as it is the group's to know; null for nothing
 * @param groupClosed why the clinic is asked to choose another group: RETIRED, NOT_LISTED, SUSPENDED or COHORT_ENDED; null while the group
 *     goes on
 */
public record InboxItem(
        UUID id,
        int version,
        UUID groupId,
        String groupName,
        String callName,
        String preferredLanguage,
        String accessibilityNeeds,
        String phone,
        String email,
        String noteToGroup,
        Urgency urgency,
        ReferralState state,
        Instant sentAt,
        String clinicName,
        String referrerName,
        Integer freeSeats,
        Instant stateSince,
        String turn,
        String nextStep,
        EnrollmentState seat,
        int attended,
        LocalDate pausedUntil,
        WaitingPlace waiting,
        List<ReferralMove> possibleMoves,
        List<HistoryEntry> history,
        String pronouns,
        ContactBy contactBy,
        boolean doNotContact,
        boolean noVoicemail,
        List<CodeLabel> accessNeeds,
        String notice,
        SeatObstacle inTheWay,
        String groupClosed) {}
