package org.openchair.service.outcome;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.outcome.Assessment;
import org.openchair.outcome.Course;
import org.openchair.outcome.Instrument;
import org.openchair.outcome.Risk;
import org.openchair.outcome.Score;
import org.openchair.outcome.ScoreDateRule;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;

/** Reads and records the scores of the patients of the caller's clinic. Another clinic's patient does not exist here. */
@Act
public class PatientScores {

    @Inject
    Patients patients;

    @Inject
    Instruments instruments;

    @Inject
    Scores scores;

    @Inject
    Alarm alarm;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The scores by questionnaire; refused with {@code not-found}. */
    public Outcome<List<ScoreCourse>> read(UUID patientId) {
        return caller.clinician()
                .then(clinician -> patient(patientId, clinician))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "patient-scores", patientId));
                    return Outcome.done(scores.courses(patientId));
                });
    }

    /**
     * Scores a questionnaire and keeps it. Repeating it with the same id changes nothing.
     *
     * @return refused with {@code not-found}, {@code instrument-unknown}, {@code id-taken}, what the questionnaire refuses or the code
     *     of a {@link ScoreDateRule}
     */
    public Outcome<AssessmentView> record(UUID patientId, RecordAssessment asked) {
        return caller.clinician().then(clinician -> Found.or404(patients.hold(patientId, clinician.clinicId()))
                .then(patient -> scores.find(asked.id(), patientId)
                        .map(Outcome::done)
                        .orElseGet(() -> fresh(patient, asked, clinician))));
    }

    private Outcome<AssessmentView> fresh(Patient patient, RecordAssessment asked, Person clinician) {
        return instrument(asked.instrument())
                .then(instrument -> scored(instrument, patient.id(), asked, clinician)
                        .then(assessment -> dated(assessment, patient, instrument, asked, clinician)))
                .then(assessment -> keep(assessment, clinician));
    }

    /** Marks a score as entered in error, so that it counts no more, once however often it is asked; refused with {@code not-found}. */
    public Outcome<AssessmentView> markAsError(UUID patientId, UUID id) {
        return caller.clinician().then(clinician -> patient(patientId, clinician)
                .then(patient -> Found.or404(scores.findEver(id, patientId)))
                .then(score -> {
                    if (scores.markAsError(id, clock.instant(), clinician.staffId())) {
                        audit.record(AuditEvent.changed("assessment.mark_as_error", patientId, "assessment", id));
                    }
                    return Outcome.done(score);
                }));
    }

    private Outcome<Patient> patient(UUID id, Person clinician) {
        return Found.or404(patients.find(id, clinician.clinicId()));
    }

    private Outcome<Assessment> dated(
            Assessment assessment, Patient patient, Instrument instrument, RecordAssessment asked, Person clinician) {
        ScoreDateRule.Asked date = new ScoreDateRule.Asked(
                new Course.Point(assessment.takenOn(), assessment.score().value()),
                patient.bornFrom(),
                LocalDate.now(clock.withZone(clinician.clinicZone())),
                asked.checked() == null ? Set.of() : asked.checked(),
                scores.recorded(patient.id(), instrument),
                referredOn(patient.id(), clinician.clinicZone()));
        return Rule.check(ScoreDateRule.all(), date).then(sound -> Outcome.done(assessment));
    }

    private List<LocalDate> referredOn(UUID patientId, ZoneId zone) {
        return rows.list(
                Query.of(
                        "SELECT sent_at FROM openchair.referral WHERE patient_id = ? AND sent_at IS NOT NULL"
                                + " AND state <> 'ENTERED_IN_ERROR'",
                        patientId),
                row -> row.instant("sent_at").atZone(zone).toLocalDate());
    }

    private Outcome<Instrument> instrument(String code) {
        return instruments
                .current(code)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        new Refusal("instrument-unknown", "Choose one of the listed questionnaires.", "instrument")));
    }

    private Outcome<Assessment> scored(
            Instrument instrument, UUID patientId, RecordAssessment asked, Person clinician) {
        List<Integer> answers = asked.answers() == null ? List.of() : asked.answers();
        return instrument
                .score(answers, asked.total())
                .then(score -> Outcome.done(new Assessment(
                        asked.id(),
                        patientId,
                        instrument.code(),
                        instrument.version(),
                        asked.takenOn(),
                        asked.method(),
                        answers,
                        score,
                        answers.isEmpty()
                                ? instrument.scoring().risk(score)
                                : instrument.scoring().risk(answers),
                        clinician.staffId(),
                        clock.instant())));
    }

    private Outcome<AssessmentView> keep(Assessment assessment, Person clinician) {
        return insert(assessment) == 0 ? idTaken() : kept(assessment, clinician);
    }

    private Outcome<AssessmentView> kept(Assessment assessment, Person clinician) {
        if (assessment.risk() == Risk.RAISED) {
            alarm.raiseForScore(assessment.id(), assessment.patientId(), clinician);
        }
        audit.record(AuditEvent.changed("assessment.record", assessment.patientId(), "assessment", assessment.id()));
        return Found.or404(scores.find(assessment.id(), assessment.patientId()));
    }

    private static <T> Outcome<T> idTaken() {
        return Outcome.refused(Refusal.idTaken());
    }

    private int insert(Assessment assessment) {
        Score score = assessment.score();
        return rows.change(Query.of(
                """
                INSERT INTO openchair.assessment (id, patient_id, instrument, version, taken_on, method, answers, score, answered,
                  prorated, risk, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, CAST(? AS integer[]), CAST(? AS numeric), CAST(? AS integer), ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""",
                assessment.id(),
                assessment.patientId(),
                assessment.instrument(),
                assessment.version(),
                assessment.takenOn(),
                assessment.method(),
                arrayOf(assessment.answers()),
                plain(score.value()),
                score.answered(),
                score.prorated(),
                assessment.risk(),
                assessment.recordedBy(),
                assessment.recordedAt()));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String arrayOf(List<Integer> answers) {
        return answers.isEmpty()
                ? null
                : answers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
