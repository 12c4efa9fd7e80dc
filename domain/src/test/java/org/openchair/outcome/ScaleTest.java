package org.openchair.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, band 1", "4, band 1", "5, band 2", "14, band 3", "15, band 4", "20, band 5", "27, band 5"})
    void puts_a_score_into_its_band(BigDecimal score, String band) {
        assertThat(Questionnaires.phq9().band(score).label()).isEqualTo(band);
    }

    @Test
    void knows_a_case_in_either_direction() {
        assertThat(Questionnaires.phq9().isCase(new BigDecimal("9"))).isFalse();
        assertThat(Questionnaires.phq9().isCase(new BigDecimal("10"))).isTrue();
        assertThat(Questionnaires.who5().isCase(new BigDecimal("52"))).isFalse();
        assertThat(Questionnaires.who5().isCase(new BigDecimal("48"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"16, 10, IMPROVEMENT", "16, 11, NONE", "10, 15, NONE", "10, 16, DETERIORATION"})
    void calls_a_change_only_what_reaches_the_threshold(BigDecimal first, BigDecimal last, Change change) {
        assertThat(Questionnaires.phq9().change(first, last)).isEqualTo(change);
    }

    @Test
    void counts_a_rise_as_better_where_higher_is_better() {
        assertThat(Questionnaires.who5().change(new BigDecimal("40"), new BigDecimal("52")))
                .isEqualTo(Change.IMPROVEMENT);
    }

    @Test
    void never_folds_the_unknown_into_no_change() {
        assertThat(Questionnaires.ucla3().change(new BigDecimal("9"), new BigDecimal("3")))
                .isEqualTo(Change.NO_THRESHOLD);
        assertThat(course(16).change()).isEqualTo(Change.NOT_ENOUGH_SCORES);
        assertThat(course().change()).isEqualTo(Change.NOT_ENOUGH_SCORES);
    }

    @Test
    void compares_the_first_score_with_the_last() {
        assertThat(course(16, 22, 9).change()).isEqualTo(Change.IMPROVEMENT);
    }

    @Test
    void compares_with_where_the_person_stood_on_a_day() {
        Course course = course(20, 14, 12, 9);
        assertThat(course.since(day(2)).first().score())
                .as("the last on or before")
                .isEqualTo("14");
        assertThat(course.since(day(2)).change()).isEqualTo(Change.NONE);
        assertThat(course.since(day(0)).points()).as("none before").hasSize(4);
        assertThat(course.since(day(9)).change()).as("none after").isEqualTo(Change.NOT_ENOUGH_SCORES);
    }

    @Test
    void takes_a_total_only_within_its_range() {
        assertThat(Questionnaires.phq9().total(new BigDecimal("27"))).isInstanceOf(Done.class);
        assertThat(Questionnaires.phq9().total(new BigDecimal("28"))).isInstanceOf(Refused.class);
        assertThat(Questionnaires.ucla3().total(new BigDecimal("2"))).isInstanceOf(Refused.class);
    }

    @Test
    void writes_a_number_without_empty_decimals() {
        assertThat(Score.plain(new BigDecimal("10.00"))).hasToString("10");
        assertThat(Score.plain(new BigDecimal("4.30"))).hasToString("4.3");
    }

    private static Course course(int... scores) {
        List<Course.Point> points = IntStream.range(0, scores.length)
                .mapToObj(place -> new Course.Point(day(place + 1), BigDecimal.valueOf(scores[place])))
                .toList();
        return new Course(Questionnaires.phq9(), points);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, 10).plusDays(day);
    }
}
