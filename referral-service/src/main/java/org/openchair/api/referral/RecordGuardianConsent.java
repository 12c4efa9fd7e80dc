package org.openchair.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Records who agreed that a person under 18 is referred, as in {@link GuardianConsent}. Repeating it changes nothing.
 *
 * @param screen answer to the text screen; null before it has asked
 */
public record RecordGuardianConsent(
        @NotNull GuardianRole givenBy,
        @FreeText(readBy = Reader.NAME) @Size(max = 200) String name,
        @NotNull ConsentMethod how,
        @NotNull @PastOrPresent LocalDate givenOn,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** What is recorded of it. */
    public GuardianConsent consent() {
        return new GuardianConsent(givenBy, name, how, givenOn);
    }
}
