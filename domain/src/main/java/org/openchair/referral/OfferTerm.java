package org.openchair.referral;

import java.time.LocalDate;
import org.openchair.directory.WorkingDays;

/**
 * How long a seat is offered: that many working days after the day of the offer, the last one whole.
 *
 * @param workingDays from 1 to {@value #MOST}
 */
public record OfferTerm(int workingDays) {

    /** The longest term, in working days. */
    public static final int MOST = 30;

    public OfferTerm {
        if (workingDays < 1 || workingDays > MOST) {
            throw new IllegalArgumentException(
                    "A seat is offered for 1 to " + MOST + " working days, not " + workingDays);
        }
    }

    /** The last day on which a seat offered on that day can be taken. */
    public LocalDate lastDay(LocalDate offeredOn, WorkingDays clock) {
        return clock.after(offeredOn, workingDays);
    }
}
