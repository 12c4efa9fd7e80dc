package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, FEWER_THAN_FIVE",
        "1, FEWER_THAN_FIVE",
        "4, FEWER_THAN_FIVE",
        "5, FIVE_TO_TEN",
        "10, FIVE_TO_TEN",
        "11, ELEVEN_OR_MORE",
        "99, ELEVEN_OR_MORE"
    })
    void tells_a_band_and_never_a_small_number(int people, WaitingBand band) {
        assertThat(WaitingBand.of(people)).isEqualTo(band);
    }
}
