package org.openchair.api.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;

/**
 * Who agreed that a person under 18 is referred. Never shown to a group.
 *
 * @param givenBy in which role
 * @param name of who agreed; none for a person who consents alone
 * @param how verbally, in writing or on a screen
 * @param givenOn the day on which they agreed
 * @param version counts changes, from 1
 */
public record GuardianConsent(
        @NotNull GuardianRole givenBy,
        @Size(max = 200) String name,
        @NotNull ConsentMethod how,
        @NotNull @PastOrPresent LocalDate givenOn,
        int version) {

    private static final GuardianConsent NONE = new GuardianConsent(null, null, null, null, 0);

    /** Nothing is on record, which is version 0. */
    public static GuardianConsent none() {
        return NONE;
    }
}
