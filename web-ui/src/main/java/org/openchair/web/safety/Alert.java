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
        return view.alerted().isEmpty()
                ? "No one else at your clinic has an account here. Call your clinic’s person on duty"
                : String.join(", ", view.alerted());
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
    public static String rule() {
        return "Anyone at your clinic can handle it. If you raised it yourself, say why a colleague is not handling it; your colleagues are told.";
    }
}
