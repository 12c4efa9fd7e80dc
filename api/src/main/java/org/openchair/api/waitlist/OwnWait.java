package org.openchair.api.waitlist;

import java.time.LocalDate;
import org.openchair.directory.WaitingBand;

/**
 * How a patient of the own clinic waits for a seat. The place on the list is for the group's facilitators: it would tell the clinic
 * exactly how many others wait.
 *
 * @param onTheList about how many people wait for the group, as of this morning
 * @param ready waits for nothing but a seat: an open one is offered automatically in the order of the list
 * @param offeredUntil last day on which the offered seat can be taken, in the group's zone; null while none is offered
 * @param offerOver can the offered seat not be taken any more, because that day has passed or no consent lets the group know the person?
 */
public record OwnWait(WaitingBand onTheList, boolean ready, LocalDate offeredUntil, boolean offerOver) {}
