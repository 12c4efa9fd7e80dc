package org.openchair.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInTextTest {

    private static final NamesInText NAMES =
            NamesInText.of(List.of("María José", "García-Lopez", "Bo", "Will", "Søren", "O'Neil", "J", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria left early          | Maria",
                "MARÍA’s question          | MARÍA",
                "we heard maria jose again | maria jose",
                "the lopez brothers        | lopez",
                "with Garcia Lopez         | Garcia Lopez",
                "Soren and others          | Soren",
                "said o'neil               | o neil",
                "Bo was new                | Bo",
                "Will came late            | Will",
                "(josé)                    | josé"
            })
    void finds_a_name_whatever_its_case_accents_and_neighbors(String text, String name) {
        assertThat(NAMES.in(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marianne and marias",
                "what we will do next",
                "a bob in the room",
                "J is a letter",
                "talked about coping and sleep"
            })
    void leaves_other_words_alone(String text) {
        assertThat(NAMES.in(text)).isEmpty();
    }

    @Test
    void names_each_word_once_and_copes_with_nothing() {
        assertThat(NAMES.in("Bo, and Bo again, and Will")).containsExactly("Bo", "Will");
        assertThat(NAMES.in(null)).isEmpty();
        assertThat(NamesInText.of(List.of()).in("Bo")).isEmpty();
    }

    @Test
    void finds_a_name_written_with_combining_marks() {
        assertThat(NAMES.in("Jose\u0301 spoke")).containsExactly("Jose\u0301");
    }
}
