package org.openchair.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisclosureNoticeTest {

    @Test
    void goes_with_every_group_that_part_2_protects_and_with_no_other() {
        assertThat(RedisclosureNotice.where(true))
                .isEqualTo("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
        assertThat(RedisclosureNotice.where(false)).isNull();
    }
}
