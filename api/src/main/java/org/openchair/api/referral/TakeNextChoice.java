package org.openchair.api.referral;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Goes on from an ended referral in the next group that it names, and sends it there where the patient's consent covers that.
 * Repeating it changes nothing.
 *
 * @param id of the new referral, made by the client
 * @param sendId of its sending, made by the client
 * @param inDangerNow answer to the safety question, which is asked anew
 */
public record TakeNextChoice(@NotNull UUID id, @NotNull UUID sendId, @NotNull Boolean inDangerNow) {}
