package org.openchair.web.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openchair.api.directory.VettingTask;
import org.openchair.web.frame.When;

/**
 * The groups that wait for whoever looks after the directory.
 *
 * @param tasks reviews first, then vettings, then renewals
 * @param clock says how long each has waited
 */
public record VettingQueuePage(List<VettingTask> tasks, LocalDate today, Clock clock) {

    /** What a group waits for. */
    public String matter(VettingTask task) {
        return switch (task.kind()) {
            case "red-flag-review" -> "A red flag was reported. Waiting " + When.waited(task.since(), clock) + ".";
            case "group-submitted" -> "Submitted. Waiting " + When.waited(task.since(), clock) + ".";
            case "charter-changed" -> "What it promises was changed. Waiting " + When.waited(task.since(), clock) + ".";
            default ->
                expired(task)
                        ? "Its vetting ended on " + When.date(task.until()) + ": no one can be referred to it."
                        : "Its vetting is valid until " + When.date(task.until()) + ".";
        };
    }

    /** Does somebody wait for it, because nobody can be referred to the group meanwhile? */
    public boolean attention(VettingTask task) {
        return task.kind().equals("red-flag-review") || task.kind().equals("charter-changed") || expired(task);
    }

    private boolean expired(VettingTask task) {
        return task.kind().equals("vetting-due") && task.until().isBefore(today);
    }

    /** What to do about it. */
    public static String action(VettingTask task) {
        return switch (task.kind()) {
            case "red-flag-review" -> "Review";
            case "group-submitted" -> "Vet";
            case "charter-changed" -> "Vet again";
            default -> "Renew";
        };
    }
}
