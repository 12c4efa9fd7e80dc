package org.openchair.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Outcome;
import org.openchair.directory.Leadership;
import org.openchair.staff.Credential;

class ProgressNoteRuleTest {

    @ParameterizedTest
    @CsvSource({
        "THERAPIST_LED,LICENSED_THERAPIST,allowed",
        "CO_LED,SOCIAL_WORKER,allowed",
        "THERAPIST_LED,PEER,not-a-therapist",
        "CO_LED,CERTIFIED_PEER_WORKER,not-a-therapist",
        "CO_LED,OTHER,not-a-therapist",
        "PEER_LED,LICENSED_THERAPIST,no-progress-notes-here"
    })
    void a_licensed_person_keeps_notes_where_professionals_lead(Leadership led, Credential held, String answer) {
        assertThat(answer(led, held)).isEqualTo(answer);
    }

    @Test
    void nothing_stated_means_no() {
        assertThat(answer(Leadership.THERAPIST_LED, null)).isEqualTo("not-a-therapist");
        assertThat(answer(null, Credential.PSYCHOLOGIST)).isEqualTo("no-progress-notes-here");
    }

    private static String answer(Leadership led, Credential held) {
        return ProgressNoteRule.check(led, held) instanceof Outcome.Refused<?> refused
                ? refused.refusal().code()
                : "allowed";
    }
}
