package org.openchair.api.patient;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.SharedItem;

/**
 * A patient agrees to share something. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param shares what may be shared
 * @param groupId the group, where the recipient is one
 * @param hostId the host, where the recipient is one
 * @param until last day on which it counts; null for until withdrawn, which is not enough about substance use
 * @param how how they agreed; they were asked
 * @param givenOn the day on which they agreed; null for today
 */
public record NoteConsent(
        @NotNull UUID id,
        @NotEmpty Set<@NotNull SharedItem> shares,
        @NotNull ConsentRecipient recipient,
        UUID groupId,
        UUID hostId,
        @NotNull ConsentPurpose purpose,
        LocalDate until,
        @NotNull ConsentMethod how,
        @PastOrPresent LocalDate givenOn) {}
