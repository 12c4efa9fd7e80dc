package org.openchair.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.openchair.referral.ReferralMove;

/** How long people take for a move. They work from eight in the morning to half past five, Monday to Friday. */
final class Timing {

    private record Days(int least, int most) {}

    private static final Days A_FEW = new Days(1, 5);
    private static final Map<ReferralMove, Days> DAYS = Map.ofEntries(
            Map.entry(ReferralMove.SEND, new Days(0, 1)),
            Map.entry(ReferralMove.OFFER, new Days(7, 35)),
            Map.entry(ReferralMove.WITHDRAW, new Days(5, 30)),
            Map.entry(ReferralMove.GIVE_UP, new Days(21, 35)),
            Map.entry(ReferralMove.PAUSE, new Days(14, 50)),
            Map.entry(ReferralMove.RESUME, new Days(10, 25)),
            Map.entry(ReferralMove.COMPLETE, new Days(50, 110)),
            Map.entry(ReferralMove.LEAVE_EARLY, new Days(10, 40)),
            Map.entry(ReferralMove.TRANSFER, new Days(10, 30)),
            Map.entry(ReferralMove.REQUEST_CANCEL, new Days(3, 20)));
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int OPEN_MINUTES = 570;

    private final SeededRandom chance;

    Timing(SeededRandom chance) {
        this.chance = chance;
    }

    /** When somebody in that zone makes the move, after what came before. */
    Instant next(ReferralMove move, Instant after, ZoneId zone) {
        Days days = DAYS.getOrDefault(move, A_FEW);
        return atWork(after.atZone(zone).plusDays(chance.between(days.least(), days.most())));
    }

    /** A moment at work on that day or soon after. */
    Instant atWork(ZonedDateTime earliest) {
        ZonedDateTime moment = earliest.with(OPENS)
                .plusMinutes(chance.between(0, OPEN_MINUTES))
                .plusSeconds(chance.between(0, 59));
        while (!moment.isAfter(earliest) || WEEKEND.contains(moment.getDayOfWeek())) {
            moment = moment.plusDays(1);
        }
        return moment.toInstant();
    }
}
