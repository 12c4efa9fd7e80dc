package org.openchair.api.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.Openings;
import org.openchair.record.Severity;

/**
 * How somebody who leads groups gets on, for the supervisor and for the person.
 *
 * @param person the same as in the list
 * @param supervises is it the supervisor who reads? Else it is the person
 * @param caseload the groups that the person leads
 * @param sessions sessions of the period that the person led, and those that wait for a debrief; latest first, at most 100
 * @param risks risks that the person noted in the period, latest first, at most 100
 * @param debriefs talks about a session, latest first, at most 100
 * @param trainings latest first
 * @param meetings meetings with a supervisor, latest first, at most 100
 */
public record SupervisionRecord(
        SupervisedPerson person,
        boolean supervises,
        List<Caseload> caseload,
        List<LedSession> sessions,
        List<LoggedRisk> risks,
        List<DebriefEntry> debriefs,
        List<StaffRecord.TrainingEntry> trainings,
        List<StaffRecord.SupervisionEntry> meetings) {

    /**
     * A group that the person leads.
     *
     * @param openings null where the group states no capacity
     */
    public record Caseload(UUID groupId, String group, Openings openings) {}

    /**
     * A session that the person led.
     *
     * @param minutes its length as planned
     * @param debriefed was it talked through?
     * @param debriefDue was a risk noted that has not been talked through?
     */
    public record LedSession(
            UUID id, String group, LocalDate localDate, int minutes, boolean debriefed, boolean debriefDue) {}

    /** A risk that the person noted. It names nobody. */
    public record LoggedRisk(
            UUID id, String group, LocalDate localDate, String kind, Severity severity, String actionTaken) {}

    /** A talk about a session. */
    public record DebriefEntry(
            UUID id, String supervisor, String group, LocalDate sessionDay, LocalDate heldOn, int minutes) {}
}
