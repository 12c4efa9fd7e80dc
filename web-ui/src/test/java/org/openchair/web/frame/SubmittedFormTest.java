package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SubmittedFormTest {
    @Test
    void reads_what_browsers_send() {
        SubmittedForm form = SubmittedForm.parse("name=Mar%C3%ADa+Elena&note=a%3Db%26c");
        assertThat(form.text("name")).isEqualTo("María Elena");
        assertThat(form.text("note")).isEqualTo("a=b&c");
    }

    @Test
    void reads_a_field_that_was_left_out_as_empty() {
        SubmittedForm form = SubmittedForm.parse("a=1");
        assertThat(form.text("b")).isEmpty();
        assertThat(form.has("b")).isFalse();
    }

    @Test
    void keeps_every_value_of_a_field_that_takes_several() {
        assertThat(SubmittedForm.parse("focus=grief&focus=anxiety").all("focus"))
                .containsExactly("grief", "anxiety");
    }

    @Test
    void trims_what_was_typed() {
        assertThat(SubmittedForm.parse("name=+Li+").text("name")).isEqualTo("Li");
    }

    @Test
    void turns_away_what_no_browser_sends() {
        assertThatThrownBy(() -> SubmittedForm.parse("name=%GG"))
                .isInstanceOfSatisfying(
                        ErrorPageException.class,
                        away -> assertThat(away.page().status()).isEqualTo(400));
    }
}
