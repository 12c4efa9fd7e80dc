package org.openchair.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's wish to move a referral on.
 *
 * @param id made by the writer; a repeated step is known by it
 * @param said reason, comment and the rest
 */
public record Step(UUID id, ReferralMove move, Actor actor, MoveStatement said, Instant at) {}
