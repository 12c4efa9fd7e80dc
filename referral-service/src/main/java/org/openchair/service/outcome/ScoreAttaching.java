package org.openchair.service.outcome;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.outcome.AttachScore;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.outcome.Risk;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;

/** The score that goes with a referral: chosen while it is a draft, fixed once it is sent, and never shown to the group. */
@Act
public class ScoreAttaching {

    @Inject
    Referrals referrals;

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

    /** The score attached, if there is one; refused with {@code not-found} for another clinic's referral. */
    public Outcome<AttachedScore> read(UUID referralId) {
        return caller.clinician()
                .then(clinician -> own(referrals.find(referralId), clinician))
                .then(referral -> {
                    audit.record(AuditEvent.read(referral.patientId(), "referral-score", referralId));
                    return Outcome.done(attached(referralId));
                });
    }

    /** Attaches a score, or takes it away; refused with {@code not-found} or {@code not-a-draft}. */
    public Outcome<AttachedScore> attach(UUID referralId, AttachScore asked) {
        return caller.clinician().then(clinician -> own(referrals.findForChange(referralId), clinician)
                .then(ScoreAttaching::draft)
                .then(referral -> asked.assessmentId() == null
                        ? takeAway(referral)
                        : put(referral, asked.assessmentId(), clinician))
                .then(referral -> {
                    audit.record(
                            AuditEvent.changed("referral.attach_score", referral.patientId(), "referral", referralId));
                    return Outcome.done(attached(referralId));
                }));
    }

    private static Outcome<Referral> own(Optional<Referral> found, Person clinician) {
        return Found.or404(found.filter(referral -> referral.clinicId().equals(clinician.clinicId())));
    }

    private static Outcome<Referral> draft(Referral referral) {
        return referral.state() == ReferralState.DRAFT
                ? Outcome.done(referral)
                : Outcome.refused("not-a-draft", "The referral was sent. Its score can no longer be changed.");
    }

    private Outcome<Referral> takeAway(Referral referral) {
        rows.change(Query.of("DELETE FROM openchair.referral_assessment WHERE referral_id = ?", referral.id()));
        return Outcome.done(referral);
    }

    private Outcome<Referral> put(Referral referral, UUID assessmentId, Person clinician) {
        return Found.or404(scores.find(assessmentId, referral.patientId())).then(score -> {
            rows.change(Query.of(
                    """
                    INSERT INTO openchair.referral_assessment (referral_id, assessment_id, attached_by, attached_at)
                    VALUES (?, ?, ?, ?)
                    ON CONFLICT (referral_id) DO UPDATE SET assessment_id = excluded.assessment_id,
                      attached_by = excluded.attached_by, attached_at = excluded.attached_at""",
                    referral.id(),
                    assessmentId,
                    clinician.staffId(),
                    clock.instant()));
            if (score.risk() == Risk.RAISED) {
                alarm.raiseForScore(assessmentId, referral.patientId(), clinician);
            }
            return Outcome.done(referral);
        });
    }

    private AttachedScore attached(UUID referralId) {
        Optional<AssessmentView> score = scores.attachedTo(referralId);
        return new AttachedScore(
                score.map(scores::instrument).map(each -> each.name()).orElse(null), score.orElse(null));
    }
}
