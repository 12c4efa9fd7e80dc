package org.openchair.web.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openchair.api.safety.SafetyAlertView;
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
        return view.patientCallName() + " " + view.patientFamilyName();
    }

    /** What said so. */
    public String why() {
        return switch (view.cause()) {
            case SAFETY_QUESTION -> "The safety question of a referral was answered with yes.";
            case SCORE -> "The item on self-harm of a questionnaire says so.";
        };
    }

    /** Who raised it, and how long ago. */
    public String raised() {
        return view.raisedBy() + ", " + ago(view.raisedAt());
    }

    /** Who is asked to take it on. */
    public String alerted() {
        return view.alerted().isEmpty()
                ? "Nobody else works at your clinic here: call somebody now"
                : String.join(", ", view.alerted());
    }

    /** Who took it on, what is being done, and how long ago; that nobody has while nobody has. */
    public String taken() {
        return view.waits()
                ? "Nobody has taken it on yet"
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

    /** Those that nobody has taken on. */
    public static List<Alert> waiting(List<SafetyAlertView> all, Clock clock) {
        return all.stream()
                .filter(SafetyAlertView::waits)
                .map(each -> new Alert(each, clock))
                .toList();
    }
}
