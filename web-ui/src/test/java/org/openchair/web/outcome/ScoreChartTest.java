package org.openchair.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.Change;
import org.openchair.outcome.ChangeBasis;
import org.openchair.outcome.Direction;
import org.openchair.outcome.Risk;
import org.openchair.web.outcome.ScoreChart.Dot;
import org.openchair.web.outcome.ScoreChart.Strip;

class ScoreChartTest {

    @Test
    void says_the_finding_as_a_sentence() {
        assertThat(chart(Change.IMPROVEMENT, 16, 9).title())
                .isEqualTo("PHQ-9 (depression) fell from 16 to 9: reliable improvement");
        assertThat(chart(Change.NONE, 9, 9).title())
                .isEqualTo("PHQ-9 (depression) is 9 as at first: no reliable change");
        assertThat(chart(Change.DETERIORATION, 9, 16).title())
                .isEqualTo("PHQ-9 (depression) rose from 9 to 16: reliable deterioration");
        assertThat(chart(Change.NOT_ENOUGH_SCORES, 9).title()).isEqualTo("PHQ-9 (depression) is 9, mild");
    }

    @Test
    void says_what_the_figure_rests_on() {
        assertThat(chart(Change.NONE, 9, 9).basis())
                .isEqualTo("n = 2 scores on a scale from 0 to 27. A difference of 6 or more counts as change.");
    }

    @Test
    void stacks_the_bands_without_a_gap_over_the_whole_scale() {
        List<Strip> strips = chart(Change.NONE, 9, 9).strips();
        assertThat(strips).extracting(Strip::label).containsExactly("mild", "severe");
        assertThat(strips.get(0).y())
                .isEqualTo(strips.get(1).y() + strips.get(1).height());
        assertThat(strips.get(1).y()).isEqualTo(16);
        assertThat(strips.get(0).y() + strips.get(0).height()).isEqualTo(220);
    }

    @Test
    void puts_higher_scores_higher_and_later_ones_to_the_right() {
        List<Dot> dots = chart(Change.IMPROVEMENT, 27, 13, 0).dots();
        assertThat(dots).extracting(Dot::y).isSorted().startsWith(16.0).endsWith(220.0);
        assertThat(dots).extracting(Dot::x).isSorted().doesNotHaveDuplicates();
        assertThat(dots.get(0).numberY())
                .as("below the dot at the top")
                .isGreaterThan(dots.get(0).y());
    }

    @Test
    void numbers_only_the_ends_of_a_long_course() {
        int[] many = IntStream.range(0, 12).toArray();
        assertThat(chart(Change.DETERIORATION, many).dots())
                .extracting(Dot::number)
                .containsExactly("0", "", "", "", "", "", "", "", "", "", "", "11");
    }

    @Test
    void draws_a_single_score_in_the_middle() {
        ScoreChart chart = chart(Change.NOT_ENOUGH_SCORES, 9);
        assertThat(chart.spans()).isFalse();
        assertThat(chart.dots().get(0).x()).isBetween(200.0, 280.0);
    }

    private static ScoreChart chart(Change change, int... scores) {
        List<AssessmentView> views = IntStream.range(0, scores.length)
                .mapToObj(place -> score(LocalDate.of(2026, 3, 3).plusWeeks(place), scores[place]))
                .toList();
        return new ScoreChart(new ScoreCourse(
                "PHQ-9",
                "1",
                "PHQ-9",
                "depression",
                Direction.LOWER_IS_BETTER,
                BigDecimal.ZERO,
                new BigDecimal("27"),
                List.of(
                        new ScoreCourse.Band(BigDecimal.ZERO, "mild"),
                        new ScoreCourse.Band(new BigDecimal("20"), "severe")),
                new BigDecimal("6"),
                ChangeBasis.RELIABILITY,
                change,
                views));
    }

    private static AssessmentView score(LocalDate day, int score) {
        return new AssessmentView(
                Ids.next(),
                "PHQ-9",
                "1",
                day,
                AssessmentMethod.ON_PAPER,
                BigDecimal.valueOf(score),
                "mild",
                false,
                9,
                false,
                Risk.NOT_RAISED,
                List.of(),
                "Dr. Adams",
                Instant.EPOCH);
    }
}
