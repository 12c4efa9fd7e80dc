package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openchair.PossibleAges;

/** What holds of every birth date, however little of it is known. */
class BirthDatePropertyTest {

    @Property
    void what_is_written_is_read_as_the_same(@ForAll("births") BirthDate born) {
        assertThat(BirthDate.read(born.toString())).contains(born);
        assertThat(born.toString()).matches(BirthDate.PATTERN);
    }

    @Property
    void the_ages_are_those_of_the_days_on_which_the_person_can_have_been_born(
            @ForAll("births") BirthDate born, @ForAll("days") LocalDate day) {
        PossibleAges ages = born.agesOn(day);
        assertThat(ages.youngest()).isLessThanOrEqualTo(ages.oldest());
        Set<Integer> possible = born.first()
                .datesUntil(born.last().plusDays(1))
                .filter(each -> born.first().isAfter(day) || !each.isAfter(day))
                .map(each -> Period.between(each, day).getYears())
                .collect(Collectors.toSet());
        assertThat(ages.each().boxed().collect(Collectors.toSet())).isEqualTo(possible);
    }

    @Property
    void two_can_be_one_exactly_where_they_have_a_day_in_common(
            @ForAll("births") BirthDate one, @ForAll("births") BirthDate other) {
        boolean common = one.first().datesUntil(one.last().plusDays(1)).anyMatch(day -> other.canBe(BirthDate.of(day)));
        assertThat(one.canBe(other)).isEqualTo(common).isEqualTo(other.canBe(one));
        boolean begins =
                one.toString().startsWith(other.toString()) || other.toString().startsWith(one.toString());
        assertThat(begins).as("as the database compares them").isEqualTo(common);
    }

    @Provide
    Arbitrary<BirthDate> births() {
        return Combinators.combine(day(1980, 1990), Arbitraries.of(BirthDate.Precision.values()))
                .as((day, known) -> switch (known) {
                    case DAY -> BirthDate.of(day);
                    case MONTH -> BirthDate.of(YearMonth.from(day));
                    case YEAR -> BirthDate.ofYear(day.getYear());
                });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return day(1979, 2060);
    }

    private static Arbitrary<LocalDate> day(int firstYear, int lastYear) {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(firstYear, 1, 1).toEpochDay(),
                        LocalDate.of(lastYear, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
