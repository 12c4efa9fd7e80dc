package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.staff.StaffRecord;
import org.openchair.api.staff.StaffRecord.LedGroup;
import org.openchair.api.staff.StaffRecord.SupervisionEntry;
import org.openchair.api.staff.StaffRecord.TrainingEntry;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.GroupStatus;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Role;

/** One person's record: everybody's for those who look after the groups, the own for a facilitator. Four statements. */
@Act
public class StaffRecords {

    private static final String GROUPS =
            """
            SELECT g.id, g.name, g.status FROM openchair.group_facilitator f JOIN openchair.support_group g ON g.id = f.group_id
             WHERE f.staff_id = ? AND g.status <> 'RETIRED' ORDER BY lower(g.name), g.id""";
    private static final String TRAININGS =
            """
            SELECT id, subject_matter, completed_on, valid_until FROM openchair.staff_training
             WHERE staff_id = ? AND NOT entered_in_error ORDER BY completed_on DESC, id""";
    private static final String MEETINGS =
            """
            SELECT m.id, s.display_name, m.held_on, m.minutes
              FROM openchair.supervision_meeting m JOIN openchair.staff s ON s.id = m.supervisor_id
             WHERE m.staff_id = ? AND NOT m.entered_in_error ORDER BY m.held_on DESC, m.id LIMIT 100""";

    @Inject
    Rows rows;

    @Inject
    StaffList list;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** Refused with {@code not-found} for another's record, unless the caller looks after the groups. */
    public Outcome<StaffRecord> read(UUID id) {
        return Found.or404(visible(id)).then(known -> {
            audit.record(AuditEvent.read(null, "staff", known));
            return now(known);
        });
    }

    /** As it is now, for whoever has just changed it. */
    Outcome<StaffRecord> now(UUID id) {
        return Found.or404(rows.first(StaffList.person(id), this::record));
    }

    private Optional<UUID> visible(UUID id) {
        boolean looksAfterGroups = caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR);
        return Optional.of(id).filter(asked -> looksAfterGroups || own(asked));
    }

    private boolean own(UUID id) {
        return caller.person().filter(person -> person.staffId().equals(id)).isPresent();
    }

    private StaffRecord record(Row row) {
        UUID id = row.id("id");
        return new StaffRecord(
                id,
                row.count("version"),
                list.summary(row),
                row.id("supervisor_id"),
                groups(id),
                trainings(id),
                meetings(id));
    }

    private List<LedGroup> groups(UUID id) {
        return rows.list(
                Query.of(GROUPS, id),
                row -> new LedGroup(row.id("id"), row.text("name"), row.code("status", GroupStatus.class)));
    }

    List<TrainingEntry> trainings(UUID id) {
        return rows.list(
                Query.of(TRAININGS, id),
                row -> new TrainingEntry(
                        row.id("id"), row.text("subject_matter"), row.date("completed_on"), row.date("valid_until")));
    }

    List<SupervisionEntry> meetings(UUID id) {
        return rows.list(
                Query.of(MEETINGS, id),
                row -> new SupervisionEntry(
                        row.id("id"), row.text("display_name"), row.date("held_on"), row.count("minutes")));
    }
}
