package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.referral.ReferralState;

/** Who sits where on which day, so that no group was ever fuller than it can be, and nobody is referred twice to one group. */
final class SeatCalendar {

    private record Referred(UUID patient, UUID group) {}

    private final Map<UUID, int[]> taken = new HashMap<>();
    private final Set<Referred> referred = new HashSet<>();
    private final HalfYear time;

    SeatCalendar(HalfYear time) {
        this.time = time;
    }

    /** Takes the referral in, unless its group is full on any day of its seat or it is the person's second to that group. */
    boolean takes(DemoReferral referral) {
        if (referral.group() == null) {
            return true;
        }
        Referred pair = new Referred(referral.patient().id(), referral.group().id());
        if (referred.contains(pair)
                || !kept(referral).map(seat -> takesSeat(referral, seat)).orElse(true)) {
            return false;
        }
        return referred.add(pair);
    }

    /** The seat that is held, or kept for whoever is offered one. */
    private static Optional<DemoReferral.Seat> kept(DemoReferral referral) {
        Instant since = referral.last().at();
        return referral.state() == ReferralState.OFFERED
                ? Optional.of(new DemoReferral.Seat(referral.id(), since, null))
                : referral.seat();
    }

    private boolean takesSeat(DemoReferral referral, DemoReferral.Seat seat) {
        int[] days = taken.computeIfAbsent(referral.group().id(), id -> new int[time.days() + 1]);
        int first = day(seat.from(), referral.group());
        int last = seat.until() == null ? time.days() : day(seat.until(), referral.group());
        for (int day = first; day <= last; day++) {
            if (days[day] >= referral.group().seatsToFill()) {
                return false;
            }
        }
        for (int day = first; day <= last; day++) {
            days[day]++;
        }
        return true;
    }

    private int day(Instant moment, DemoGroup group) {
        LocalDate day = group.dayOf(moment);
        long number = day.toEpochDay() - time.begins().toEpochDay();
        return (int) Math.max(0, Math.min(time.days(), number));
    }
}
