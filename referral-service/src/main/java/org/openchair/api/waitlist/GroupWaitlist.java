package org.openchair.api.waitlist;

import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.referral.Offering;
import org.openchair.referral.WaitingBand;

/**
 * The waitlist of a group as it is told to whoever plans groups and sees no person: how full it is, and about how many wait.
 *
 * @param capacity null when the group states none
 * @param keptSeats seats taken or offered; null without a capacity
 */
public record GroupWaitlist(
        UUID groupId,
        String groupName,
        GroupStatus status,
        Integer capacity,
        Integer keptSeats,
        WaitingBand waiting,
        Offering offering) {}
