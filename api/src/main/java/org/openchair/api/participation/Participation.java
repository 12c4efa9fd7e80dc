package org.openchair.api.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * How a patient takes part in the group of one referral. Sessions count from the first day of the seat to its last.
 *
 * @param groupName null while a draft has none
 * @param since first day of the seat; null before there is one
 * @param until last day of the seat; null while it is held
 * @param held sessions that took place
 * @param attended of them, those the patient came to
 * @param notRecorded of them, those where nobody noted it, which is not an absence
 * @param cancelled sessions that were canceled, not those moved, outside all the others
 * @param lastAttendedOn null when none was attended
 * @param nextSession null when none is planned, or the seat has ended
 * @param timeZone the group's, in which to read the next session; null when not stated
 * @param shared did the patient agree that the clinic hears of it? If not, nothing is counted
 */
public record Participation(
        UUID referralId,
        String groupName,
        ReferralState state,
        LocalDate since,
        LocalDate until,
        int held,
        int attended,
        int excused,
        int missed,
        int notRecorded,
        int cancelled,
        LocalDate lastAttendedOn,
        Instant nextSession,
        String timeZone,
        boolean shared) {}
