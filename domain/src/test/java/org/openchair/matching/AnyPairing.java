package org.openchair.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;

/** Any needs and any groups, also such as state nothing. Small vocabularies, so that they often meet. */
final class AnyPairing {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> FOCUS = List.of("depression", "grief", "ocd");
    private static final List<String> STAGES = List.of("moratorium", "growth");
    private static final List<String> ACCESS = List.of("step-free", "hearing");
    private static final List<String> LANGUAGES = List.of("en", "es", "vi");
    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY;BYDAY=TU", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=2SA", "FREQ=MONTHLY;BYMONTHDAY=3", "FREQ=WEEKLY");

    private AnyPairing() {}

    static Arbitrary<Needs> needs() {
        return Combinators.combine(possibleAges(), must(), wishes())
                .as((ages, must, wishes) -> new Needs(ages, TODAY, Set.of(), must, wishes));
    }

    private static Arbitrary<PossibleAges> possibleAges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 110),
                        Arbitraries.integers().between(0, 1))
                .as((age, more) -> new PossibleAges(age, age + more));
    }

    static Arbitrary<List<Candidate>> groups() {
        return group().list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<Needs.Must> must() {
        return Combinators.combine(
                        orNull(GroupKind.class),
                        some(List.of(MeetingFormat.values())),
                        topics(LANGUAGES),
                        orNull(Cost.class),
                        topics(ACCESS),
                        Arbitraries.of(true, false))
                .as(Needs.Must::new);
    }

    private static Arbitrary<Needs.Wishes> wishes() {
        return Combinators.combine(
                        topics(FOCUS),
                        Arbitraries.of(STAGES)
                                .map(code -> new Topic(code, code))
                                .injectNull(0.4),
                        orNull(Leadership.class),
                        some(List.of(DayOfWeek.values())),
                        some(List.of(PartOfDay.values())),
                        point(),
                        orNull(GroupSize.class))
                .as(Needs.Wishes::new);
    }

    private static Arbitrary<Candidate> group() {
        Arbitrary<String> names = Arbitraries.of("Circle", "circle", "Harbor", "Lantern");
        var nature = Combinators.combine(
                        names,
                        listing(),
                        orNull(Leadership.class),
                        orNull(GroupKind.class),
                        orNull(MeetingFormat.class),
                        orNull(Cost.class),
                        some(STAGES),
                        some(ACCESS))
                .as(Nature::new);
        return Combinators.combine(nature, some(FOCUS), some(LANGUAGES), ages(), cohort(), seats(), slot(), place())
                .as((is, focus, languages, ages, cohort, seats, slot, place) -> new Candidate(
                        UUID.randomUUID(),
                        is.name(),
                        is.listing(),
                        is.leadership(),
                        is.kind(),
                        is.format(),
                        is.cost(),
                        focus,
                        languages,
                        is.stages(),
                        is.access(),
                        ages,
                        cohort,
                        seats,
                        slot,
                        place));
    }

    private record Nature(
            String name,
            Candidate.Listing listing,
            Leadership leadership,
            GroupKind kind,
            MeetingFormat format,
            Cost cost,
            Set<String> stages,
            Set<String> access) {}

    private static Arbitrary<Candidate.Listing> listing() {
        Arbitrary<LocalDate> vetted =
                Arbitraries.integers().between(0, 400).map(TODAY::minusDays).injectNull(0.1);
        return Combinators.combine(status(), vetted).as(Candidate.Listing::new);
    }

    private static Arbitrary<GroupStatus> status() {
        return Arbitraries.integers()
                .between(0, 7)
                .flatMap(one -> one > 0 ? Arbitraries.just(GroupStatus.VETTED) : Arbitraries.of(GroupStatus.class));
    }

    private static Arbitrary<AgeLimits> ages() {
        Arbitrary<Integer> age = Arbitraries.integers().between(0, 120).injectNull(0.5);
        return Combinators.combine(age, age).as(AgeLimits::new);
    }

    private static Arbitrary<Candidate.Cohort> cohort() {
        Arbitrary<LocalDate> start =
                Arbitraries.integers().between(-2, 2).map(TODAY::plusDays).injectNull(0.2);
        return Combinators.combine(orNull(EnrollmentKind.class), start).as(Candidate.Cohort::new);
    }

    private static Arbitrary<Candidate.Seats> seats() {
        Arbitrary<Integer> people = Arbitraries.integers().between(1, 20).injectNull(0.3);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 20);
        return Combinators.combine(people, people, few, few)
                .as((target, capacity, kept, waiting) -> new Candidate.Seats(
                        target,
                        capacity,
                        Openings.of(capacity, kept, Openings.roomy(capacity, kept)),
                        WaitingBand.of(waiting)));
    }

    private static Arbitrary<MeetingSlot> slot() {
        return Combinators.combine(
                        Arbitraries.of(RULES).injectNull(0.2),
                        Arbitraries.just(TODAY).injectNull(0.1),
                        Arbitraries.integers()
                                .between(0, 23)
                                .map(hour -> LocalTime.of(hour, 30))
                                .injectNull(0.1))
                .as(MeetingSlot::of);
    }

    private static Arbitrary<Candidate.Place> place() {
        return Combinators.combine(Arbitraries.of("Step-free.").injectNull(0.5), point())
                .as(Candidate.Place::new);
    }

    private static Arbitrary<Point> point() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(Point::new)
                .injectNull(0.4);
    }

    private static Arbitrary<List<Topic>> topics(List<String> codes) {
        return some(codes).map(chosen -> chosen.stream()
                .sorted()
                .map(code -> new Topic(code, code))
                .toList());
    }

    private static <E extends Enum<E>> Arbitrary<E> orNull(Class<E> type) {
        return Arbitraries.of(type).injectNull(0.4);
    }

    private static <T> Arbitrary<Set<T>> some(List<T> values) {
        return Arbitraries.of(values).set().ofMaxSize(values.size());
    }
}
