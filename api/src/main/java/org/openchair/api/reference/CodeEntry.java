package org.openchair.api.reference;

import java.time.LocalDate;

/**
 * A code of a vocabulary, in both languages.
 *
 * @param vocabulary {@code focus}, {@code audience}, {@code language} or {@code decline-reason}
 * @param position order within the list, smallest first
 * @param retiredOn first day on which it is not offered, or null
 * @param offered do filters, forms and imports offer it today?
 * @param groups how many groups carry it; null for a reason to decline
 * @param version to be sent with a change
 * @param partTwo of a focus: is it about substance use (42 CFR part 2)? Null for every other code
 */
public record CodeEntry(
        String vocabulary,
        String code,
        String labelEn,
        String labelEs,
        int position,
        LocalDate retiredOn,
        boolean offered,
        Integer groups,
        int version,
        Boolean partTwo) {}
