package org.openchair.web.waitlist;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.waitlist.WaitingPerson;
import org.openchair.api.waitlist.WaitlistSettings;
import org.openchair.referral.Offering;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.Urgency;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * The waitlist of a group as whoever leads it sees it: who is offered a seat, who waits in which order, and how seats are given.
 *
 * @param settings how seats are given, and how many there are
 * @param people first who is offered a seat, then who waits
 * @param offering how seats are given, as entered
 * @param days for how long, as entered
 * @param errors what must be corrected
 * @param clock says how long somebody has waited
 */
public record WaitlistPage(
        WaitlistSettings settings,
        List<WaitingPerson> people,
        String offering,
        String days,
        FieldErrors errors,
        Clock clock) {

    /** The id of the move that a button makes, so that pressing it twice moves once. */
    public static UUID newMove() {
        return Ids.next();
    }

    /** To whom a seat is offered. */
    public List<WaitingPerson> offered() {
        return people.stream().filter(person -> person.offeredUntil() != null).toList();
    }

    /** Who waits, in order. */
    public List<WaitingPerson> waiting() {
        return people.stream().filter(person -> person.offeredUntil() == null).toList();
    }

    /** The seats in words. */
    public String seats() {
        if (settings.capacity() == null) {
            return settings.seatsTaken() + " taken; the group states no capacity";
        }
        return settings.freeSeats() + " open of " + settings.capacity() + ": " + settings.seatsTaken() + " taken, "
                + settings.seatsOffered() + " offered";
    }

    /** Can somebody be offered a seat by hand now? */
    public boolean canOffer() {
        boolean free = settings.freeSeats() == null || settings.freeSeats() > 0;
        return settings.takesPeople() && settings.offering() != Offering.PAUSED && free;
    }

    /** Can that person be offered a seat by hand now? */
    public boolean canOffer(WaitingPerson person) {
        return canOffer() && (person.inTheWay() == null || !person.inTheWay().blocks(ReferralMove.OFFER));
    }

    /** Can it be said of that person that they are ready for a seat? */
    public static boolean canBeReady(WaitingPerson person) {
        return !person.ready()
                && (person.inTheWay() == null || !person.inTheWay().blocks(ReferralMove.SAY_READY));
    }

    /** Can it be said of that person that they wait for the next cohort? */
    public static boolean missedCohort(WaitingPerson person) {
        return person.inTheWay() == SeatObstacle.COHORT_STARTED;
    }

    /** Why no one is offered a seat now; null when someone can be. */
    public String resting() {
        if (!settings.takesPeople()) {
            return "The group is not taking anyone now, so no seat is offered.";
        }
        return settings.offering() == Offering.PAUSED
                ? "Offers are paused: no seat is offered until you resume them."
                : null;
    }

    /** What becomes of a free seat, in words. */
    public String rule() {
        return switch (settings.offering()) {
            case AUTOMATIC -> "An open seat is offered right away to the first person who is ready.";
            case BY_HAND -> "You offer open seats yourself.";
            case PAUSED -> "No seat is offered for now.";
        };
    }

    /** For how many working days a seat is offered. */
    public int term() {
        return settings.offerDays() == null ? settings.standardOfferDays() : settings.offerDays();
    }

    /** How soon somebody is needed, where that is not as usual; null where it is. */
    public static String urgency(WaitingPerson person) {
        return person.urgency() == Urgency.ROUTINE ? null : Labels.of(person.urgency());
    }

    /** How long somebody has waited. */
    public String waited(WaitingPerson person) {
        return When.waited(person.waitingSince(), clock);
    }

    /** Why someone is passed over; null for who is ready, and where only their clinic may know. */
    public static String passedOver(WaitingPerson person) {
        if (person.inTheWay() == SeatObstacle.CONSENT_OVER) {
            return WaitingWords.resting(person.inTheWay()) + " Their clinic will say what comes next.";
        }
        if (missedCohort(person) || person.inTheWay() == SeatObstacle.NEXT_COHORT) {
            return WaitingWords.resting(person.inTheWay());
        }
        if (person.ready()) {
            return null;
        }
        String why = person.waitsFor() == null ? "" : person.waitsFor() + ". ";
        return why + "Passed over until someone says they are ready.";
    }

    /** The last day of an offer. */
    public static String until(WaitingPerson person) {
        return When.date(person.offeredUntil())
                + (person.inTheWay() == null ? "" : ", but it cannot be taken as things stand");
    }

    /** How seats can be given. */
    public static List<Choice> offerings() {
        return Labels.choices(Offering.values());
    }
}
