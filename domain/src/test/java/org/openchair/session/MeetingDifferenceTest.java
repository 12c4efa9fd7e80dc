package org.openchair.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openchair.session.MeetingDifference.Coming;

class MeetingDifferenceTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void a_group_that_goes_from_tuesdays_to_wednesdays_moves_each_meeting() {
        assertThat(between(at(1, 8, 15), at(2, 9, 16))).containsExactly(moved(1, 2), moved(8, 9), moved(15, 16));
    }

    @Test
    void one_that_is_off_is_canceled_and_one_far_from_it_is_new() {
        assertThat(between(at(1, 8, 15), at(1, 15, 28))).containsExactly(moved(8, null), moved(null, 28));
    }

    @Test
    void changed_back_is_no_difference() {
        assertThat(between(at(1, 8), at(8, 1))).isEmpty();
    }

    @Test
    void the_same_time_elsewhere_is_said_as_that() {
        List<Coming> elsewhere = List.of(new Coming(day(1), "there"), new Coming(day(8), "here"));
        List<MeetingDifference> differences = between(at(1, 8), elsewhere);
        assertThat(differences).containsExactly(moved(1, 1));
        assertThat(differences.get(0).isElsewhere()).isTrue();
    }

    @Test
    void of_what_has_begun_only_another_place_is_told() {
        List<Coming> began = List.of(new Coming(NOW.minusSeconds(60), "here"));
        assertThat(MeetingDifference.between(began, List.of(), NOW)).isEmpty();
        assertThat(MeetingDifference.between(List.of(), began, NOW)).isEmpty();
        List<Coming> elsewhere = List.of(new Coming(NOW.minusSeconds(60), "there"));
        assertThat(MeetingDifference.between(began, elsewhere, NOW)).hasSize(1);
    }

    @Property
    void each_meeting_that_differs_is_named_once(
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 60) Integer> before,
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 60) Integer> now) {
        List<MeetingDifference> differences = between(at(before), at(now));
        assertThat(differences.stream().map(MeetingDifference::was).filter(was -> was != null))
                .containsExactlyInAnyOrderElementsOf(days(minus(before, now)));
        assertThat(differences.stream().map(MeetingDifference::is).filter(is -> is != null))
                .containsExactlyInAnyOrderElementsOf(days(minus(now, before)));
        assertThat(differences).isSortedAccordingTo(java.util.Comparator.comparing(MeetingDifference::first));
    }

    private static Set<Integer> minus(Set<Integer> some, Set<Integer> others) {
        return some.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
    }

    private static List<Instant> days(Set<Integer> days) {
        return days.stream().map(MeetingDifferenceTest::day).toList();
    }

    private static List<MeetingDifference> between(List<Coming> before, List<Coming> now) {
        return MeetingDifference.between(before, now, NOW);
    }

    private static MeetingDifference moved(Integer was, Integer is) {
        return new MeetingDifference(was == null ? null : day(was), is == null ? null : day(is));
    }

    private static List<Coming> at(Integer... days) {
        return new ArrayList<>(
                Stream.of(days).map(each -> new Coming(day(each), "here")).toList());
    }

    private static List<Coming> at(Set<Integer> days) {
        return at(days.toArray(Integer[]::new));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-12-01T18:30:00Z").plusSeconds(86_400L * (day - 1));
    }
}
