package org.openchair.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.web.frame.Choice;

/** Plain controls say a rule of RFC 5545, and a rule is shown by the controls that say it. */
class MeetingRuleTest {

    @ParameterizedTest
    @CsvSource({
        "weekly, TU, FREQ=WEEKLY;INTERVAL=1;BYDAY=TU",
        "second-week, SA, FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
        "month-2, TU, FREQ=MONTHLY;BYDAY=2TU",
        "month-last, FR, FREQ=MONTHLY;BYDAY=-1FR"
    })
    void a_rule_goes_there_and_back(String repeats, String weekday, String rule) {
        assertThat(MeetingRule.rule(repeats, weekday, null)).isEqualTo(rule);
        assertThat(MeetingRule.of(rule)).isEqualTo(new MeetingRule(repeats, weekday, rule));
    }

    @Test
    void every_frequency_that_is_offered_leads_to_a_rule_that_is_shown_by_it() {
        MeetingRule.frequencies().stream()
                .map(Choice::value)
                .filter(each -> !each.equals("own"))
                .forEach(each -> {
                    String rule = MeetingRule.rule(each, "TH", null);
                    assertThat(MeetingRule.of(rule).repeats()).isEqualTo(each);
                });
    }

    @Test
    void a_rule_that_the_controls_cannot_say_is_kept_as_it_is() {
        String rule = "FREQ=WEEKLY;BYDAY=MO,TH";
        assertThat(MeetingRule.of(rule).repeats()).isEqualTo("own");
        assertThat(MeetingRule.rule("own", "", rule)).isEqualTo(rule);
    }

    @Test
    void nothing_chosen_is_no_rule() {
        assertThat(MeetingRule.rule("", "TU", "FREQ=DAILY")).isNull();
        assertThat(MeetingRule.of(null).repeats()).isEmpty();
    }
}
