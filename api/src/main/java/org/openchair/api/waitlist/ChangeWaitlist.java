package org.openchair.api.waitlist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.openchair.referral.OfferTerm;
import org.openchair.referral.Offering;

/**
 * Says how a group gives its free seats to those who wait. Saying the same again changes nothing.
 *
 * @param version version that the person saw; 0 while nobody has changed anything
 * @param offerDays working days for which a seat is offered; null for the standard
 */
public record ChangeWaitlist(
        @Min(0) int version, @NotNull Offering offering, @Min(1) @Max(OfferTerm.MOST) Integer offerDays) {}
