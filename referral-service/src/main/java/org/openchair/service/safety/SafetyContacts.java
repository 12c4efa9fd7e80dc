package org.openchair.service.safety;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.safety.ClinicSafety;
import org.openchair.api.safety.ClinicSafety.Person;
import org.openchair.api.safety.SetClinicSafety;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/** Keeps whom each clinic alerts first, and after how long everybody else. */
@Act
public class SafetyContacts {

    private static final String CLINICS =
            """
            SELECT c.id, c.version, c.name, c.safety_contact_id, c.safety_escalation_mins,
                   (SELECT string_agg(s.id || ' ' || s.display_name, E'\\n' ORDER BY s.display_name) FROM openchair.staff s
                     WHERE s.clinic_id = c.id AND s.subject IS NOT NULL) AS people
              FROM openchair.clinic c""";

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    AuditTrail audit;

    /** Every clinic. */
    public Outcome<List<ClinicSafety>> list() {
        return Outcome.done(rows.list(Query.of(CLINICS).then("ORDER BY c.name"), SafetyContacts::view));
    }

    /** Refused with {@code not-found}, {@code stale-version} or {@code not-of-the-clinic}. */
    public Outcome<ClinicSafety> set(UUID id, SetClinicSafety asked) {
        locks.lock(Table.CLINIC, id, Strength.CHANGE);
        return Found.or404(one(id)).then(current -> checked(current, asked)).then(fresh -> {
            rows.change(Query.of(
                    "UPDATE openchair.clinic SET version = version + 1, safety_contact_id = CAST(? AS uuid),"
                            + " safety_escalation_mins = ? WHERE id = ?",
                    asked.safetyContactId(),
                    asked.escalationMinutes(),
                    id));
            audit.record(AuditEvent.changed("clinic.set_safety", null, "clinic", id));
            return Found.or404(one(id));
        });
    }

    private static Outcome<ClinicSafety> checked(ClinicSafety current, SetClinicSafety asked) {
        if (current.version() != asked.version()) {
            return Outcome.refused(Refusal.stale(current, asked));
        }
        boolean stranger = asked.safetyContactId() != null
                && current.people().stream().noneMatch(each -> each.id().equals(asked.safetyContactId()));
        return stranger
                ? Outcome.refused(
                        new Refusal("not-of-the-clinic", "Choose someone from this clinic.", "safetyContactId"))
                : Outcome.done(current);
    }

    private Optional<ClinicSafety> one(UUID id) {
        return rows.first(Query.of(CLINICS).then("WHERE c.id = ?", id), SafetyContacts::view);
    }

    private static ClinicSafety view(Row row) {
        String people = row.text("people");
        return new ClinicSafety(
                row.id("id"),
                row.count("version"),
                row.text("name"),
                row.id("safety_contact_id"),
                row.count("safety_escalation_mins"),
                people == null
                        ? List.of()
                        : people.lines().map(SafetyContacts::person).toList());
    }

    private static Person person(String line) {
        int space = line.indexOf(' ');
        return new Person(UUID.fromString(line.substring(0, space)), line.substring(space + 1));
    }
}
