package org.openchair.api.referral;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Goes on from an ended referral with a new draft. Repeating it with the same id changes nothing.
 *
 * @param id of the new draft, made by the client
 * @param groupId the other group, or null while it is not chosen
 */
public record ContinueReferral(@NotNull UUID id, UUID groupId) {}
