package org.openchair.api.meeting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Says how a group keeps public holidays.
 *
 * @param version version of the group that the person saw
 * @param meetsOnHolidays null for not stated: then it does not meet on them
 * @param calendar ISO 3166 code such as {@code US-NY}; null for the federal holidays of the United States
 */
public record KeepHolidays(@Min(0) int version, Boolean meetsOnHolidays, @Size(max = 6) String calendar) {}
