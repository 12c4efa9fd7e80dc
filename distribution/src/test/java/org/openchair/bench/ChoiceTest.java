package org.openchair.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @Test
    void measures_everything_unless_told_what() throws Choice.Misuse {
        assertThat(Choice.parse(List.of()).names())
                .containsExactly(Choice.PAGE, Choice.REFERRAL, Choice.DIRECTORY, Choice.MARKING);
        assertThat(Choice.parse(List.of("referral", "--seconds", "5")))
                .isEqualTo(new Choice(List.of(Choice.REFERRAL), 5, 4, 18_700, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "--seconds", "--seconds 0", "--port 80", "--scale many"})
    void refuses_what_it_does_not_understand(String line) {
        assertThatThrownBy(() -> Choice.parse(List.of(line.split(" ")))).isInstanceOf(Choice.Misuse.class);
    }
}
