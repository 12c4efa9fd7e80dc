package org.openchair.api.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;

/**
 * Somebody who waits for a seat in a group, as its facilitator sees them.
 *
 * @param version version of the referral, for a move
 * @param callName the alias where the group meets online and the patient has one
 * @param place place on the list, from 1; null while a seat is offered
 * @param ready waits for nothing but a seat
 * @param waitsFor why somebody who is not ready waits, in words; null for who is ready or was not asked
 * @param waitingSince since when the time waited counts
 * @param offeredUntil last day of the offer, in the group's zone; null for who waits
 * @param inTheWay what is in the way of a seat now, as far as it is the group's to know; null for nothing
 */
public record WaitingPerson(
        UUID referralId,
        int version,
        String callName,
        String clinicName,
        Urgency urgency,
        Integer place,
        boolean ready,
        String waitsFor,
        Instant waitingSince,
        LocalDate offeredUntil,
        SeatObstacle inTheWay) {}
