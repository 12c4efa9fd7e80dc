package org.openchair.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.openchair.OneLine;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Records who agreed that a person under 18 is referred, as in {@link GuardianConsent}. Repeating it changes nothing.
 *
 * @param version the version that was seen; 0 or null while none was recorded
 * @param screen answer to the text screen; null before it has asked
 */
public record RecordGuardianConsent(
        @NotNull GuardianRole givenBy,
        @FreeText(readBy = Reader.GUARDIAN) @OneLine @Size(max = 200) String name,
        @NotNull ConsentMethod how,
        @NotNull @PastOrPresent LocalDate givenOn,
        @Min(0) Integer version,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    public RecordGuardianConsent {
        version = version == null ? Integer.valueOf(0) : version;
        name = name == null || name.isBlank() ? null : name.strip();
    }

    /** What is recorded of it, as a version. */
    public GuardianConsent consent(int asVersion) {
        return new GuardianConsent(givenBy, name, how, givenOn, asVersion);
    }
}
