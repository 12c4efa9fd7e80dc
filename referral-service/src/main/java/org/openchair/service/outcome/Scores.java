package org.openchair.service.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.Course;
import org.openchair.outcome.Instrument;
import org.openchair.outcome.Risk;
import org.openchair.outcome.Scale;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Scores as they are kept; whoever asks has shown that they may. */
@RequestScoped
public class Scores {

    private static final String EVER =
            """
            SELECT a.*, s.display_name AS recorder
              FROM openchair.assessment a JOIN openchair.staff s ON s.id = a.recorded_by""";
    private static final String KEPT = EVER + " WHERE a.entered_in_error_at IS NULL";
    private static final String MARK_AS_ERROR =
            "UPDATE openchair.assessment SET entered_in_error_at = ?, entered_in_error_by = ?"
                    + " WHERE id = ? AND entered_in_error_at IS NULL";

    // What was noted in a record that was merged stays there, and is read through the one that was kept.
    private static final String OF_PERSON =
            " AND a.patient_id IN (SELECT p.id FROM openchair.patient p WHERE ? IN (p.id, p.merged_into))";

    @Inject
    Rows rows;

    @Inject
    Instruments instruments;

    /** A patient's scores by questionnaire, in the order of the first of each. */
    public List<ScoreCourse> courses(UUID patientId) {
        Query query = Query.of(KEPT + OF_PERSON + " ORDER BY a.taken_on, a.recorded_at, a.id", patientId);
        Map<Instrument, List<AssessmentView>> byInstrument = rows.list(query, this::view).stream()
                .collect(Collectors.groupingBy(this::instrument, LinkedHashMap::new, Collectors.toList()));
        return byInstrument.entrySet().stream()
                .map(each -> course(each.getKey(), each.getValue()))
                .toList();
    }

    /** A patient's scores on the present edition of a questionnaire, oldest first; without any when there are none. */
    Course recorded(UUID patientId, Instrument instrument) {
        Query query = Query.of(KEPT + OF_PERSON, patientId)
                .then("AND a.instrument = ?", instrument.code())
                .then("AND a.version = ? ORDER BY a.taken_on, a.recorded_at, a.id", instrument.version());
        return course(instrument.scale(), rows.list(query, this::view));
    }

    /** One of a patient's scores, if it counts. */
    public Optional<AssessmentView> find(UUID id, UUID patientId) {
        return rows.first(Query.of(KEPT + OF_PERSON + " AND a.id = ?", patientId, id), this::view);
    }

    /** One of a patient's scores, also when it was entered in error. */
    Optional<AssessmentView> findEver(UUID id, UUID patientId) {
        return rows.first(Query.of(EVER + " WHERE a.id = ?" + OF_PERSON, id, patientId), this::view);
    }

    /** Whether that changed anything: a score is entered in error once. */
    boolean markAsError(UUID id, Instant now, UUID staffId) {
        return rows.change(Query.of(MARK_AS_ERROR, now, staffId, id)) > 0;
    }

    /** The score attached to a referral. */
    public Optional<AssessmentView> attachedTo(UUID referralId) {
        String attached = " AND a.id = (SELECT assessment_id FROM openchair.referral_assessment WHERE referral_id = ?)";
        return rows.first(Query.of(KEPT + attached, referralId), this::view);
    }

    /** The questionnaire of a score. */
    public Instrument instrument(AssessmentView score) {
        return instruments.get(score.instrument(), score.version());
    }

    private AssessmentView view(Row row) {
        Scale scale =
                instruments.get(row.text("instrument"), row.text("version")).scale();
        return new AssessmentView(
                row.id("id"),
                row.text("instrument"),
                row.text("version"),
                row.date("taken_on"),
                row.code("method", AssessmentMethod.class),
                row.exact("score"),
                scale.band(row.exact("score")).label(),
                scale.isCase(row.exact("score")),
                row.number("answered"),
                row.flag("prorated"),
                row.code("risk", Risk.class),
                row.numbers("answers"),
                row.text("recorder"),
                row.instant("recorded_at"));
    }

    private static ScoreCourse course(Instrument instrument, List<AssessmentView> scores) {
        Scale scale = instrument.scale();
        return new ScoreCourse(
                instrument.code(),
                instrument.version(),
                instrument.name(),
                instrument.measures(),
                scale.direction(),
                scale.lowest(),
                scale.highest(),
                scale.bands().stream()
                        .map(band -> new ScoreCourse.Band(band.from(), band.label()))
                        .toList(),
                scale.changeThreshold(),
                scale.changeBasis(),
                course(scale, scores).change(),
                scores);
    }

    /** The scores as their scale reads them. */
    public static Course course(Scale scale, List<AssessmentView> scores) {
        return new Course(
                scale,
                scores.stream()
                        .map(each -> new Course.Point(each.takenOn(), each.score()))
                        .toList());
    }
}
