package org.openchair.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.referral.ReferralState;

/**
 * Decides who is referred where and what becomes of it. First come the referrals that a demo user is sure to find (people on the
 * rosters to try, fresh ones in each inbox, every story for each clinician), then everybody else by chance.
 */
final class DemoReferrals {

    private static final int TRIES = 400;
    private static final int ON_A_ROSTER = 9;
    private static final int IN_AN_INBOX = 3;
    private static final int MEMBERS = 4;
    private static final int PEOPLE_ASKED = 60;
    private static final int ON_RECORD = 13;

    /** A quarter that is over ended at most a hundred days ago; who had begun before that is counted in it. */
    private static final int DAYS_ON_RECORD = 115;

    private static final double NEVER_REFERRED = 0.06;
    private static final double TRIES_AGAIN = 0.5;
    private static final List<ReferralStory> STORIES = List.of(ReferralStory.values());
    private static final List<ReferralStory> SECOND_STORIES =
            List.of(ReferralStory.ATTENDS, ReferralStory.IS_EXPECTED, ReferralStory.WAITS_FOR_AN_ANSWER);
    private static final Set<ReferralState> LEAD_ELSEWHERE = Collections.unmodifiableSet(
            EnumSet.of(ReferralState.DECLINED, ReferralState.LEFT_EARLY, ReferralState.TRANSFERRED));

    private final List<DemoReferral> made = new ArrayList<>();
    private final List<DemoPatient> unreferred;
    private final List<DemoGroup> groups;
    private final DemoSessions sessions;
    private final Referrers referrers;
    private final StoryBuilder teller;
    private final SeatCalendar seats;
    private final SeededRandom chance;
    private final HalfYear time;

    DemoReferrals(
            List<DemoPatient> patients,
            List<DemoGroup> groups,
            DemoSessions sessions,
            SeededRandom chance,
            HalfYear time) {
        this.unreferred = new ArrayList<>(patients);
        this.groups = List.copyOf(groups);
        this.sessions = sessions;
        this.referrers = new Referrers(chance);
        this.teller = new StoryBuilder(sessions, chance, time);
        this.seats = new SeatCalendar(time);
        this.chance = chance;
        this.time = time;
    }

    /** All referrals, in the order in which they were decided. */
    List<DemoReferral> make() {
        sessions.rosters().forEach(this::fillRoster);
        largestGroup().ifPresent(this::giveRecord);
        visibleLeaders().forEach(this::fillInbox);
        Clinic.all().stream().filter(referrers::hasAccount).forEach(this::tellEveryStory);
        int certain = made.size();
        groups.forEach(this::giveMembers);
        referEverybodyElse();
        referAgain(made.subList(certain, made.size()));
        return List.copyOf(made);
    }

    private void fillRoster(DemoSession roster) {
        List<DemoGroup> group = List.of(roster.group());
        int people = Math.min(ON_A_ROSTER, roster.group().seatsToFill());
        for (int i = 0; i < people; i++) {
            Clinic clinic = Clinic.all().get(i % 2);
            require(ReferralStory.ATTENDS, group, clinic, referral -> wasThere(referral, roster));
        }
    }

    private static boolean wasThere(DemoReferral referral, DemoSession meeting) {
        return referral.seat().orElseThrow().from().isBefore(meeting.startsAt());
    }

    private Optional<DemoGroup> largestGroup() {
        return groups.stream()
                .filter(group -> group.visible() && !group.coLed() && group.seatsOn(time.today()))
                .max(Comparator.comparingInt(DemoGroup::seatsToFill));
    }

    /** As many as it takes until figures of the group can be published. */
    private void giveRecord(DemoGroup group) {
        Instant counted = time.now().minus(Duration.ofDays(DAYS_ON_RECORD));
        for (int i = 0; i < ON_RECORD; i++) {
            Clinic clinic = Clinic.all().get(i % Clinic.all().size());
            require(ReferralStory.ATTENDS, List.of(group), clinic, referral -> referral.seat()
                    .orElseThrow()
                    .from()
                    .isBefore(counted));
        }
    }

    private Collection<List<DemoGroup>> visibleLeaders() {
        return groups.stream()
                .filter(group -> group.visible() && group.seatsOn(time.today()))
                .collect(Collectors.groupingBy(group -> group.leaders().get(0), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void fillInbox(List<DemoGroup> ofOneLeader) {
        for (int i = 0; i < IN_AN_INBOX; i++) {
            require(ReferralStory.WAITS_FOR_AN_ANSWER, ofOneLeader, Clinic.all().get(i), referral -> true);
        }
    }

    private void tellEveryStory(Clinic clinic) {
        STORIES.forEach(story -> require(story, groups, clinic, referral -> referrers.isAccount(referral.referrer())));
    }

    /** People who are not in the certain stories, so that those stay as they were told. */
    private void giveMembers(DemoGroup group) {
        ReferralStory story = usual(group);
        for (int i = 0; i < MEMBERS; i++) {
            somebodyFor(group)
                    .ifPresent(patient -> tell(story, patient, List.of(group), Instant.MIN, referral -> true));
        }
    }

    private ReferralStory usual(DemoGroup group) {
        if (group.overOn(time.today())) {
            return ReferralStory.COMPLETED;
        }
        boolean toBegin = group.cohortStartsOn() != null && group.seatsOn(time.today());
        return toBegin ? ReferralStory.IS_EXPECTED : ReferralStory.ATTENDS;
    }

    private Optional<DemoPatient> somebodyFor(DemoGroup group) {
        return Stream.generate(() -> chance.oneOf(unreferred))
                .limit(PEOPLE_ASKED)
                .filter(patient -> group.suits(patient, time.today()))
                .findFirst();
    }

    private void referEverybodyElse() {
        List<DemoPatient> rest = List.copyOf(unreferred);
        unreferred.clear();
        for (DemoPatient patient : rest) {
            if (!chance.happens(NEVER_REFERRED)) {
                ReferralStory story = chance.weighted(STORIES, ReferralStory::weight);
                tell(story, patient, groups, Instant.MIN, referral -> true);
            }
        }
    }

    private void referAgain(List<DemoReferral> first) {
        for (DemoReferral referral : List.copyOf(first)) {
            boolean again = referral.state() == ReferralState.TRANSFERRED || chance.happens(TRIES_AGAIN);
            if (again && LEAD_ELSEWHERE.contains(referral.state())) {
                tell(
                        chance.oneOf(SECOND_STORIES),
                        referral.patient(),
                        groups,
                        referral.last().at(),
                        second -> true);
            }
        }
    }

    /** Tells the story with the first patients of the clinic for whom it works out. */
    private void require(ReferralStory story, List<DemoGroup> choice, Clinic clinic, Predicate<DemoReferral> wanted) {
        Iterator<DemoPatient> candidates = unreferred.iterator();
        while (candidates.hasNext()) {
            DemoPatient patient = candidates.next();
            if (patient.clinic().equals(clinic) && tell(story, patient, choice, Instant.MIN, wanted)) {
                candidates.remove();
                return;
            }
        }
        throw new IllegalStateException("The demo has no patient for the story " + story + " at " + clinic.name());
    }

    private boolean tell(
            ReferralStory story,
            DemoPatient patient,
            List<DemoGroup> choice,
            Instant notBefore,
            Predicate<DemoReferral> wanted) {
        return Stream.generate(() -> chance.weighted(choice, DemoGroup::weight))
                .limit(TRIES)
                .filter(group -> group.suits(patient, time.today()))
                .map(group -> new Participants(story, patient, referrers.of(patient.clinic()), group))
                .flatMap(cast -> teller.tell(cast, notBefore).stream())
                .filter(wanted.and(seats::takes))
                .findFirst()
                .map(made::add)
                .orElse(false);
    }
}
