package org.openchair.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftWordsTest {

    @Test
    void says_codes_and_groups_in_words() {
        assertThat(read("DECIDED_TOGETHER")).isEqualTo("We decided together");
        assertThat(read("SOON")).isEqualTo("Soon");
        assertThat(read("true")).isEqualTo("Yes");
        assertThat(read("[" + UUID.randomUUID() + ", " + UUID.randomUUID() + "]"))
                .isEqualTo("[Harbor, Harbor]");
    }

    @Test
    void leaves_what_somebody_wrote_as_it_is() {
        assertThat(read("Likes $1 to arrive early.")).isEqualTo("Likes $1 to arrive early.");
        assertThat(read("")).isEmpty();
    }

    private static String read(String value) {
        return DraftWords.of(value, id -> "Harbor");
    }
}
