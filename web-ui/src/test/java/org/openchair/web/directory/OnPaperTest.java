package org.openchair.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnPaperTest {

    @Test
    void leaves_short_answers_as_they_are() {
        OnPaper paper = OnPaper.fitting(List.of("Free", "Yes"), "(ask)");
        assertThat(paper.shortened("Free")).isNull();
        assertThat(paper.shortened(null)).isNull();
    }

    @Test
    void ends_a_long_answer_after_a_whole_word_and_says_whom_to_ask() {
        OnPaper paper = new OnPaper(20, "(ask the group)");
        assertThat(paper.shortened("One speaks at a time, and everybody listens."))
                .isEqualTo("One speaks at a… (ask the group)");
        assertThat(paper.shortened("x".repeat(30))).isEqualTo("x".repeat(20) + "… (ask the group)");
    }

    @Test
    void gives_one_long_answer_the_room_that_many_would_have_to_share() {
        String long1 = "word ".repeat(100);
        OnPaper alone = OnPaper.fitting(List.of(long1, "Free"), "(ask)");
        OnPaper together = OnPaper.fitting(Collections.nCopies(20, long1), "(ask)");
        assertThat(alone.longest()).isGreaterThan(together.longest());
        assertThat(together.shortened(long1)).isNotNull();
    }
}
