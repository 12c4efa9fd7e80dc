package org.openchair.api.waitlist;

import java.time.LocalDate;

/**
 * How somebody waits for a seat.
 *
 * @param place place on the group's waitlist, from 1; null while a seat is offered
 * @param ready waits for nothing but a seat: a free one is offered of itself in the order of the list
 * @param offeredUntil last day on which the offered seat can be taken, in the group's zone; null while none is offered
 * @param offerOver can the offered seat not be taken any more, because that day has passed or no consent lets the group know the person?
 */
public record WaitingPlace(Integer place, boolean ready, LocalDate offeredUntil, boolean offerOver) {}
