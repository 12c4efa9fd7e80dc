package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Schedule;

/**
 * What the demo needs to know of a listed group to send people to it.
 *
 * @param cohortStartsOn first day of a closed cohort; null for an open group
 * @param cohortEndsOn last day of a closed cohort; null for an open group
 * @param minAge in years; null when not stated
 * @param maxAge in years; null when not stated
 * @param capacity null when not stated
 * @param languages codes; English when none is stated
 * @param leaders staff who lead it, those with an account first
 * @param visible does somebody with an account lead it?
 * @param partTwo is it about substance use, so that 42 CFR part 2 asks for a signed consent?
 */
record DemoGroup(
        UUID id,
        Leadership leadership,
        MeetingFormat format,
        LocalDate cohortStartsOn,
        LocalDate cohortEndsOn,
        Integer minAge,
        Integer maxAge,
        Integer capacity,
        Set<String> languages,
        Schedule schedule,
        List<UUID> leaders,
        boolean visible,
        boolean partTwo) {

    private static final int CO_LED_SEATS = 2;

    /** Does the group suit the person's age and language on that day? */
    boolean suits(DemoPatient patient, LocalDate day) {
        PossibleAges ages = patient.agesOn(day);
        return new AgeLimits(minAge, maxAge).admit(ages)
                && (maxAge != null || ages.youngest() >= 16)
                && (languages.contains(patient.language()) || languages.contains("en"));
    }

    /** Can a person be seated on that day? A closed cohort takes nobody once it has begun. */
    boolean seatsOn(LocalDate day) {
        return cohortStartsOn == null || day.isBefore(cohortStartsOn);
    }

    /** May people drop in? */
    boolean open() {
        return cohortStartsOn == null;
    }

    /** Has the group nothing more to come on that day? */
    boolean overOn(LocalDate day) {
        return cohortEndsOn != null && !cohortEndsOn.isAfter(day);
    }

    /** The day on which the group lives at that moment. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(schedule.zone()).toLocalDate();
    }

    boolean coLed() {
        return leadership == Leadership.CO_LED;
    }

    /** Groups that a demo user can look into are chosen more often. */
    int weight() {
        return coLed() ? 1 : visible ? 5 : 2;
    }

    /** Seats the demo fills. The last ones stay free for whoever tries Openchair, and co-led groups so small that a report hides them. */
    int seatsToFill() {
        if (coLed()) {
            return CO_LED_SEATS;
        }
        return capacity == null ? Integer.MAX_VALUE : Math.max(1, capacity - 2);
    }
}
