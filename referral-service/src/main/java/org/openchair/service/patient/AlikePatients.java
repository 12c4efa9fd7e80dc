package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.AlikePatient.Likeness;
import org.openchair.api.patient.LookForAlike;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.BirthDate;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;

/** Finds patients of the own clinic who could be one and the same person, the likeliest first. One statement. */
@Act
public class AlikePatients {

    private static final String FOUND =
            """
            SELECT p.id, p.record_number, openchair.call_name(p) AS call_name, openchair.name_after(p) AS family_name,
                   openchair.birth_of(p) AS birth, a.born_alike, a.born_perhaps, a.born_near, a.named_alike, a.phone_alike
            """;
    private static final String ORDER =
            "ORDER BY (CASE WHEN born_alike THEN 1 ELSE 0 END) + (CASE WHEN named_alike THEN 1 ELSE 0 END)"
                    + " + (CASE WHEN phone_alike THEN 1 ELSE 0 END) DESC, born_perhaps DESC, born_near DESC, lower(coalesce(p.family_name, p.given_name)), p.id LIMIT ";

    private static final int MOST_LISTED = 20;

    /** Whether a note keeps two apart takes many comparisons: it is asked of these alone, not of a crowd. */
    private static final int MOST_COMPARED = 40;

    /** Most that are looked at who have any one thing in common with a patient: a crowd of namesakes is not read. */
    private static final int MOST_OF_A_KIND = 200;

    /** Most that are named beside one patient of a list. */
    private static final int MOST_NAMED = 5;

    private static final String LIKE_EACH =
            """
            SELECT a.patient_id AS own_id, p.record_number
              FROM openchair.patients_alike_each(?, ?, ?) a
              JOIN openchair.patient p ON p.id = a.other_id
             WHERE CASE WHEN a.patient_id IN (SELECT openchair.people_with_notes(?)) OR a.other_id IN (SELECT openchair.people_with_notes(?))
                        THEN NOT EXISTS (SELECT openchair.notes_between(a.patient_id, a.other_id)) ELSE true END
             ORDER BY p.record_number, p.id""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    OwnPatients own;

    @Inject
    AuditTrail audit;

    /** Those who are like someone not registered yet; refused with {@code name-missing}. */
    public Outcome<List<AlikePatient>> to(LookForAlike asked) {
        return NamedPerson.check(asked, asked.givenName(), asked.familyName())
                .then(named -> caller.clinician())
                .then(clinician -> {
                    audit.record(AuditEvent.listed("patients-alike"));
                    return Outcome.done(rows.list(
                            like(
                                    clinician.clinicId(),
                                    asked.givenName(),
                                    asked.familyName(),
                                    asked.preferredName(),
                                    asked.birthDate(),
                                    asked.phone()),
                            AlikePatients::patient));
                });
    }

    /** Those who are like a patient, but for those who were told apart or are kept apart; refused with {@code not-found}. */
    public Outcome<List<AlikePatient>> to(UUID patientId) {
        return own.clinicianOf(patientId).then(clinician -> {
            audit.record(AuditEvent.read(patientId, "patients-alike", patientId));
            return Outcome.done(rows.list(like(clinician.clinicId(), patientId), AlikePatients::patient));
        });
    }

    /** Those who are like somebody about to be registered. */
    List<UUID> ids(UUID clinicId, Noted noted) {
        return rows.list(
                like(
                        clinicId,
                        noted.details().givenName(),
                        noted.details().familyName(),
                        noted.details().preferredName(),
                        noted.details().birthDate(),
                        noted.details().phone()),
                row -> row.id("id"));
    }

    /** The record numbers of those who are like each of these patients, by the patient's id; of many only the first few. */
    public Map<UUID, List<String>> recordNumbers(UUID clinicId, Collection<UUID> patientIds) {
        return patientIds.isEmpty()
                ? Map.of()
                : rows
                        .list(
                                Query.of(LIKE_EACH, clinicId, patientIds, MOST_NAMED, clinicId, clinicId),
                                row -> Map.entry(row.id("own_id"), row.text("record_number")))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Query like(
            UUID clinicId, String given, String family, String preferred, BirthDate born, String phone) {
        return Query.of(
                        FOUND
                                + """
                                   FROM openchair.patients_alike(?, CAST(? AS text), CAST(? AS text), CAST(? AS text), ?,
                                     CAST(? AS text), ?) a
                                   JOIN openchair.patient p ON p.id = a.patient_id""",
                        clinicId,
                        given,
                        family,
                        preferred,
                        born.toString(),
                        phone,
                        MOST_OF_A_KIND)
                .then(ORDER + MOST_LISTED);
    }

    private static Query like(UUID clinicId, UUID patientId) {
        return Query.of(
                        "SELECT alike.* FROM ("
                                + FOUND
                                + """
                                   FROM openchair.patient own
                                  CROSS JOIN LATERAL openchair.patients_alike(own.clinic_id, own.given_name, own.family_name,
                                    own.preferred_name, openchair.birth_of(own), own.phone, ?) a
                                   JOIN openchair.patient p ON p.id = a.patient_id
                                  WHERE own.id = ? AND own.clinic_id = ? AND p.id <> own.id
                                    AND NOT EXISTS (SELECT FROM openchair.told_apart t
                                                     WHERE (t.patient_id = p.id AND t.other_id = own.id)
                                                        OR (t.patient_id = own.id AND t.other_id = p.id))
                                """
                                + ORDER
                                + MOST_COMPARED
                                + """
                                ) alike JOIN openchair.patient p ON p.id = alike.id
                                  WHERE CASE WHEN CAST(? AS uuid) IN (SELECT openchair.people_with_notes(?))
                                               OR alike.id IN (SELECT openchair.people_with_notes(?))
                                             THEN NOT EXISTS (SELECT openchair.notes_between(?, alike.id)) ELSE true END""",
                        MOST_OF_A_KIND,
                        patientId,
                        clinicId,
                        patientId,
                        clinicId,
                        clinicId,
                        patientId)
                .then(ORDER + MOST_LISTED);
    }

    private static AlikePatient patient(Row row) {
        return new AlikePatient(
                row.id("id"),
                row.text("record_number"),
                row.text("call_name"),
                row.text("family_name"),
                row.birthDate("birth"),
                Stream.of(
                                row.flag("born_alike") ? Likeness.BIRTH_DATE : null,
                                row.flag("born_perhaps") ? Likeness.POSSIBLE_BIRTH_DATE : null,
                                row.flag("born_near") ? Likeness.NEAR_BIRTH_DATE : null,
                                row.flag("named_alike") ? Likeness.NAME : null,
                                row.flag("phone_alike") ? Likeness.PHONE : null)
                        .filter(likeness -> likeness != null)
                        .toList());
    }
}
