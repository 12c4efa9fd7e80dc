package org.openchair.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        List<Coming> elsewhere = List.of(new Coming(day(1), "there", date(1)), new Coming(day(8), "here", date(8)));
        List<MeetingDifference> differences = between(at(1, 8), elsewhere);
        assertThat(differences).containsExactly(moved(1, 1));
        assertThat(differences.get(0).isElsewhere()).isTrue();
    }

    @Test
    void of_what_has_begun_only_another_place_is_told() {
        List<Coming> began = List.of(new Coming(NOW.minusSeconds(60), "here", date(0)));
        assertThat(MeetingDifference.between(began, List.of(), Set.of(), NOW)).isEmpty();
        assertThat(MeetingDifference.between(List.of(), began, Set.of(), NOW)).isEmpty();
        List<Coming> elsewhere = List.of(new Coming(NOW.minusSeconds(60), "there", date(0)));
        assertThat(MeetingDifference.between(began, elsewhere, Set.of(), NOW)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "moved twice is moved once                 | 1 8       | 12@1 8      | -    | 1>12",
                "moved again after the first was told      | 5@1 8     | 12@1 8      | -    | 5>12",
                "moved far                                 | 1 8       | 8 29@1      | -    | 1>29",
                "moved beside another that is moved nearer | 1 4       | 3@4 6@1     | -    | 1>6 4>3",
                "moved to the time of another moved away   | 1 8       | 8@1 20@8    | -    | 1>8 8>20",
                "one canceled and one added                | 1 8       | 3+ 8        | 1    | 1>- ->3",
                "one canceled and another on again         | 1 15      | 8 15        | 1    | 1>- ->8",
                "one canceled, one moved beside it         | 1 3       | 2@3         | 1    | 1>- 3>2",
                "moved, and then canceled                  | 5@1 8     | 6 8         | 1    | 5>- ->6",
                "one added is taken away, another added    | 1 5+      | 1 6+        | -    | 5>- ->6",
                "an added one where one was moved away     | 1 8       | 1+ 9@1 8    | -    | 1>9 ->1",
                "a schedule a day earlier                  | 8 15      | 7 14 21     | -    | 8>7 15>14 ->21",
                "a schedule six days later, nearest first  | 1 8       | 7 14        | -    | 8>7 1>- ->14",
                "two exchanged are where meetings were     | 1 8       | 8@1 1@8     | -    | -",
                "moved and moved back                      | 1 8       | 1 8         | -    | -",
            })
    void tells_the_story_of_each_meeting(String what, String before, String now, String canceled, String told) {
        Set<LocalDate> off = meetings(canceled).stream().map(Coming::regularDay).collect(Collectors.toSet());
        assertThat(MeetingDifference.between(meetings(before), meetings(now), off, NOW))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(differences(told));
    }

    private static List<Coming> meetings(String written) {
        return words(written).map(MeetingDifferenceTest::meeting).toList();
    }

    /** A day, with a plus for one that was added, or with the day of the schedule from which it was moved. */
    private static Coming meeting(String word) {
        String[] parts = word.replace("+", "").split("@");
        int start = Integer.parseInt(parts[0]);
        LocalDate regular = word.endsWith("+") ? null : date(parts.length == 1 ? start : Integer.parseInt(parts[1]));
        return new Coming(day(start), "here", regular);
    }

    private static List<MeetingDifference> differences(String written) {
        return words(written)
                .map(word -> word.split(">"))
                .map(parts -> moved(number(parts[0]), number(parts[1])))
                .toList();
    }

    private static Integer number(String word) {
        return word.equals("-") ? null : Integer.valueOf(word);
    }

    private static Stream<String> words(String written) {
        return written == null ? Stream.of() : Stream.of(written.trim().split(" "));
    }

    @Property
    void what_is_told_makes_of_what_was_known_what_is_to_come(
            @ForAll("plans") Map<Integer, Integer> before,
            @ForAll("plans") Map<Integer, Integer> now,
            @ForAll @Size(max = 6) Set<@IntRange(min = 1, max = 30) Integer> canceled) {
        Set<Instant> result = new TreeSet<>(days(before.keySet()));
        List<MeetingDifference> told = MeetingDifference.between(
                plan(before),
                plan(now),
                canceled.stream().map(MeetingDifferenceTest::date).collect(Collectors.toSet()),
                NOW);
        told.stream().map(MeetingDifference::was).filter(Objects::nonNull).forEach(was -> assertThat(result.remove(was))
                .isTrue());
        told.stream().map(MeetingDifference::is).filter(Objects::nonNull).forEach(is -> assertThat(result.add(is))
                .isTrue());
        assertThat(result).containsExactlyInAnyOrderElementsOf(days(now.keySet()));
    }

    @Property
    void a_meeting_that_is_held_at_another_time_is_told_as_moved(
            @ForAll("plans") Map<Integer, Integer> before, @ForAll("plans") Map<Integer, Integer> now) {
        List<MeetingDifference> told = MeetingDifference.between(plan(before), plan(now), Set.of(), NOW);
        Map<Integer, Integer> starts = new HashMap<>();
        now.forEach((start, regular) -> starts.put(regular, start));
        before.forEach((start, regular) -> {
            Integer is = starts.get(regular);
            if (regular != 0
                    && is != null
                    && !is.equals(start)
                    && !before.keySet().equals(now.keySet())) {
                assertThat(told).contains(moved(start, is));
            }
        });
    }

    /** Starts with the day of the schedule for which each stands, which only one does; 0 for one that was added. */
    @Provide
    Arbitrary<Map<Integer, Integer>> plans() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(1, 30);
        return Arbitraries.maps(starts, Arbitraries.integers().between(0, 30))
                .ofMaxSize(10)
                .map(plan -> {
                    Map<Integer, Integer> once = new TreeMap<>();
                    plan.forEach((start, regular) -> once.put(start, once.containsValue(regular) ? 0 : regular));
                    return once;
                });
    }

    private static List<Coming> plan(Map<Integer, Integer> plan) {
        return plan.entrySet().stream()
                .map(each ->
                        new Coming(day(each.getKey()), "here", each.getValue() == 0 ? null : date(each.getValue())))
                .toList();
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

    private static LocalDate date(int day) {
        return LocalDate.of(2026, 11, 30).plusDays(day);
    }

    private static List<Instant> days(Set<Integer> days) {
        return days.stream().map(MeetingDifferenceTest::day).toList();
    }

    private static List<MeetingDifference> between(List<Coming> before, List<Coming> now) {
        return MeetingDifference.between(before, now, Set.of(), NOW);
    }

    private static MeetingDifference moved(Integer was, Integer is) {
        return new MeetingDifference(was == null ? null : day(was), is == null ? null : day(is));
    }

    private static List<Coming> at(Integer... days) {
        return new ArrayList<>(Stream.of(days)
                .map(each -> new Coming(day(each), "here", date(each)))
                .toList());
    }

    private static List<Coming> at(Set<Integer> days) {
        return at(days.toArray(Integer[]::new));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-12-01T18:30:00Z").plusSeconds(86_400L * (day - 1));
    }
}
