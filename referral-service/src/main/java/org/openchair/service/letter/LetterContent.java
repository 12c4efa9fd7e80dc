package org.openchair.service.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.openchair.api.participation.Participation;
import org.openchair.patient.BirthDate;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;

/**
 * The facts that a return letter is written from.
 *
 * @param question what the group asks, in its own words; null unless it waits for an answer
 * @param partTwo does 42 CFR part 2 protect what the group is about?
 * @param consentOver does no consent let the group know the patient any more, though it has the referral?
 * @param notSentOn did a transfer end it, while the referral to the other group is not sent yet?
 * @param ending what the patient has or had, and whether the group has closed
 * @param inTheWay what is in the way of a seat now; null for nothing
 * @param zone the clinic's, in which the letter is dated
 * @param scores in the order of the first of each
 */
record LetterContent(
        UUID referralId,
        UUID patientId,
        String patientName,
        String recordNumber,
        BirthDate birthDate,
        String groupName,
        String referrer,
        String clinic,
        ReferralState state,
        Instant sentAt,
        String question,
        boolean partTwo,
        boolean consentOver,
        boolean notSentOn,
        LetterEnding ending,
        SeatObstacle inTheWay,
        ZoneId zone,
        Instant writtenAt,
        Participation participation,
        List<ScoreStory> scores) {}
