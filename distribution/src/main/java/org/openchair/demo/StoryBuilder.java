package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Outcome;
import org.openchair.referral.Facts;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.StateBeforeMove;
import org.openchair.staff.Role;

/** Tells a story of a referral: walks its moves through the domain's own table and gives each a time, an actor and words. */
final class StoryBuilder {

    private static final List<Role> PEOPLE = List.of(Role.CLINICIAN, Role.FACILITATOR);
    private static final Facts AS_TOLD = new Facts(Facts.TRIAL_SESSIONS, true, false, 0);
    private static final int DAYS_BEFORE_COHORT = 40;
    private static final double DRAFTS_WITHOUT_GROUP = 0.3;

    private final DemoSessions sessions;
    private final SeededRandom chance;
    private final Timing pace;
    private final HalfYear time;
    private final ReferralWords words;

    StoryBuilder(DemoSessions sessions, SeededRandom chance, HalfYear time) {
        this.sessions = sessions;
        this.chance = chance;
        this.pace = new Timing(chance);
        this.time = time;
        this.words = new ReferralWords(chance);
    }

    /**
     * The story with this cast, begun after that moment. Empty when it does not fit into the time, or when the group would not have
     * been open to it.
     */
    Optional<DemoReferral> tell(Participants cast, Instant notBefore) {
        Instant begins = begins(cast);
        if (!begins.isAfter(notBefore) || begins.isAfter(time.now())) {
            return Optional.empty();
        }
        return history(cast, begins)
                .map(history -> referral(cast, history))
                .filter(referral -> possible(cast, referral));
    }

    private Instant begins(Participants cast) {
        LocalDate latest = latest(cast.group());
        LocalDate earliest = earliest(cast, latest);
        LocalDate day = earliest.plusDays(chance.between(0, (int) ChronoUnit.DAYS.between(earliest, latest)));
        return pace.atWork(day.atStartOfDay(cast.zone()));
    }

    private LocalDate latest(DemoGroup group) {
        boolean begun = group.cohortStartsOn() != null && group.cohortStartsOn().isBefore(time.today());
        return begun ? group.cohortStartsOn() : time.today();
    }

    private LocalDate earliest(Participants cast, LocalDate latest) {
        if (cast.story().open()) {
            return latest.minusDays(cast.story().recentDays());
        }
        return latest.isBefore(time.today()) ? latest.minusDays(DAYS_BEFORE_COHORT) : time.begins();
    }

    private Optional<List<DemoReferral.Entry>> history(Participants cast, Instant begins) {
        List<DemoReferral.Entry> history = new ArrayList<>();
        history.add(DemoReferral.Entry.begun(chance.id(begins), cast.referrer(), begins));
        for (ReferralMove move : cast.story().moves()) {
            DemoReferral.Entry before = history.get(history.size() - 1);
            Optional<Instant> at = when(move, before.at(), cast).filter(time::isPast);
            if (at.isEmpty()) {
                return Optional.empty();
            }
            history.add(entry(move, before.to(), at.get(), cast));
        }
        return Optional.of(history);
    }

    private Optional<Instant> when(ReferralMove move, Instant after, Participants cast) {
        return move == ReferralMove.ATTEND_FIRST
                ? sessions.firstAttended(cast.group(), after).map(DemoSession::loggedAt)
                : Optional.of(pace.next(move, after, cast.zone()));
    }

    private DemoReferral.Entry entry(ReferralMove move, ReferralState from, Instant at, Participants cast) {
        Role role = role(move);
        String reason = move.needsReason() ? words.reason(move) : null;
        String comment = words.comment(move, reason);
        return new DemoReferral.Entry(
                chance.id(at),
                move.name(),
                from,
                legal(move.apply(StateBeforeMove.of(from), role, MoveStatement.because(reason, comment), AS_TOLD)),
                cast.actor(role),
                role,
                reason,
                comment,
                at);
    }

    private Role role(ReferralMove move) {
        List<Role> people = PEOPLE.stream().filter(move.actors()::contains).toList();
        return people.isEmpty() ? Role.SYSTEM : chance.oneOf(people);
    }

    private static ReferralState legal(Outcome<ReferralState> outcome) {
        if (outcome instanceof Outcome.Done<ReferralState> done) {
            return done.value();
        }
        throw new IllegalStateException("A demo story breaks the table of moves: " + outcome);
    }

    private DemoReferral referral(Participants cast, List<DemoReferral.Entry> history) {
        boolean draft = history.size() == 1;
        return new DemoReferral(
                chance.id(history.get(0).at()),
                cast.patient(),
                cast.referrer(),
                draft && chance.happens(DRAFTS_WITHOUT_GROUP) ? null : cast.group(),
                words.asked(cast.patient(), draft),
                List.copyOf(history),
                seat(history));
    }

    private Optional<DemoReferral.Seat> seat(List<DemoReferral.Entry> history) {
        Instant until = first(history, ReferralState::ended).orElse(null);
        return first(history, state -> state == ReferralState.ACCEPTED)
                .map(from -> new DemoReferral.Seat(chance.id(from), from, until));
    }

    private static Optional<Instant> first(List<DemoReferral.Entry> history, Predicate<ReferralState> wanted) {
        return history.stream()
                .filter(entry -> wanted.test(entry.to()))
                .map(DemoReferral.Entry::at)
                .findFirst();
    }

    private boolean possible(Participants cast, DemoReferral referral) {
        DemoGroup group = cast.group();
        boolean waits = cast.story().open() && referral.seat().isEmpty();
        boolean seatedInTime = referral.seat()
                .map(seat -> group.seatsOn(group.dayOf(seat.from())))
                .orElse(true);
        return seatedInTime
                && (!waits || group.seatsOn(time.today()))
                && (referral.state().ended() || !group.overOn(time.today()));
    }
}
