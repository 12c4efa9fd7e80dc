package org.openchair.directory;

import java.time.LocalDate;

/** How long a vetting holds. */
public final class Vetting {

    /** Days before the end in which a renewal is asked for. */
    public static final int RENEWAL_DAYS = 30;

    private Vetting() {}

    /** The last day on which a vetting of that day holds: the same day a year later. */
    public static LocalDate lastDay(LocalDate vettedOn) {
        return vettedOn.plusYears(1);
    }

    /** Does a vetting hold on a day? One that never was does not. */
    public static boolean holds(LocalDate vettedOn, LocalDate day) {
        return vettedOn != null && !day.isAfter(lastDay(vettedOn));
    }
}
