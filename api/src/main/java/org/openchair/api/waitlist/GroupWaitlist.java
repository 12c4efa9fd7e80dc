package org.openchair.api.waitlist;

import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.referral.Offering;

/**
 * The waitlist of a group as it is told to whoever plans groups and sees no person: how full it is, and about how many wait.
 *
 * @param capacity null when the group states none
 * @param openings null without a capacity
 * @param waiting as of this morning
 */
public record GroupWaitlist(
        UUID groupId,
        String groupName,
        GroupStatus status,
        Integer capacity,
        Openings openings,
        WaitingBand waiting,
        Offering offering) {}
