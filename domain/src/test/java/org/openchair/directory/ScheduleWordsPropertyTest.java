package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openchair.directory.recurrence.Recurrence;

/** What a reader expects from the words is what is planned: on each day of two years, in both languages. */
class ScheduleWordsPropertyTest {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.forLanguageTag("es-US"));

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void the_words_say_the_days_and_times_of_the_meetings(@ForAll("schedules") Schedule schedule) {
        LocalDate first = schedule.firstOn();
        LocalDate last = first.plusYears(2);
        Set<LocalDate> planned =
                schedule.meetings(first, last).stream().map(Meeting::localDate).collect(Collectors.toSet());
        Assume.that(!planned.isEmpty());
        for (Locale language : LANGUAGES) {
            String words = ScheduleWords.in(language).of(schedule);
            if (schedule.recurrence().count() == null || schedule.recurrence().count() > 1) {
                SpokenSchedule spoken = new SpokenSchedule(words, first, Collections.min(planned));
                Set<LocalDate> expected = first.datesUntil(last.plusDays(1))
                        .filter(spoken::meetsOn)
                        .collect(Collectors.toSet());
                assertThat(expected).as(words + " of " + schedule).isEqualTo(planned);
                assertThat(spoken.startsAt).isEqualTo(schedule.startsAt());
                assertThat(spoken.count).isEqualTo(schedule.recurrence().count());
                assertThat(spoken.lastOn).isEqualTo(schedule.lastOn().orElse(null));
            }
        }
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<LocalTime> times = Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 59))
                .as(LocalTime::of);
        Arbitrary<LocalDate> firsts = Arbitraries.integers().between(0, 1500).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<String> zones = Arbitraries.of("America/New_York", "America/Phoenix", "Pacific/Honolulu", "UTC");
        return Combinators.combine(rules(), times, firsts, zones, ends())
                .as((rule, time, first, zone, end) ->
                        new Schedule(ZoneId.of(zone), rule + end(end, first), first, time, 90))
                .filter(schedule -> Recurrence.stored(schedule.rule()).isPresent());
    }

    /** Nothing, a number of meetings, or a number of days after the first as a date, a local time or a time in UTC. */
    private static Arbitrary<String> ends() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.integers().between(1, 1200).map(count -> "COUNT " + count)),
                net.jqwik.api.Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 900),
                                        Arbitraries.of("", "T235959", "T235959Z", "T000000Z"))
                                .as((days, time) -> "UNTIL " + days + " " + time)));
    }

    private static String end(String end, LocalDate first) {
        String[] parts = end.split(" ", -1);
        return switch (parts[0]) {
            case "COUNT" -> ";COUNT=" + parts[1];
            case "UNTIL" ->
                ";UNTIL="
                        + first.plusDays(Integer.parseInt(parts[1])).toString().replace("-", "") + parts[2];
            default -> "";
        };
    }

    private static Arbitrary<String> rules() {
        Arbitrary<String> interval = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(3, 0),
                        net.jqwik.api.Tuple.of(1, 1),
                        net.jqwik.api.Tuple.of(3, 2),
                        net.jqwik.api.Tuple.of(1, 3),
                        net.jqwik.api.Tuple.of(1, 5),
                        net.jqwik.api.Tuple.of(1, 7),
                        net.jqwik.api.Tuple.of(1, 12),
                        net.jqwik.api.Tuple.of(1, 14),
                        net.jqwik.api.Tuple.of(1, 24))
                .map(each -> each == 0 ? "" : ";INTERVAL=" + each);
        Arbitrary<String> plain = list(Arbitraries.of(DAYS), 7, ";BYDAY=");
        Arbitrary<String> range =
                Arbitraries.of(";BYDAY=MO,TU,WE,TH,FR", ";BYDAY=SA,SU", ";BYDAY=" + String.join(",", DAYS));
        Arbitrary<String> weekdays = Arbitraries.oneOf(plain, range, Arbitraries.just(""));
        Arbitrary<String> placed = list(
                Combinators.combine(
                                Arbitraries.of("1", "2", "3", "4", "5", "-1", "-2", "-3", "+2", ""),
                                Arbitraries.of(DAYS))
                        .as(String::concat),
                4,
                ";BYDAY=");
        Arbitrary<String> set = Combinators.combine(
                        Arbitraries.oneOf(plain, range),
                        list(Arbitraries.of("1", "2", "3", "4", "5", "-1", "-2", "-3"), 3, ";BYSETPOS="))
                .as(String::concat);
        Arbitrary<String> monthDays = list(
                Arbitraries.integers().between(-31, 31).filter(day -> day != 0).map(String::valueOf),
                4,
                ";BYMONTHDAY=");
        Arbitrary<String> both = Combinators.combine(monthDays, plain).as(String::concat);
        Arbitrary<String> ofMonth = Arbitraries.oneOf(placed, set, monthDays, both, weekdays);
        Arbitrary<String> months = list(Arbitraries.integers().between(1, 12).map(String::valueOf), 4, ";BYMONTH=");
        Arbitrary<String> someMonths = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.just(""), months);
        Arbitrary<String> weekStart = Arbitraries.of("", "", ";WKST=SU", ";WKST=WE");
        return Arbitraries.oneOf(
                        Combinators.combine(
                                        Arbitraries.of("FREQ=DAILY", "FREQ=WEEKLY"),
                                        interval,
                                        weekdays,
                                        someMonths,
                                        weekStart)
                                .as((a, b, c, d, e) -> a + b + c + d + e),
                        Combinators.combine(
                                        Arbitraries.of("FREQ=MONTHLY", "FREQ=YEARLY"),
                                        interval,
                                        ofMonth,
                                        someMonths,
                                        weekStart)
                                .as((a, b, c, d, e) -> a + b + c + d + e))
                .filter(rule -> Recurrence.stored(rule).isPresent());
    }

    private static Arbitrary<String> list(Arbitrary<String> values, int most, String name) {
        return values.list().ofMinSize(1).ofMaxSize(most).map(some -> name + String.join(",", new ArrayList<>(some)));
    }
}
