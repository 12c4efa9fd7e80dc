package org.openchair.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfActTest {

    private static final TextScreen SCREEN = TextScreen.of(List.of(
            new ListedPhrase(PhraseKind.CRISIS_ACT, "es", "colgar|cuelga"),
            new ListedPhrase(PhraseKind.CRISIS_ACT, "es", "tirar ~ puente")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "se quiere colgar",
                "me quiero colgar",
                "quiere colgarse",
                "se va a colgar",
                "se iba a querer colgar",
                "se intentó colgar",
                "trató de colgarse",
                "se trató de colgar",
                "amenaza con colgarse",
                "se ha colgado",
                "se está colgando",
                "estaba colgándose",
                "te quieres colgar",
                "nos queremos colgar",
                "se cuelga",
                "se quiere tirar del puente",
                "quisiera tirarse de un puente"
            })
    void one_entry_stands_for_every_order_of_the_pronoun(String written) {
        assertThat(find(written)).isNotEmpty();
    }

    @Test
    void without_a_pronoun_or_what_follows_the_verb_it_is_not_that_act() {
        assertThat(find("quiere colgar el cuadro")).isEmpty();
        assertThat(find("se quiere tirar. El puente queda lejos")).isEmpty();
    }

    private static List<Hit> find(String text) {
        return SCREEN.find(text, Reader.CLINIC, LocalDate.of(2026, 11, 30));
    }
}
