package org.openchair.web.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.patient.PersonName;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * An alert in words: why, who was asked, and who took it on.
 *
 * @param clock says how long ago
 */
public record Alert(SafetyAlertView view, Clock clock) {
    private static final int HOUR = 60;
    private static final String RULE =
            "Anyone at your clinic can handle it. If you raised it yourself, say why a colleague is not handling it; your colleagues are told.";
    private static final String ALONE =
            "No one else at your clinic has an account here, so no colleague is told. You can handle it yourself.";

    /** The whole name of whom it is about. */
    public String name() {
        return PersonName.of(view.patientCallName(), view.patientFamilyName());
    }

    /** What said so. */
    public String why() {
        return switch (view.cause()) {
            case SAFETY_QUESTION -> "The safety question was answered “Yes.”";
            case WRITTEN -> "The safety question about a note was answered “Yes.”";
            case SCORE -> "The self-harm question of a questionnaire was positive.";
        };
    }

    /** Who raised it, and how long ago. */
    public String raised() {
        return view.raisedBy() + ", " + ago(view.raisedAt());
    }

    /** Who is asked to respond. */
    public String alerted() {
        if (!view.alerted().isEmpty()) {
            return String.join(", ", view.alerted());
        }
        return (view.alone() ? "No one else at your clinic has an account here." : "No one yet.")
                + " Call your clinic’s person on duty";
    }

    /** Who took it on, what is being done, and how long ago; that nobody has while nobody has. */
    public String taken() {
        return view.waits()
                ? "No one yet"
                : view.acknowledgedBy() + ", " + ago(view.acknowledgedAt()) + ": " + Labels.of(view.action());
    }

    // Here a minute counts.
    private String ago(Instant moment) {
        long minutes = Duration.between(moment, clock.instant()).toMinutes();
        if (minutes >= HOUR) {
            return When.waited(moment, clock) + " ago";
        }
        return minutes < 1 ? "just now" : minutes == 1 ? "a minute ago" : minutes + " minutes ago";
    }

    /** Who can handle it: the rule, in the same words wherever an open alert is shown. */
    public String rule() {
        return view.alone() ? ALONE : RULE;
    }

    /** What the text box below what is being done asks for. */
    public String noteLabel() {
        return view.reasonNeeded()
                ? "You raised this alert. Why is a colleague not handling it?"
                : "What else should the clinic know? (optional)";
    }
}
