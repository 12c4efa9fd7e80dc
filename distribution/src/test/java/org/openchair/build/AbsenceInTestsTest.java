package org.openchair.build;

import org.junit.jupiter.api.Test;
import org.openchair.testing.AbsenceRule;

class AbsenceInTestsTest {

    @Test
    void tests_of_the_platform_look_for_no_text_that_arises_by_chance() {
        AbsenceRule.check("org.openchair.acceptance");
    }
}
