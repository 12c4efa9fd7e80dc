package org.openchair.web.directory;

import java.time.Clock;
import java.util.List;
import org.openchair.api.directory.VettingTask;
import org.openchair.web.frame.When;

/**
 * The groups that wait for whoever looks after the directory.
 *
 * @param tasks reviews first, then vettings, then renewals
 * @param clock says how long each has waited
 */
public record VettingQueuePage(List<VettingTask> tasks, Clock clock) {

    /** What a group waits for. */
    public String matter(VettingTask task) {
        return switch (task.kind()) {
            case "red-flag-review" -> "A red flag was reported. Waiting " + When.waited(task.since(), clock) + ".";
            case "group-submitted" -> "Submitted. Waiting " + When.waited(task.since(), clock) + ".";
            default -> "Its vetting holds until " + When.date(task.until()) + ".";
        };
    }

    /** What to do about it. */
    public static String action(VettingTask task) {
        return switch (task.kind()) {
            case "red-flag-review" -> "Review";
            case "group-submitted" -> "Vet";
            default -> "Renew";
        };
    }
}
