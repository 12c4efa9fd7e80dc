package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.staff.Role;

/** Tells a story of a referral: walks its moves through the domain's own table and gives each a time, an actor and words. */
final class Teller {

    private final DemoSessions sessions;
    private final Chance chance;
    private final Pace pace;
    private final HalfYear time;
    private final ReferralWords words;

    Teller(DemoSessions sessions, Chance chance, HalfYear time) {
        this.sessions = sessions;
        this.chance = chance;
        this.pace = new Pace(chance);
        this.time = time;
        this.words = new ReferralWords(chance);
    }

    /**
     * The story with this patient and this group, begun after that moment. Empty when it does not fit into the time, or when the group
     * would not have been open to it.
     */
    Optional<DemoReferral> tell(
            ReferralStory story, DemoPatient patient, UUID referrer, DemoGroup group, Instant notBefore) {
        Instant begins = begins(story, patient, group);
        if (!begins.isAfter(notBefore) || begins.isAfter(time.now())) {
            return Optional.empty();
        }
        return history(story, patient, referrer, group, begins)
                .map(history -> referral(patient, referrer, group, history))
                .filter(referral -> possible(story, referral, group));
    }

    private Instant begins(ReferralStory story, DemoPatient patient, DemoGroup group) {
        LocalDate earliest = time.begins();
        LocalDate latest = time.today();
        if (group.cohortStartsOn() != null && group.cohortStartsOn().isBefore(latest)) {
            latest = group.cohortStartsOn();
            earliest = latest.minusDays(40);
        }
        if (story.open()) {
            earliest = latest.minusDays(story.recentDays());
        }
        LocalDate day = earliest.plusDays(chance.between(0, (int) (latest.toEpochDay() - earliest.toEpochDay())));
        return pace.atWork(day.atStartOfDay(patient.clinic().zone()));
    }

    private Optional<List<DemoReferral.Entry>> history(
            ReferralStory story, DemoPatient patient, UUID referrer, DemoGroup group, Instant begins) {
        List<DemoReferral.Entry> history = new ArrayList<>();
        history.add(new DemoReferral.Entry(
                chance.id(begins),
                DemoReferral.BEGIN,
                null,
                ReferralState.DRAFT,
                referrer,
                Role.CLINICIAN,
                null,
                null,
                begins));
        for (ReferralMove move : story.moves()) {
            DemoReferral.Entry before = history.get(history.size() - 1);
            Optional<Instant> at = when(move, before.at(), patient, group);
            if (at.isEmpty() || at.get().isAfter(time.now())) {
                return Optional.empty();
            }
            history.add(entry(move, before.to(), at.get(), referrer, group));
        }
        return Optional.of(history);
    }

    private Optional<Instant> when(ReferralMove move, Instant after, DemoPatient patient, DemoGroup group) {
        if (move == ReferralMove.ATTEND_FIRST) {
            return sessions.firstAttended(group, after).map(Meeting::loggedAt);
        }
        return Optional.of(pace.next(move, after, patient.clinic().zone()));
    }

    private DemoReferral.Entry entry(
            ReferralMove move, ReferralState from, Instant at, UUID referrer, DemoGroup group) {
        Role role = role(move);
        String reason = move.needsReason() ? words.reason(move) : null;
        return new DemoReferral.Entry(
                chance.id(at),
                move.name(),
                from,
                legal(move.apply(from, role, reason)),
                actor(role, referrer, group),
                role,
                reason,
                words.comment(move, reason),
                at);
    }

    private Role role(ReferralMove move) {
        List<Role> people = List.of(Role.CLINICIAN, Role.FACILITATOR).stream()
                .filter(move.actors()::contains)
                .toList();
        return people.isEmpty() ? Role.SYSTEM : chance.oneOf(people);
    }

    private static UUID actor(Role role, UUID referrer, DemoGroup group) {
        return switch (role) {
            case SYSTEM -> null;
            case CLINICIAN -> referrer;
            default -> group.leaders().get(0);
        };
    }

    private static ReferralState legal(Outcome<ReferralState> outcome) {
        if (outcome instanceof Outcome.Done<ReferralState> done) {
            return done.value();
        }
        throw new IllegalStateException("A demo story breaks the table of moves: " + outcome);
    }

    private DemoReferral referral(
            DemoPatient patient, UUID referrer, DemoGroup group, List<DemoReferral.Entry> history) {
        boolean draft = history.size() == 1;
        return new DemoReferral(
                chance.id(history.get(0).at()),
                patient,
                referrer,
                draft && chance.happens(0.3) ? null : group,
                words.asked(patient, draft),
                List.copyOf(history),
                seat(history));
    }

    private Optional<DemoReferral.Seat> seat(List<DemoReferral.Entry> history) {
        Instant until = history.stream()
                .filter(entry -> entry.to().ended())
                .map(DemoReferral.Entry::at)
                .findFirst()
                .orElse(null);
        return history.stream()
                .filter(entry -> entry.to() == ReferralState.ACCEPTED)
                .findFirst()
                .map(accepted -> new DemoReferral.Seat(chance.id(accepted.at()), accepted.at(), until));
    }

    private boolean possible(ReferralStory story, DemoReferral referral, DemoGroup group) {
        boolean stillOpen = !referral.state().ended() && !group.overOn(time.today());
        boolean waiting = story.open() && referral.seat().isEmpty();
        return (referral.state().ended() || stillOpen)
                && (!waiting || group.seatsOn(time.today()))
                && referral.seat()
                        .map(seat -> group.seatsOn(
                                seat.from().atZone(group.schedule().zone()).toLocalDate()))
                        .orElse(true);
    }
}
