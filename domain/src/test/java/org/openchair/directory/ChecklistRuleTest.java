package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.Outcome.Refused;
import org.openchair.Rule;
import org.openchair.directory.ChecklistRule.Asked;
import org.openchair.directory.ChecklistRule.Question;

class ChecklistRuleTest {

    private static final List<Question> QUESTIONS = List.of(new Question("sure-cure", 1), new Question("high-fees", 2));

    @Test
    void passes_when_somebody_else_answers_every_question_with_no() {
        assertThat(check(new Asked(false, QUESTIONS, answers(2, false), false))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_author_does_not_vet() {
        assertThat(code(new Asked(true, QUESTIONS, answers(2, false), false))).isEqualTo("vetter-is-author");
    }

    @Test
    void every_question_is_answered_in_its_present_wording() {
        assertThat(code(new Asked(false, QUESTIONS, List.of(), false))).isEqualTo("checklist-incomplete");
        assertThat(code(new Asked(false, QUESTIONS, answers(1, false), false))).isEqualTo("checklist-incomplete");
    }

    @Test
    void one_red_flag_is_enough() {
        assertThat(code(new Asked(false, QUESTIONS, answers(2, true), false))).isEqualTo("red-flag-present");
    }

    @Test
    void what_was_reported_is_reviewed_first() {
        assertThat(code(new Asked(false, QUESTIONS, answers(2, false), true))).isEqualTo("report-open");
    }

    private static List<RedFlagAnswer> answers(int versionOfSecond, boolean present) {
        return List.of(
                new RedFlagAnswer("sure-cure", 1, false, null),
                new RedFlagAnswer("high-fees", versionOfSecond, present, "Ten dollars"));
    }

    private static Outcome<Asked> check(Asked asked) {
        return Rule.check(ChecklistRule.all(), asked);
    }

    private static String code(Asked asked) {
        return ((Refused<Asked>) check(asked)).refusal().code();
    }
}
