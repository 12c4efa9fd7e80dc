package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.patient.FindPatients;
import org.openchair.api.patient.PatientSummary;
import org.openchair.api.patient.PatientView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;
import org.openchair.patient.RecoveryStage;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Finds and reads the patients of the caller's clinic. */
@Act
public class PatientRecords {

    private static final String CALL_NAME = "openchair.call_name(p)";
    private static final String LISTED = "SELECT p.id, p.record_number, " + CALL_NAME
            + " AS call_name, openchair.name_after(p) AS family_name, openchair.birth_of(p) AS birth, fit.likeness FROM openchair.patient p";

    // A record number leads to the record that was kept, and fits better than any name.
    private static final String NUMBERED =
            "SELECT coalesce(n.merged_into, n.id) AS patient_id, CAST(2 AS double precision) AS likeness"
                    + " FROM openchair.patient n WHERE n.clinic_id = ?"
                    + " AND openchair.record_number_key(n.record_number) = openchair.record_number_key(?)";
    private static final String CALLED =
            "SELECT found.id, CAST(1.5 AS double precision)" + " FROM openchair.patients_called(?, ?) AS found (id)";
    private static final String NAMED = "SELECT patient_id, likeness FROM openchair.patients_named_like(?, ?)";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    AuditTrail audit;

    /**
     * Finds patients: the best fit first, then by family name. Words are found in any
     * order, run together, with a slip of the pen, and as nicknames; a telephone number by its digits.
     */
    public Outcome<Page<PatientSummary>> find(FindPatients search, Paging paging) {
        return caller.clinician().then(clinician -> {
            audit.record(AuditEvent.listed("patient-list"));
            Query query = matching(clinician.clinicId(), search);
            return Outcome.done(rows.page(
                    query,
                    "likeness DESC, lower(coalesce(family_name, call_name)), lower(call_name), id",
                    paging,
                    PatientRecords::summary));
        });
    }

    private static Query matching(UUID clinicId, FindPatients search) {
        Query query = fitting(clinicId, search).then("WHERE p.clinic_id = ? AND p.merged_into IS NULL", clinicId);
        query = search.birthDate() == null ? query : bornThen(query, search.birthDate());
        return search.recordNumber() == null
                ? query
                : query.then(
                        "AND p.id IN (SELECT patient_id FROM (" + NUMBERED + ") numbered)",
                        clinicId,
                        search.recordNumber());
    }

    // The first possible day of everyone who can have been born then is in that year; an index knows these days.
    private static Query bornThen(Query query, BirthDate born) {
        return query.then(
                "AND p.birth_date BETWEEN ? AND ? AND openchair.births_can_be_one(openchair.birth_of(p), ?)",
                born.first().withDayOfYear(1),
                born.last(),
                born.toString());
    }

    private static Query fitting(UUID clinicId, FindPatients search) {
        Query listed = Query.of(LISTED);
        if (search.q() != null) {
            return fitting(listed, NUMBERED + " UNION ALL " + CALLED + " UNION ALL " + NAMED)
                    .then("", clinicId, search.q(), clinicId, search.q(), clinicId, search.q());
        }
        return search.name() == null
                ? listed.then("CROSS JOIN (VALUES (0)) fit (likeness)")
                : fitting(listed, NAMED).then("", clinicId, search.name());
    }

    private static Query fitting(Query listed, String found) {
        return listed.then("JOIN (SELECT patient_id, max(likeness) AS likeness FROM (" + found
                + ") found GROUP BY patient_id) fit ON fit.patient_id = p.id");
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

    private Query one(UUID id, UUID clinicId) {
        return Query.of("SELECT p.*, openchair.birth_of(p) AS birth, noted.stage, noted.noted_at, " + CALL_NAME
                        + " AS call_name,")
                .then(AccessNeeds.column(wording.labelColumn()) + " AS access_needs,")
                .then(
                        """
                        EXISTS (SELECT FROM openchair.mail_stop s JOIN openchair.patient same ON same.id = s.patient_id
                                        WHERE same.id = p.id OR same.merged_into = p.id) AS mail_stopped,
                               CAST(coalesce(marks.attended, 0) AS integer) AS attended,
                               CAST(coalesce(marks.missed, 0) AS integer) AS missed
                          FROM openchair.patient p
                          LEFT JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE openchair.attended(a.outcome)) AS attended,
                                   count(*) FILTER (WHERE a.outcome = 'NO_SHOW') AS missed
                              FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
                              JOIN openchair.referral r ON r.id = e.referral_id
                             WHERE e.patient_id = p.id AND openchair.hears_back(r)) marks ON true
                          LEFT JOIN LATERAL (
                            SELECT n.stage, n.noted_at
                              FROM openchair.recovery_stage n
                             WHERE n.patient_id IN (SELECT o.id FROM openchair.patient o WHERE o.id = p.id OR o.merged_into = p.id)
                             ORDER BY n.noted_at DESC, n.id DESC LIMIT 1) noted ON true
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
                row.birthDate("birth"));
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
                row.birthDate("birth"),
                row.text("phone"),
                row.text("email"),
                row.text("preferred_language"),
                row.text("accessibility_needs"),
                row.count("attended"),
                row.count("missed"),
                preferences(row),
                row.code("stage", RecoveryStage.class),
                row.instant("noted_at"),
                row.id("merged_into"));
    }

    private static PatientView.Preferences preferences(Row row) {
        return new PatientView.Preferences(
                row.text("pronouns"),
                row.text("alias"),
                row.text("postal_code"),
                row.code("contact_by", ContactBy.class),
                row.flag("do_not_contact"),
                row.flag("no_voicemail"),
                row.codeLabels("access_needs"),
                row.flag("mail_stopped"));
    }
}
