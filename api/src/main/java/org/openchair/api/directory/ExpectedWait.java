package org.openchair.api.directory;

import java.time.LocalDate;

/**
 * How long people waited for a group: from the referral to the first session attended, without what the group could not help. Of
 * eleven people or more, in closed calendar months; once told, it does not change.
 *
 * @param weeks whole weeks, 0 for less than half a week; half of the people waited at most that long
 * @param since first day of the month from which on people are counted
 * @param through first day of the month up to whose end they are counted
 */
public record ExpectedWait(int weeks, LocalDate since, LocalDate through) {}
