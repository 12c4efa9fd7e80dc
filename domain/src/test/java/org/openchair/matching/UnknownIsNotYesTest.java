package org.openchair.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;

/** People and the groups they are matched to: what a group never stated meets no need. */
class UnknownIsNotYesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "a person of {0} years, a group for {1} to {2}: {3}")
    @CsvSource({
        "10,,,     no",
        "10,,65,   no",
        "10,,12,   no",
        "10,8,12,  yes",
        "10,10,,   yes",
        "10,11,17, no",
        "10,18,,   no",
        "17,,,     no",
        "17,13,17, yes",
        "17,17,,   yes",
        "18,,,     yes",
        "18,13,17, no",
        "18,18,18, yes",
        "0,0,2,    yes",
        "0,,,      no",
        "45,,,     yes",
        "45,,40,   no",
        "45,50,,   no",
        "110,,,    yes"
    })
    void a_minor_is_matched_only_to_a_group_that_says_so(int age, Integer youngest, Integer oldest, String matched) {
        Candidate group = group(
                new AgeLimits(youngest, oldest), new Candidate.Cohort(EnrollmentKind.OPEN, null), 8, Cost.FREE, "en");
        assertThat(matches(PossibleAges.of(age), open(), group)).isEqualTo(matched.equals("yes"));
    }

    @ParameterizedTest(name = "a person of {0} or {1} years, a group for {2} to {3}: {4}")
    @CsvSource({
        "17,18,,,     no",
        "17,18,18,,   no",
        "17,18,13,17, no",
        "17,18,13,,   yes",
        "17,18,17,18, yes",
        "40,41,,40,   no",
        "40,41,41,,   no",
        "40,41,40,41, yes",
        "18,19,,,     yes"
    })
    void where_the_age_is_not_known_the_youngest_and_the_oldest_must_be_admitted(
            int from, int to, Integer youngest, Integer oldest, String matched) {
        Candidate group = group(
                new AgeLimits(youngest, oldest), new Candidate.Cohort(EnrollmentKind.OPEN, null), 8, Cost.FREE, "en");
        assertThat(matches(new PossibleAges(from, to), open(), group)).isEqualTo(matched.equals("yes"));
    }

    @ParameterizedTest(name = "an open seat now, {1} of {0} seats taken: {2}")
    @CsvSource({", 0, no", ", 7, no", "8, 7, yes", "8, 8, no", "1, 0, yes"})
    void an_open_seat_is_one_that_is_known_to_be_open(Integer capacity, int taken, String matched) {
        Candidate group = new Candidate(
                new UUID(0, 1),
                "Circle",
                new Candidate.Listing(GroupStatus.VETTED, TODAY),
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new AgeLimits(null, null),
                new Candidate.Cohort(null, null),
                new Candidate.Seats(null, capacity, Openings.of(capacity, taken, false), WaitingBand.FEWER_THAN_FIVE),
                MeetingSlot.of(null, null, null),
                new Candidate.Place(null, null));
        Needs.Must now = new Needs.Must(null, Set.of(), List.of(), null, List.of(), true);
        assertThat(matches(PossibleAges.of(40), now, group)).isEqualTo(matched.equals("yes"));
        assertThat(matches(PossibleAges.of(40), open(), group))
                .as("where a waitlist will do")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, beginning {1}: {2}")
    @CsvSource({
        "OPEN,,                     yes",
        ",,                         yes",
        "CLOSED_COHORT,,            no",
        "CLOSED_COHORT, 2026-03-03, yes",
        "CLOSED_COHORT, 2026-03-02, no",
        "CLOSED_COHORT, 2026-01-01, no"
    })
    void a_cohort_takes_people_until_a_day_that_is_known(EnrollmentKind kind, LocalDate begins, String matched) {
        Candidate group = group(new AgeLimits(18, null), new Candidate.Cohort(kind, begins), 8, Cost.FREE, "en");
        assertThat(matches(PossibleAges.of(40), open(), group)).isEqualTo(matched.equals("yes"));
    }

    @ParameterizedTest
    @EnumSource(Openings.class)
    void a_group_that_takes_no_one_new_is_no_match(Openings openings) {
        Candidate open = group(new AgeLimits(18, null), new Candidate.Cohort(null, null), 8, Cost.FREE, "en");
        Candidate group = new Candidate(
                open.id(),
                open.name(),
                open.listing(),
                open.leadership(),
                open.kind(),
                open.format(),
                open.cost(),
                open.focus(),
                open.languages(),
                open.stages(),
                open.access(),
                open.ages(),
                open.cohort(),
                new Candidate.Seats(null, 8, openings, WaitingBand.FEWER_THAN_FIVE),
                open.slot(),
                open.place());
        assertThat(matches(PossibleAges.of(40), open(), group)).isEqualTo(openings != Openings.CLOSED);
    }

    @ParameterizedTest(name = "needs {0}: a group that states nothing is no match")
    @CsvSource({"kind", "format", "language", "cost", "access", "seat"})
    void a_group_that_states_nothing_meets_no_need(String need) {
        Candidate silent = new Candidate(
                new UUID(0, 1),
                "Circle",
                new Candidate.Listing(GroupStatus.VETTED, TODAY),
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new AgeLimits(null, null),
                new Candidate.Cohort(null, null),
                new Candidate.Seats(null, null, null, WaitingBand.FEWER_THAN_FIVE),
                MeetingSlot.of(null, null, null),
                new Candidate.Place(null, null));
        Topic english = new Topic("en", "English");
        Topic stepFree = new Topic("step-free", "Step-free");
        Needs.Must must =
                switch (need) {
                    case "kind" -> new Needs.Must(GroupKind.SUPPORT_GROUP, Set.of(), List.of(), null, List.of(), false);
                    case "format" ->
                        new Needs.Must(null, Set.of(MeetingFormat.IN_PERSON), List.of(), null, List.of(), false);
                    case "language" -> new Needs.Must(null, Set.of(), List.of(english), null, List.of(), false);
                    case "cost" -> new Needs.Must(null, Set.of(), List.of(), Cost.FEE, List.of(), false);
                    case "access" -> new Needs.Must(null, Set.of(), List.of(), null, List.of(stepFree), false);
                    default -> new Needs.Must(null, Set.of(), List.of(), null, List.of(), true);
                };
        assertThat(matches(PossibleAges.of(40), must, silent)).isFalse();
        assertThat(matches(PossibleAges.of(40), open(), silent)).isTrue();
    }

    private static boolean matches(PossibleAges ages, Needs.Must must, Candidate group) {
        Needs.Wishes nothing = new Needs.Wishes(List.of(), null, null, Set.of(), Set.of(), null, null);
        return !Matches.of(new Needs(ages, TODAY, Set.of(), must, nothing), List.of(group))
                .best()
                .isEmpty();
    }

    private static Needs.Must open() {
        return new Needs.Must(null, Set.of(), List.of(), null, List.of(), false);
    }

    private static Candidate group(
            AgeLimits ages, Candidate.Cohort cohort, Integer capacity, Cost cost, String language) {
        return new Candidate(
                new UUID(0, 1),
                "Circle",
                new Candidate.Listing(GroupStatus.VETTED, TODAY),
                null,
                GroupKind.SUPPORT_GROUP,
                MeetingFormat.IN_PERSON,
                cost,
                Set.of(),
                Set.of(language),
                Set.of(),
                Set.of(),
                ages,
                cohort,
                new Candidate.Seats(null, capacity, Openings.of(capacity, 0, false), WaitingBand.FEWER_THAN_FIVE),
                MeetingSlot.of(null, null, null),
                new Candidate.Place(null, null));
    }
}
