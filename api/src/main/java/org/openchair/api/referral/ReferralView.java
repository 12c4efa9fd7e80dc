package org.openchair.api.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.waitlist.OwnWait;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;

/**
 * A referral as the clinicians of the own clinic see it.
 *
 * @param groupName null while a draft has no group
 * @param groupListed is the group listed now, so that its fact sheet can be read? False while a draft has no group
 * @param timeZone in which times of this referral are told: the group's, or the clinic's where the group states none
 * @param turn realm role whose turn it is, or null
 * @param nextStep what that person is advised to do, or null
 * @param possibleMoves moves that the caller can make now
 * @param attended sessions attended in this group
 * @param seat state of the seat that the person holds; null when they hold none, and where participation is not shared
 * @param pausedUntil last day of the break; null when it is open or there is none
 * @param waiting place on the waitlist and the offer; null for who neither waits nor is offered a seat
 * @param groupClosed why nobody there will answer any more: RETIRED, NOT_LISTED, SUSPENDED or COHORT_ENDED; null while the group goes on
 * @param continues the ended referrals that this one goes on from, the first one first; empty for a first one
 * @param continuedBy the referral that goes on from this one, or null
 * @param nextChoices the groups to ask when this one cannot take the person, in order of preference
 * @param involvement how the patient took part in deciding; null where it was not asked
 * @param sought what was asked of groups, as the query of an address; null where nothing was
 * @param writtenAt when the draft was last written
 * @param openInGroup another referral of the patient that the same group has now, because of which this one cannot be sent or reopened;
 *     null when there is none
 * @param guardianMissing is the patient, or may they be, under 18, and is it not on record who agreed to this referral?
 * @param guardianConsent who agreed for a patient under 18; null where nothing is recorded
 * @param outsideAges why the group cannot seat the patient, in words, where the patient's age is or may be outside what it states; else null
 * @param participationShared may the clinic hear whether the person comes? True for a draft. Where it may not, every seat is told as
 *     {@code ACCEPTED} and every end of one as {@code CANCELLED}
 * @param inTheWay what is in the way of a seat now, or of the one that the person has; null for nothing
 * @param alert the latest alert that the answer to its safety question raised; null when it never did
 */
public record ReferralView(
        UUID id,
        int version,
        UUID patientId,
        String patientCallName,
        UUID groupId,
        String groupName,
        boolean groupListed,
        String timeZone,
        ReferralState state,
        Urgency urgency,
        String needs,
        String noteToGroup,
        boolean sharePhone,
        boolean shareEmail,
        Boolean inDangerNow,
        ConsentMethod consentMethod,
        Instant createdAt,
        Instant sentAt,
        Instant stateSince,
        String turn,
        String nextStep,
        List<ReferralMove> possibleMoves,
        int attended,
        EnrollmentState seat,
        LocalDate pausedUntil,
        OwnWait waiting,
        String groupClosed,
        List<LinkedReferral> continues,
        LinkedReferral continuedBy,
        List<HistoryEntry> history,
        List<ChosenGroup> nextChoices,
        Involvement involvement,
        String sought,
        Instant writtenAt,
        ReferralAlert alert,
        OpenReferral openInGroup,
        boolean guardianMissing,
        GuardianConsent guardianConsent,
        String outsideAges,
        boolean participationShared,
        SeatObstacle inTheWay) {}
