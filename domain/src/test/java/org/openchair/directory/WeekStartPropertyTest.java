package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weeks that begin on another day than Monday are planned as RFC 5545 counts them, wherever in the plan one looks. */
class WeekStartPropertyTest {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final LocalTime HALF_PAST_SIX = LocalTime.of(18, 30);

    @Property(tries = 1500)
    void meetings_are_those_of_ical4j(
            @ForAll("rules") String rule,
            @ForAll @IntRange(max = 1500) int day,
            @ForAll @IntRange(max = 500) int later) {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(day);
        LocalDate from = first.plusDays(later);
        LocalDate to = from.plusDays(150);
        Schedule schedule = new Schedule(ZoneId.of("America/New_York"), rule, first, HALF_PAST_SIX, 90);
        assertThat(schedule.meetings(from, to))
                .as(rule + " from " + first)
                .extracting(Meeting::localDate)
                .containsExactlyElementsOf(byIcal4j(rule, first, from, to));
    }

    /** The example of RFC 5545, section 3.3.10. */
    @Test
    void the_week_start_changes_the_days_of_every_other_week() {
        assertThat(planned("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(5, 10, 19, 24);
        assertThat(planned("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(5, 17, 19, 31);
    }

    private static List<LocalDate> planned(String rule) {
        LocalDate first = LocalDate.of(1997, 8, 5);
        return new Schedule(ZoneId.of("America/New_York"), rule, first, HALF_PAST_SIX, 90)
                .meetings(first, first.plusMonths(2)).stream()
                        .map(Meeting::localDate)
                        .toList();
    }

    private static List<LocalDate> byIcal4j(String rule, LocalDate first, LocalDate from, LocalDate to) {
        return new Recur<LocalDateTime>(rule)
                .getDates(first.atTime(HALF_PAST_SIX), from.atStartOfDay(), to.atTime(LocalTime.MAX)).stream()
                        .map(LocalDateTime::toLocalDate)
                        .toList();
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<List<String>> days =
                Arbitraries.of(DAYS).list().uniqueElements().ofMinSize(2).ofMaxSize(4);
        return Combinators.combine(Arbitraries.integers().between(2, 5), days, Arbitraries.of(DAYS))
                .as((interval, names, start) ->
                        "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;WKST=%s".formatted(interval, String.join(",", names), start));
    }
}
