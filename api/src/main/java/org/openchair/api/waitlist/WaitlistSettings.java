package org.openchair.api.waitlist;

import java.util.UUID;
import org.openchair.referral.Offering;

/**
 * How a group gives its free seats to those who wait, and how many there are.
 *
 * @param version counts the changes; 0 while nobody has changed anything
 * @param offerDays working days for which a seat is offered; null for the standard
 * @param standardOfferDays working days where the group does not say
 * @param capacity null when the group states none: then every seat is free
 * @param seatsOffered seats kept for people to whom one is offered
 * @param freeSeats neither taken nor offered; null without a capacity
 * @param takesPeople is the group listed, and not suspended, so that a seat may be offered?
 * @param closed has the group closed for good, so that none of this can be changed?
 */
public record WaitlistSettings(
        UUID groupId,
        String groupName,
        int version,
        Offering offering,
        Integer offerDays,
        int standardOfferDays,
        Integer capacity,
        int seatsTaken,
        int seatsOffered,
        Integer freeSeats,
        boolean takesPeople,
        boolean closed) {}
