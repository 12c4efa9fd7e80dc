package org.openchair.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.SharedItem;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * What a patient agrees to share with the group of a draft, or on which ground the clinician goes on without. It takes the place of
 * what was noted in the draft before; repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param until last day on which it counts; null for until withdrawn
 * @param ground for {@code NOT_ASKED}; else null. It counts for 30 days at most
 * @param groundNote why the ground applies; else null
 * @param screen answer to the text screen; null before it has asked
 */
public record ReferralConsent(
        @NotNull UUID id,
        @NotEmpty Set<@NotNull SharedItem> shares,
        @NotNull ConsentPurpose purpose,
        LocalDate until,
        @NotNull ConsentMethod how,
        OverrideGround ground,
        @FreeText(readBy = Reader.CLINIC) @Size(max = 1000) String groundNote,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public ReferralConsent(
            UUID id,
            Set<SharedItem> shares,
            ConsentPurpose purpose,
            LocalDate until,
            ConsentMethod how,
            OverrideGround ground,
            String groundNote) {
        this(id, shares, purpose, until, how, ground, groundNote, null);
    }
}
