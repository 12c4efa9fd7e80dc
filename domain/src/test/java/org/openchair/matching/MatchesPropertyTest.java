package org.openchair.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.directory.MeetingFormat.HYBRID;
import static org.openchair.directory.MeetingFormat.IN_PERSON;
import static org.openchair.directory.MeetingFormat.ONLINE_VIDEO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;

/** What holds of matching whatever the needs and whatever the directory says. The rules are written here a second time. */
class MatchesPropertyTest {

    @Property
    void no_match_breaks_what_the_group_or_the_directory_demands(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        for (Match match : Matches.of(needs, groups).best()) {
            Candidate group = match.group();
            assertThat(group.listing().status()).isEqualTo(GroupStatus.VETTED);
            assertThat(group.listing().vettedOn())
                    .isAfterOrEqualTo(needs.today().minusYears(1));
            if (group.cohort().enrollment() == EnrollmentKind.CLOSED_COHORT) {
                assertThat(group.cohort().startsOn()).isNotNull().isAfter(needs.today());
            }
            needs.ages().each().forEach(age -> assertAdmitted(age, group.ages()));
        }
    }

    /** Whichever of the possible ages the person has, the group is for it. */
    private static void assertAdmitted(int age, AgeLimits limits) {
        if (age < 18) {
            assertThat(limits.youngest()).isNotNull();
        }
        if (limits.youngest() != null) {
            assertThat(age).isGreaterThanOrEqualTo(limits.youngest());
        }
        if (limits.oldest() != null) {
            assertThat(age).isLessThanOrEqualTo(limits.oldest());
        }
    }

    @Property
    void no_match_breaks_what_the_clinician_demands(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        Needs.Must must = needs.must();
        for (Match match : Matches.of(needs, groups).best()) {
            Candidate group = match.group();
            if (must.kind() != null) {
                assertThat(group.kind()).isEqualTo(must.kind());
            }
            if (!must.languages().isEmpty()) {
                assertThat(must.languages()).extracting(Topic::code).containsAnyElementsOf(group.languages());
            }
            if (must.costLimit() != null) {
                assertThat(group.cost()).isNotNull().isLessThanOrEqualTo(must.costLimit());
            }
            if (must.seatNow()) {
                assertThat(group.seats().openings()).isIn(Openings.OPEN, Openings.FEW);
            }
        }
    }

    @Property
    void no_match_meets_in_a_way_or_a_place_that_is_not_possible(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        Set<MeetingFormat> possible = needs.must().formats();
        for (Match match : Matches.of(needs, groups).best()) {
            MeetingFormat format = match.group().format();
            if (!possible.isEmpty()) {
                Set<MeetingFormat> ways = format == HYBRID ? Set.of(HYBRID, IN_PERSON, ONLINE_VIDEO) : Set.of(format);
                assertThat(possible).containsAnyElementsOf(ways);
            }
            boolean inARoom = format == null || format == IN_PERSON || format == HYBRID;
            for (Topic need : needs.must().access()) {
                assertThat(match.group().access().contains(need.code())
                                || !inARoom && need.code().equals("step-free"))
                        .isTrue();
            }
        }
    }

    @Property
    void a_group_with_somebody_kept_apart_is_as_if_it_were_not_there(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups, @ForAll Random random) {
        Set<UUID> apart = groups.stream()
                .map(Candidate::id)
                .filter(id -> random.nextBoolean())
                .collect(Collectors.toSet());
        Needs kept = new Needs(needs.ages(), needs.today(), apart, needs.must(), needs.wishes());
        List<Candidate> others =
                groups.stream().filter(group -> !apart.contains(group.id())).toList();
        Matches told = Matches.of(kept, groups);
        Matches expected = Matches.of(kept, others);
        assertThat(told).isEqualTo(expected);
        assertThat(ids(told)).noneMatch(apart::contains);
        assertThat(ids(expected)).isEqualTo(ids(Matches.of(needs, others)));
    }

    @Property
    void relaxing_a_rule_loses_no_match_and_adds_as_many_as_was_said(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        Matches strict = Matches.of(needs, groups);
        for (Relaxation each : strict.relaxations()) {
            Matches relaxed = Matches.of(relaxed(needs, each.rule()), groups);
            assertThat(ids(relaxed))
                    .containsAll(ids(strict))
                    .hasSize(strict.best().size() + each.groups());
        }
    }

    @Property
    void a_rule_that_is_not_named_adds_nothing_when_relaxed(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        Matches strict = Matches.of(needs, groups);
        for (HardRule rule : HardRule.values()) {
            boolean named = strict.relaxations().stream().anyMatch(each -> each.rule() == rule);
            if (rule.relaxed().isPresent() && !named) {
                assertThat(ids(Matches.of(relaxed(needs, rule), groups))).isEqualTo(ids(strict));
            }
        }
    }

    @Property
    void the_order_is_total_and_does_not_depend_on_the_order_of_the_directory(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, random);
        List<Match> best = Matches.of(needs, groups).best();
        assertThat(Matches.of(needs, shuffled).best()).isEqualTo(best);
        for (int i = 1; i < best.size(); i++) {
            assertThat(Match.BEST_FIRST.compare(best.get(i - 1), best.get(i))).isNegative();
        }
    }

    @Property
    void a_score_is_between_0_and_100_and_every_wish_is_explained(
            @ForAll("needs") Needs needs, @ForAll("groups") List<Candidate> groups) {
        for (Match match : Matches.of(needs, groups).best()) {
            assertThat(match.score()).isBetween(0, 100);
            assertThat(match.fits().values()).isNotEmpty().allMatch(fit -> fit.words()
                    .endsWith("."));
        }
    }

    private static Needs relaxed(Needs needs, HardRule rule) {
        Needs.Must must = needs.must();
        return new Needs(
                needs.ages(),
                needs.today(),
                needs.keptFrom(),
                new Needs.Must(
                        rule == HardRule.KIND ? null : must.kind(),
                        rule == HardRule.FORMAT ? Set.of() : must.formats(),
                        rule == HardRule.LANGUAGE ? List.of() : must.languages(),
                        rule == HardRule.COST ? null : must.costLimit(),
                        rule == HardRule.ACCESSIBILITY ? List.of() : must.access(),
                        rule != HardRule.SEAT && must.seatNow()),
                needs.wishes());
    }

    private static Set<UUID> ids(Matches matches) {
        return matches.best().stream().map(match -> match.group().id()).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Needs> needs() {
        return AnyPairing.needs();
    }

    @Provide
    Arbitrary<List<Candidate>> groups() {
        return AnyPairing.groups();
    }
}
