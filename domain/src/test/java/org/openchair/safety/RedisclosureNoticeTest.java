package org.openchair.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedisclosureNoticeTest {

    @Test
    void goes_with_every_group_about_substance_use_or_recovery_from_it() {
        assertThat(RedisclosureNotice.forFocus(List.of("grief", "substance-use")))
                .contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
        assertThat(RedisclosureNotice.forFocus(List.of("substance-use-recovery")))
                .isPresent();
    }

    @Test
    void goes_with_no_other_group() {
        assertThat(RedisclosureNotice.forFocus(List.of("grief", "depression"))).isEmpty();
        assertThat(RedisclosureNotice.forFocus(List.of())).isEmpty();
    }
}
