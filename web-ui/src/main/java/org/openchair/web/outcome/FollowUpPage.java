package org.openchair.web.outcome;

import java.util.Optional;
import org.openchair.api.outcome.AssessmentView;
import org.openchair.api.patient.PatientView;
import org.openchair.web.frame.When;
import org.openchair.web.safety.Alert;
import org.openchair.web.safety.CrisisCard;

/** A patient's answers say that they may be in danger: who has to act, and whom to call. */
public record FollowUpPage(
        PatientView patient, String instrument, AssessmentView score, Optional<Alert> alert, CrisisCard card) {

    /** Which answers, and when they were given. */
    public String reason() {
        return "The " + instrument + " of " + When.date(score.takenOn()) + " was positive on its self-harm question.";
    }
}
