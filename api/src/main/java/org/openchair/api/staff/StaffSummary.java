package org.openchair.api.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.staff.Credential;
import org.openchair.staff.TrainingStanding;

/**
 * Somebody who works here, in a list.
 *
 * @param credential null when not stated
 * @param groups names of the groups that the person leads
 * @param trainingUntil last day of the longest training that runs out, or null
 * @param supervisor name, or null when not stated
 * @param supervisedOn day of the last meeting with a supervisor, or null
 * @param supervisionDue does the person lead a listed group and wait for supervision for more than 90 days?
 */
public record StaffSummary(
        UUID id,
        String displayName,
        Credential credential,
        List<String> groups,
        TrainingStanding training,
        LocalDate trainingUntil,
        String supervisor,
        LocalDate supervisedOn,
        boolean supervisionDue) {}
