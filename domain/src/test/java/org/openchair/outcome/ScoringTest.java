package org.openchair.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;

class ScoringTest {

    private final Scoring phq9 = Questionnaires.phq9Scoring();

    @Test
    void sums_the_answers() {
        Score score = done(phq9.score(List.of(3, 3, 2, 2, 1, 1, 0, 0, 0)));
        assertThat(score).isEqualTo(new Score(new BigDecimal("12"), 9, false));
    }

    @Test
    void makes_up_for_two_missing_answers_and_says_so() {
        Score score = done(phq9.score(Arrays.asList(2, 2, 2, 2, 2, 2, 2, null, null)));
        assertThat(score).isEqualTo(new Score(new BigDecimal("18"), 7, true));
        assertThat(done(phq9.score(Arrays.asList(1, 1, 1, 0, 0, 0, 0, 0, null))).value())
                .as("3 of 8 answered is 3.375 of 9")
                .isEqualTo("3");
    }

    @Test
    void gives_no_score_when_more_is_missing() {
        assertThat(code(phq9.score(Arrays.asList(2, 2, 2, 2, 2, 2, null, null, null))))
                .isEqualTo("answers-missing");
        assertThat(code(Questionnaires.who5Scoring().score(Arrays.asList(2, 2, 2, 2, null))))
                .as("WHO-5 makes up for nothing")
                .isEqualTo("answers-missing");
    }

    @Test
    void takes_only_answers_that_the_questionnaire_has() {
        assertThat(code(phq9.score(Collections.nCopies(9, 4)))).isEqualTo("answer-unknown");
        assertThat(code(phq9.score(Collections.nCopies(9, -1)))).isEqualTo("answer-unknown");
        assertThat(code(phq9.score(Collections.nCopies(8, 1)))).isEqualTo("wrong-number-of-answers");
    }

    @Test
    void multiplies_and_averages_where_the_instrument_does() {
        assertThat(done(Questionnaires.who5Scoring().score(List.of(5, 4, 3, 2, 1)))
                        .value())
                .isEqualTo("60");
        assertThat(done(Questionnaires.brsScoring().score(List.of(5, 1, 5, 1, 4, 2)))
                        .value())
                .as("5, 5, 5, 5, 4, 4 once every second is turned round")
                .isEqualTo("4.67");
    }

    @Test
    void sees_a_risk_only_in_the_item_that_asks_for_it() {
        assertThat(phq9.risk(List.of(3, 3, 3, 3, 3, 3, 3, 3, 0))).isEqualTo(Risk.NOT_RAISED);
        assertThat(phq9.risk(List.of(0, 0, 0, 0, 0, 0, 0, 0, 1))).isEqualTo(Risk.RAISED);
        assertThat(phq9.risk(Arrays.asList(0, 0, 0, 0, 0, 0, 0, 0, null))).isEqualTo(Risk.UNKNOWN);
        assertThat(phq9.risk(List.of())).as("only the total is known").isEqualTo(Risk.UNKNOWN);
        assertThat(Questionnaires.who5Scoring().risk(List.of(0, 0, 0, 0, 0))).isEqualTo(Risk.NOT_ASKED);
    }

    @Test
    void sees_a_risk_in_a_total_that_the_other_items_cannot_give() {
        assertThat(phq9.risk(total("24"))).isEqualTo(Risk.UNKNOWN);
        assertThat(phq9.risk(total("25"))).isEqualTo(Risk.RAISED);
        assertThat(phq9.risk(total("27"))).isEqualTo(Risk.RAISED);
        assertThat(Questionnaires.who5Scoring().risk(total("100"))).isEqualTo(Risk.NOT_ASKED);
        assertThat(Questionnaires.brsScoring().risk(total("5"))).isEqualTo(Risk.NOT_ASKED);
    }

    private static Score total(String value) {
        return new Score(new BigDecimal(value), null, false);
    }

    private static Score done(Outcome<Score> outcome) {
        return ((Done<Score>) outcome).value();
    }

    private static String code(Outcome<Score> outcome) {
        return ((Refused<Score>) outcome).refusal().code();
    }
}
