package org.openchair.web.safety;

import java.time.Clock;
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
        return view.raisedBy() + ", " + When.waited(view.raisedAt(), clock) + " ago";
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
                : view.acknowledgedBy() + ", " + When.waited(view.acknowledgedAt(), clock) + " ago: "
                        + Labels.of(view.action());
    }

    /** Those that nobody has taken on. */
    public static List<Alert> waiting(List<SafetyAlertView> all, Clock clock) {
        return all.stream()
                .filter(SafetyAlertView::waits)
                .map(each -> new Alert(each, clock))
                .toList();
    }
}
