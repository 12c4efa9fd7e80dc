package org.openchair.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosOptionsTest {

    @Test
    void disturbs_for_ten_minutes_unless_told_otherwise() throws ChaosOptions.Misuse {
        assertThat(ChaosOptions.parse(List.of())).isEqualTo(new ChaosOptions(10, 1000, 6, false, 1, 18_800, 2500));
    }

    @Test
    void takes_each_option() throws ChaosOptions.Misuse {
        assertThat(ChaosOptions.parse(List.of(
                        "--minutes",
                        "90",
                        "--faults",
                        "300",
                        "--writers",
                        "8",
                        "--each",
                        "--seed",
                        "7",
                        "--port",
                        "19000",
                        "--disk",
                        "0")))
                .isEqualTo(new ChaosOptions(90, 300, 8, true, 7, 19_000, 0));
    }

    @Test
    void says_what_it_does_not_understand() {
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--minutes", "soon")))
                .isInstanceOf(ChaosOptions.Misuse.class)
                .hasMessage("--minutes takes a number from 1 to 1440, not \"soon\".");
        assertThatThrownBy(() -> ChaosOptions.parse(List.of("--hard")))
                .isInstanceOf(ChaosOptions.Misuse.class)
                .hasMessage("There is no option --hard. Try bin/chaos --help.");
    }
}
