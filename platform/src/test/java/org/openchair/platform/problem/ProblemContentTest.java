package org.openchair.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Passage.ReadBy;
import org.openchair.Refusal;
import org.openchair.api.FieldError;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreeningRule;
import org.openchair.screening.ScreeningRule.Found;

/** A problem names its fields, each with the code of what is wrong with it. */
class ProblemContentTest {

    private static final Passage DANGER = new Passage("needs", Kind.CRISIS, 0, 5);
    private static final Passage DIAGNOSIS = new Passage("noteToGroup", Kind.DIAGNOSIS, 0, 3);
    private static final Passage PHONE = new Passage("noteToGroup", Kind.IDENTIFIER, 4, 16);
    private static final Passage EMAIL = new Passage("noteToGroup", Kind.IDENTIFIER, 17, 30);

    @Test
    void a_text_has_the_code_of_what_was_found_in_it() {
        ProblemContent problem = screened(ReadBy.GROUP, DANGER, DIAGNOSIS);
        assertThat(problem.code()).isEqualTo("crisis-wording");
        assertThat(problem.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("needs", "crisis-wording"), tuple("noteToGroup", "diagnosis-in-text"));
        assertThat(problem.errors().get(1).message())
                .contains("Peer facilitators")
                .doesNotContain("danger");
    }

    @Test
    void a_text_with_findings_of_two_kinds_has_both_codes_once() {
        assertThat(screened(ReadBy.GROUP, DIAGNOSIS, PHONE, EMAIL).errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("noteToGroup", "diagnosis-in-text"), tuple("noteToGroup", "identifiers-in-text"));
    }

    @Test
    void a_diagnosis_that_therapists_alone_read_is_one_of_what_can_be_kept() {
        assertThat(screened(ReadBy.THERAPISTS, DANGER, DIAGNOSIS).errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("needs", "crisis-wording"), tuple("noteToGroup", "identifiers-in-text"));
    }

    @Test
    void a_refusal_about_no_text_has_its_own_code_at_its_field_or_at_none() {
        assertThat(ProblemContent.of(new Refusal("code-taken", "Choose another code.", "code"))
                        .errors())
                .containsExactly(new FieldError("code", "code-taken", "Choose another code."));
        assertThat(ProblemContent.of(Refusal.notFound()).errors()).isEmpty();
    }

    private static ProblemContent screened(ReadBy readBy, Passage... passages) {
        List<Found> found =
                List.of(passages).stream().map(each -> new Found(each, readBy)).toList();
        return ProblemContent.of(
                ScreeningRule.objection(found, ScreenAnswer.nothing()).orElseThrow());
    }
}
