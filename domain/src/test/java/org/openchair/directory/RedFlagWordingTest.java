package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that a directory of support groups could hold, and what is shown to whoever vets them. */
class RedFlagWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We promise a sure cure. | SURE_CURE",
                "WE PROMISE A SURE CURE | SURE_CURE",
                "Our method cures depression in six weeks. | SURE_CURE",
                "Guaranteed recovery or you may come again. | SURE_CURE",
                "We guarantee that you will be healed. | SURE_CURE",
                "A miracle for many. | SURE_CURE",
                "100% success with anxiety. | SURE_CURE",
                "Prometemos una cura segura. | SURE_CURE",
                "Garantizamos su recuperación. | SURE_CURE",
                "Aquí se cura la depresión. | SURE_CURE",
                "Un método milagroso. | SURE_CURE",
                "Buy our tea, $500. | SELLING",
                "Buy our tea, $500. | HIGH_FEES",
                "You can purchase the course book at the door. | SELLING",
                "Our supplements are for sale after the meeting. | SELLING",
                "Special offer this month. | SELLING",
                "Compre nuestro té. | SELLING",
                "Nuestros productos están en venta. | SELLING",
                "Each session costs $120.00. | HIGH_FEES",
                "The fee is 1,200 dollars. | HIGH_FEES",
                "La cuota es de 300 dólares. | HIGH_FEES"
            })
    void shows_what_looks_like_a_red_flag(String sentence, RedFlagWording flag) {
        assertThat(RedFlagWording.in(RedFlagWording.StatedIn.PURPOSE, sentence))
                .extracting(RedFlagWording.Finding::flag)
                .contains(flag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To talk about getting through the week.",
                "We do not promise a cure.",
                "There is no sure cure, and nobody here says so.",
                "Nobody buys our time: it is free.",
                "Nothing is for sale.",
                "Coffee and tea are on us.",
                "A donation of $5 helps with the room.",
                "A sliding scale from $0 to $30.",
                "Secure parking behind the building.",
                "We order pizza once a month.",
                "No se vende nada. No prometemos una cura.",
                "Se cuida la confidencialidad de todos.",
                "Recovery is possible, and it takes time.",
                "We talk about how to buy groceries on a heavy day.",
                "The meeting starts in 120 seconds of silence."
            })
    void leaves_ordinary_sentences_alone(String sentence) {
        assertThat(RedFlagWording.in(RedFlagWording.StatedIn.PURPOSE, sentence)).isEmpty();
    }

    @Test
    void a_long_text_is_read_in_no_time() {
        String long_ = "guarantee " + "we promise a very ".repeat(20_000);
        long before = System.nanoTime();
        RedFlagWording.in(RedFlagWording.StatedIn.PURPOSE, long_);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }
}
