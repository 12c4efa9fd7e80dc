package org.openchair.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of NHS Talking Therapies: PHQ-9 and GAD-7 at the first and at the last session. */
class PairedScoresTest {

    @ParameterizedTest
    @CsvSource({
        "18, 15,  9,  7, true,  true,  IMPROVEMENT",
        "10,  7,  9,  7, true,  true,  NONE",
        "20, 16, 14, 15, true,  false, IMPROVEMENT",
        " 9,  7,  3,  3, false, false, IMPROVEMENT",
        " 9,  8,  9,  7, true,  true,  NONE",
        "15,  5,  9,  9, true,  false, NONE",
        "10,  3,  4,  7, true,  true,  NONE",
        "12, 10, 18, 10, true,  false, DETERIORATION",
        "15, 12, 10,  7, true,  false, IMPROVEMENT",
        "16, 11, 10,  8, true,  false, IMPROVEMENT",
        "16, 11,  9,  7, true,  true,  IMPROVEMENT",
        " 3,  3,  8,  7, false, false, DETERIORATION"
    })
    void reads_two_measures_together(
            int phq, int gad, int lastPhq, int lastGad, boolean caseAtFirst, boolean recovered, Change change) {
        PairedScores scores = scores(phq, gad, lastPhq, lastGad);
        assertThat(scores.caseAtFirst()).isEqualTo(caseAtFirst);
        assertThat(scores.recovered()).isEqualTo(recovered);
        assertThat(scores.change()).isEqualTo(change);
        assertThat(scores.reliablyRecovered()).isEqualTo(recovered && change == Change.IMPROVEMENT);
    }

    @Test
    void adds_up_to_the_published_counts() {
        assertThat(examples()).hasSize(12);
        assertThat(count(scores -> !scores.caseAtFirst())).isEqualTo(2);
        assertThat(count(PairedScores::recovered)).as("50% of 10").isEqualTo(5);
        assertThat(count(PairedScores::reliablyRecovered)).as("20% of 10").isEqualTo(2);
        assertThat(count(scores -> scores.change() == Change.IMPROVEMENT)).isEqualTo(6);
        assertThat(count(scores -> scores.change() == Change.DETERIORATION)).isEqualTo(2);
        assertThat(count(scores -> scores.change() == Change.NONE)).isEqualTo(4);
    }

    private static long count(Predicate<PairedScores> wanted) {
        return examples().stream().filter(wanted).count();
    }

    private static List<PairedScores> examples() {
        return Stream.of(
                        "18 15 9 7",
                        "10 7 9 7",
                        "20 16 14 15",
                        "9 7 3 3",
                        "9 8 9 7",
                        "15 5 9 9",
                        "10 3 4 7",
                        "12 10 18 10",
                        "15 12 10 7",
                        "16 11 10 8",
                        "16 11 9 7",
                        "3 3 8 7")
                .map(example ->
                        Stream.of(example.split(" ")).map(Integer::valueOf).toList())
                .map(each -> scores(each.get(0), each.get(1), each.get(2), each.get(3)))
                .toList();
    }

    private static PairedScores scores(int phq, int gad, int lastPhq, int lastGad) {
        return new PairedScores(
                List.of(pair(Questionnaires.phq9(), phq, lastPhq), pair(Questionnaires.gad7(), gad, lastGad)));
    }

    private static PairedScores.Pair pair(Scale scale, int first, int last) {
        return new PairedScores.Pair(scale, BigDecimal.valueOf(first), BigDecimal.valueOf(last));
    }
}
