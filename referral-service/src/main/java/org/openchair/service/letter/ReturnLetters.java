package org.openchair.service.letter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.ScoreCourse;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.outcome.Course;
import org.openchair.outcome.Scale;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.outcome.Scores;
import org.openchair.service.participation.Participations;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Writes the return letter of a referral of the caller's clinic, from what is on record at that moment. */
@Act
public class ReturnLetters {

    // What the group asked last counts only while it waits for the answer.
    private static final String ONE =
            """
            SELECT r.id, r.patient_id, openchair.stands_at(r) AS state, r.sent_at, openchair.full_name(p) AS patient,
                   p.record_number, openchair.birth_of(p) AS birth, g.name AS group_name, s.display_name AS referrer,
                   CASE WHEN r.state = 'INFO_REQUESTED' THEN
                     (SELECT coalesce(e.comment, e.reason_code) FROM openchair.referral_event e
                       WHERE e.referral_id = r.id AND e.to_state = 'INFO_REQUESTED' ORDER BY e.position DESC LIMIT 1) END AS question,
                   openchair.seat_obstacle(r, openchair.now()) AS in_the_way, openchair.under_part_2(g.id) AS part_2,
                   openchair.not_sent_on(r) AS not_sent_on,
                   CASE WHEN openchair.seated(held.state) THEN 'SEAT'
                        WHEN held.state IN ('WAITLISTED', 'OFFERED') THEN 'PLACE' ELSE 'REFERRAL' END AS had,
                   EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = r.group_id AND c.why <> 'SUSPENDED'
                             AND (openchair.open_to_group(r.state) OR c.since <= r.state_since)) AS group_closed,
                   openchair.open_to_group(r.state) AND NOT openchair.consent_covers(r.patient_id, r.group_id, 'NAME') AS consent_over
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN openchair.staff s ON s.id = r.referrer_id
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
              LEFT JOIN LATERAL (SELECT e.to_state AS state FROM openchair.referral_event e
                                  WHERE e.referral_id = r.id AND openchair.open_to_group(e.to_state) AND e.to_state <> 'CANCEL_REQUESTED'
                                  ORDER BY e.position DESC LIMIT 1) held ON true
             WHERE r.id = ? AND r.clinic_id = ? AND r.state <> 'ENTERED_IN_ERROR'""";

    @Inject
    Rows rows;

    @Inject
    Scores scores;

    @Inject
    Participations participations;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, or with {@code not-sent-yet} for a draft. */
    public Outcome<ReturnLetter> write(UUID referralId) {
        return caller.clinician().then(clinician -> Found.or404(
                        rows.first(Query.of(ONE, referralId, clinician.clinicId()), row -> content(row, clinician)))
                .then(ReturnLetters::sent)
                .then(content -> {
                    audit.record(AuditEvent.read(content.patientId(), "return-letter", referralId));
                    return Outcome.done(new LetterWords(content).letter());
                }));
    }

    private static Outcome<LetterContent> sent(LetterContent content) {
        return content.state() == ReferralState.DRAFT
                ? Outcome.refused("not-sent-yet", "There is nothing to report before the referral is sent.")
                : Outcome.done(content);
    }

    private LetterContent content(Row row, Person clinician) {
        UUID patientId = row.id("patient_id");
        LocalDate referredOn = row.instant("sent_at") == null
                ? LocalDate.MIN
                : row.instant("sent_at").atZone(clinician.clinicZone()).toLocalDate();
        return new LetterContent(
                row.id("id"),
                patientId,
                row.text("patient"),
                row.text("record_number"),
                row.birthDate("birth"),
                row.text("group_name"),
                row.text("referrer"),
                clinician.clinicName(),
                row.code("state", ReferralState.class),
                row.instant("sent_at"),
                row.text("question"),
                row.flag("part_2"),
                row.flag("consent_over"),
                row.flag("not_sent_on"),
                new LetterEnding(row.code("had", LetterEnding.Had.class), row.flag("group_closed")),
                SeatObstacle.toldOnPaper(
                        row.code("in_the_way", SeatObstacle.class), row.code("state", ReferralState.class)),
                clinician.clinicZone(),
                clock.instant(),
                participations.ofReferral(row.id("id")),
                stories(patientId, referredOn));
    }

    private List<ScoreStory> stories(UUID patientId, LocalDate since) {
        return scores.courses(patientId).stream()
                .map(course -> story(course, since))
                .toList();
    }

    private ScoreStory story(ScoreCourse course, LocalDate since) {
        AssessmentView any = course.last();
        Scale scale = scores.instrument(any).scale();
        Course all = Scores.course(scale, course.scores());
        return new ScoreStory(course.name(), course.measures(), all.since(since));
    }
}
