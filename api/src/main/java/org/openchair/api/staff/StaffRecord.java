package org.openchair.api.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.GroupStatus;
import org.openchair.staff.Credential;

/**
 * What is known of somebody who works here.
 *
 * @param version to be sent with a change of credential or supervisor
 * @param summary the same as in the list
 * @param supervisorId null when not stated
 * @param groups the groups that the person leads
 * @param trainings latest first
 * @param supervision meetings with a supervisor, latest first, at most 100
 */
public record StaffRecord(
        UUID id,
        int version,
        StaffSummary summary,
        UUID supervisorId,
        List<LedGroup> groups,
        List<TrainingEntry> trainings,
        List<SupervisionEntry> supervision) {

    /** A group that the person leads. */
    public record LedGroup(UUID id, String name, GroupStatus status) {}

    /**
     * A training.
     *
     * @param validUntil last day on which it counts, or null when it does not run out
     */
    public record TrainingEntry(UUID id, String subject, LocalDate completedOn, LocalDate validUntil) {}

    /**
     * A meeting with a supervisor.
     *
     * @param supervisor name
     */
    public record SupervisionEntry(UUID id, String supervisor, LocalDate heldOn, int minutes) {}

    /** A person's credential is null when not stated. */
    public Credential credential() {
        return summary.credential();
    }
}
