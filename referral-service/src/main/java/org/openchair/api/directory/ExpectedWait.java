package org.openchair.api.directory;

/**
 * How long people waited for a group lately: from the referral to the first session attended, without what the group could not
 * help.
 *
 * @param medianDays whole days; half of the people waited at most that long
 * @param people out of how many people, never fewer than five
 */
public record ExpectedWait(int medianDays, int people) {}
