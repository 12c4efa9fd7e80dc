package org.openchair.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's wish to move a referral on.
 *
 * @param id made by the writer; a repeated step is known by it
 * @param reason code, or null
 * @param comment at most 1000 characters, or null
 */
public record Step(UUID id, ReferralMove move, Actor actor, String reason, String comment, Instant at) {}
