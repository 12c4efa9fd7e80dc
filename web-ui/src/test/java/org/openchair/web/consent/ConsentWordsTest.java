package org.openchair.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.api.patient.ConsentView;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentStatus;
import org.openchair.patient.SharedItem;

class ConsentWordsTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant GIVEN = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-04-05T15:00:00Z");

    @Test
    void names_the_person_who_heard_it() {
        assertThat(ConsentWords.standing(List.of(consent(ConsentStatus.IN_FORCE)), UTC))
                .isEqualTo("Verbally, to Dr. Adams · March 2, 2026 · recorded by Dr. Adams");
    }

    @Test
    void says_first_that_it_was_withdrawn_and_when() {
        assertThat(ConsentWords.standing(List.of(consent(ConsentStatus.WITHDRAWN)), UTC))
                .startsWith("Withdrawn: Verbally, to Dr. Baker · April 5, 2026")
                .contains("It had been given: Verbally, to Dr. Adams · March 2, 2026")
                .doesNotContain("to me");
    }

    @Test
    void says_that_it_is_over_and_when() {
        assertThat(ConsentWords.standing(List.of(consent(ConsentStatus.EXPIRED)), UTC))
                .startsWith("Expired: June 1, 2026. It had been given: ");
    }

    @Test
    void takes_what_counts_before_what_was_withdrawn() {
        assertThat(ConsentWords.standing(
                        List.of(consent(ConsentStatus.WITHDRAWN), consent(ConsentStatus.IN_FORCE)), UTC))
                .startsWith("Verbally, to Dr. Adams");
        assertThat(ConsentWords.standing(List.of(), UTC)).isNull();
    }

    @Test
    void what_is_agreed_with_the_clinic_does_not_let_a_group_know_the_person() {
        ConsentView clinics = with(ConsentRecipient.CLINIC, ConsentStatus.IN_FORCE);
        ConsentView groups = with(ConsentRecipient.GROUP, ConsentStatus.WITHDRAWN);
        assertThat(ConsentWords.letsGroupKnow(clinics)).isFalse();
        assertThat(ConsentWords.letsGroupKnow(with(ConsentRecipient.GROUP, ConsentStatus.IN_FORCE)))
                .isTrue();
        assertThat(ConsentWords.letsGroupKnow(groups)).isFalse();
        assertThat(ConsentWords.standing(List.of(clinics, groups), UTC)).startsWith("Withdrawn");
    }

    private static ConsentView consent(ConsentStatus standing) {
        return with(ConsentRecipient.GROUP, standing);
    }

    private static ConsentView with(ConsentRecipient recipient, ConsentStatus standing) {
        boolean withdrawn = standing == ConsentStatus.WITHDRAWN;
        return new ConsentView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Set.of(SharedItem.NAME),
                recipient,
                UUID.randomUUID(),
                null,
                "Evening Circle",
                ConsentPurpose.TREATMENT,
                LocalDate.of(2026, 6, 1),
                standing,
                ConsentMethod.VERBAL,
                null,
                null,
                GIVEN,
                GIVEN,
                "Dr. Adams",
                withdrawn ? ConsentMethod.VERBAL : null,
                withdrawn ? WITHDRAWN : null,
                withdrawn ? "Dr. Baker" : null,
                null);
    }
}
