package org.openchair.api.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.staff.Credential;
import org.openchair.staff.TrainingStanding;

/**
 * Somebody who leads groups, as whoever supervises them sees it: counts alone, and nobody who takes part.
 *
 * @param credential null when not stated
 * @param sessionsLed sessions held in the period that the person led, be it as a substitute
 * @param minutesLed their length together, as planned
 * @param debriefs talks about a session that were held in the period
 * @param debriefsDue sessions, of whatever day, with a risk that has not been talked through
 * @param risks risks that the person noted in the period
 * @param seriousRisks those of them that were serious
 * @param trainingUntil last day of the longest training that runs out, or null
 * @param supervisedOn day of the last meeting with a supervisor, or null
 * @param supervisionDue does the person lead a listed group and wait for supervision for more than 90 days?
 * @param groups groups that the person leads now
 */
public record SupervisedPerson(
        UUID id,
        String displayName,
        Credential credential,
        int sessionsLed,
        int minutesLed,
        int debriefs,
        int debriefsDue,
        int risks,
        int seriousRisks,
        TrainingStanding training,
        LocalDate trainingUntil,
        LocalDate supervisedOn,
        boolean supervisionDue,
        int groups) {}
