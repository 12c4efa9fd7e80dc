package org.openchair.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.web.frame.SubmittedForm;

class EnteredScoreTest {

    private static final String WHEN_AND_HOW = "&takenOn-month=3&takenOn-day=31&takenOn-year=2026&method=ON_PAPER";

    @Test
    void takes_answers_and_leaves_missing_ones_missing() {
        EnteredScore entered = EnteredScore.from(instrument("a", "b", "c"), form("item-1=2&item-3=0" + WHEN_AND_HOW));
        assertThat(entered.errors().isEmpty()).isTrue();
        RecordAssessment command = entered.command(Ids.next(), instrument("a", "b", "c"));
        assertThat(command.answers()).isEqualTo(Arrays.asList(2, null, 0));
        assertThat(command.total()).isNull();
        assertThat(command.takenOn()).isEqualTo("2026-03-31");
        assertThat(command.method()).isEqualTo(AssessmentMethod.ON_PAPER);
    }

    @Test
    void takes_a_total_alone() {
        EnteredScore entered = EnteredScore.from(instrument(), form("total=4.31" + WHEN_AND_HOW));
        assertThat(entered.errors().isEmpty()).isTrue();
        RecordAssessment command = entered.command(Ids.next(), instrument());
        assertThat(command.answers()).isEmpty();
        assertThat(command.total()).isEqualTo("4.31");
    }

    @Test
    void says_what_to_correct_beside_the_field() {
        assertThat(EnteredScore.from(instrument("a"), form("")).errors().all())
                .containsOnlyKeys("item-1", "takenOn", "method");
        assertThat(EnteredScore.from(instrument(), form("")).errors().all()).containsKey("total");
        assertThat(EnteredScore.from(instrument(), form("total=many" + WHEN_AND_HOW))
                        .errors()
                        .of("total"))
                .isEqualTo("Enter the total as a number, such as 12");
    }

    @Test
    void leaves_it_to_the_service_to_refuse_an_answer_that_was_not_offered() {
        EnteredScore entered = EnteredScore.from(instrument("a"), form("item-1=x" + WHEN_AND_HOW));
        assertThat(entered.command(Ids.next(), instrument("a")).answers()).containsExactly(-1);
    }

    private static SubmittedForm form(String body) {
        return SubmittedForm.parse(body);
    }

    private static InstrumentView instrument(String... items) {
        return new InstrumentView(
                "X",
                "1",
                "X",
                "anything",
                null,
                List.of(items),
                List.of(),
                1,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "",
                null);
    }
}
