package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Paging;

/** Finds and reads the patients of the caller's clinic. */
@Act
public class PatientRecords {

    private static final String CALL_NAME = "coalesce(p.preferred_name, p.given_name)";
    private static final String FULL_NAMES = "lower(p.given_name || ' ' || p.family_name || ' ' || p.given_name || ' '"
            + " || coalesce(p.preferred_name || ' ' || p.family_name, ''))";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** Finds patients, by family name. */
    public Outcome<Page<PatientSummary>> find(PatientSearch search, Paging paging) {
        return caller.clinician().then(clinician -> {
            audit.record(AuditEvent.listed("patient-list"));
            Query query = matching(clinician.clinicId(), search);
            return Outcome.done(
                    rows.page(query, "lower(family_name), lower(call_name), id", paging, PatientRecords::summary));
        });
    }

    private static Query matching(UUID clinicId, PatientSearch search) {
        Query query = Query.of(
                        "SELECT p.id, p.record_number, " + CALL_NAME + " AS call_name, p.family_name, p.birth_date"
                                + " FROM openchair.patient p WHERE p.clinic_id = ?",
                        clinicId)
                .andIf(search.recordNumber(), "p.record_number = ?")
                .andIf(search.birthDate(), "p.birth_date = ?")
                .andIf(pattern(search.name()), FULL_NAMES + " LIKE ?");
        return search.anything() == null
                ? query
                : query.then(
                        "AND (p.record_number = ? OR " + FULL_NAMES + " LIKE ?)",
                        search.anything(),
                        pattern(search.anything()));
    }

    private static String pattern(String text) {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** Reads a whole record; refused with {@code not-found} for another clinic's patient. */
    public Outcome<PatientView> read(UUID id) {
        return caller.clinician()
                .then(clinician -> Found.or404(rows.first(one(id, clinician.clinicId()), PatientRecords::view)))
                .then(view -> {
                    audit.record(AuditEvent.read(id, "patient", id));
                    return Outcome.done(view);
                });
    }

    private static Query one(UUID id, UUID clinicId) {
        return Query.of(
                "SELECT p.*, " + CALL_NAME
                        + """
                           AS call_name, CAST(coalesce(marks.attended, 0) AS integer) AS attended,
                               CAST(coalesce(marks.missed, 0) AS integer) AS missed
                          FROM openchair.patient p
                          LEFT JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS attended,
                                   count(*) FILTER (WHERE a.outcome = 'NO_SHOW') AS missed
                              FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
                             WHERE e.patient_id = p.id) marks ON true
                         WHERE p.id = ? AND p.clinic_id = ?""",
                id,
                clinicId);
    }

    private static PatientSummary summary(Row row) {
        return new PatientSummary(
                row.id("id"),
                row.text("record_number"),
                row.text("call_name"),
                row.text("family_name"),
                row.date("birth_date"));
    }

    private static PatientView view(Row row) {
        return new PatientView(
                row.id("id"),
                row.count("version"),
                row.text("record_number"),
                row.text("given_name"),
                row.text("family_name"),
                row.text("preferred_name"),
                row.text("call_name"),
                row.date("birth_date"),
                row.text("phone"),
                row.text("email"),
                row.text("preferred_language"),
                row.text("accessibility_needs"),
                row.count("attended"),
                row.count("missed"));
    }
}
