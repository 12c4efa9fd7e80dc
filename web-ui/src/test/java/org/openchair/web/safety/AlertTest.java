package org.openchair.web.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.safety.AlertCause;

class AlertTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant THEN = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void says_nothing_of_colleagues_who_are_told_where_there_is_none() {
        Alert alone = alert(List.of(), true);
        assertThat(alone.alerted()).startsWith("No one else at your clinic has an account here");
        assertThat(alone.rule()).doesNotContain("your colleagues are told");
        assertThat(alone.noteLabel()).endsWith("(optional)");
    }

    @Test
    void says_that_colleagues_are_told_where_there_are_some() {
        Alert asked = alert(List.of("Dr. Diaz"), false);
        assertThat(asked.alerted()).isEqualTo("Dr. Diaz");
        assertThat(asked.rule()).contains("your colleagues are told");
        assertThat(asked.noteLabel()).contains("Why is a colleague not handling it?");
    }

    @Test
    void a_contact_without_an_account_is_not_a_clinic_of_one() {
        assertThat(alert(List.of(), false).alerted()).startsWith("No one yet");
    }

    private static Alert alert(List<String> alerted, boolean alone) {
        return new Alert(
                new SafetyAlertView(
                        ID,
                        ID,
                        "Sam",
                        "Lee",
                        AlertCause.SAFETY_QUESTION,
                        ID,
                        null,
                        "Dr. Chen",
                        THEN,
                        alerted,
                        null,
                        null,
                        null,
                        null,
                        alone,
                        true,
                        !alone),
                Clock.fixed(THEN, ZoneOffset.UTC));
    }
}
