package org.openchair.demo;

import static org.openchair.session.AttendanceOutcome.EXCUSED;
import static org.openchair.session.AttendanceOutcome.LATE;
import static org.openchair.session.AttendanceOutcome.LEFT_EARLY;
import static org.openchair.session.AttendanceOutcome.NOT_RECORDED;
import static org.openchair.session.AttendanceOutcome.NO_SHOW;
import static org.openchair.session.AttendanceOutcome.PRESENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.directory.Leadership;
import org.openchair.referral.ReferralMove;
import org.openchair.session.AttendanceOutcome;

/** Marks everybody who had a seat, in every session with a log, as the referral's history wants it. */
final class DemoAttendance {

    /** Share of sessions that members come to, by who leads. */
    private static final Map<Leadership, Double> COMES =
            Map.of(Leadership.PEER_LED, 0.74, Leadership.THERAPIST_LED, 0.84, Leadership.CO_LED, 0.79);

    private static final double NEVER_WRITTEN_DOWN = 0.02;
    private static final double MARKED_SO_FAR = 0.6;

    private final DemoSessions sessions;
    private final SeededRandom chance;

    DemoAttendance(DemoSessions sessions, SeededRandom chance) {
        this.sessions = sessions;
        this.chance = chance;
    }

    /** The marks of one person; none without a seat. */
    Stream<DemoMark> of(DemoReferral referral) {
        return referral.seat().stream().flatMap(seat -> sessions.of(referral.group()).stream()
                .filter(meeting -> meeting.marked() && during(seat, meeting))
                .filter(meeting -> meeting.signed() || chance.happens(MARKED_SO_FAR))
                .map(meeting ->
                        new DemoMark(chance.id(meeting.loggedAt()), meeting, seat.id(), outcome(referral, meeting))));
    }

    private static boolean during(DemoReferral.Seat seat, DemoSession meeting) {
        return meeting.startsAt().isAfter(seat.from())
                && (seat.until() == null || meeting.loggedAt().isBefore(seat.until()));
    }

    private AttendanceOutcome outcome(DemoReferral referral, DemoSession meeting) {
        Optional<Instant> first = referral.when(ReferralMove.ATTEND_FIRST);
        if (first.isEmpty() || meeting.loggedAt().isBefore(first.get())) {
            return chance.oneOf(List.of(EXCUSED, NO_SHOW));
        }
        if (meeting.loggedAt().equals(first.get())) {
            return chance.happens(0.85) ? PRESENT : LATE;
        }
        return referral.pausedAt(meeting.loggedAt())
                ? EXCUSED
                : habitual(meeting.group().leadership());
    }

    private AttendanceOutcome habitual(Leadership leadership) {
        if (chance.happens(NEVER_WRITTEN_DOWN)) {
            return NOT_RECORDED;
        }
        if (chance.happens(COMES.get(leadership))) {
            return chance.weighted(List.of(PRESENT, LATE, LEFT_EARLY), outcome -> outcome == PRESENT ? 10 : 1);
        }
        return chance.happens(0.45) ? EXCUSED : NO_SHOW;
    }
}
