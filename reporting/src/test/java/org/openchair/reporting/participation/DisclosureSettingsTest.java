package org.openchair.reporting.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisclosureSettingsTest {

    private static final Optional<String> KEY = Optional.of("a key for tests only");

    @Test
    void does_not_start_with_a_threshold_below_five() {
        assertThatThrownBy(() -> new DisclosureSettings(4, KEY).start(this)).hasMessageContaining("may not be below 5");
    }

    @Test
    void does_not_start_with_a_key_that_is_easily_guessed() {
        assertThatThrownBy(() -> new DisclosureSettings(11, Optional.of("short")).start(this))
                .hasMessageContaining("at least 16");
    }

    @Test
    void the_same_key_goes_by_the_same_name_after_a_restart() {
        assertThat(started(KEY).jitter().keyId())
                .isEqualTo(started(KEY).jitter().keyId());
    }

    @Test
    void makes_a_key_of_its_own_when_none_is_set() {
        assertThat(started(Optional.empty()).jitter().keyId())
                .isNotEqualTo(started(Optional.empty()).jitter().keyId());
    }

    private DisclosureSettings started(Optional<String> key) {
        DisclosureSettings settings = new DisclosureSettings(11, key);
        settings.start(this);
        return settings;
    }
}
