package org.openchair.web.feedback;

import java.time.LocalDate;
import org.openchair.api.feedback.GroupFeedback;
import org.openchair.api.feedback.GroupFeedback.Batch;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * How members rated the sessions of a group.
 *
 * @param manages whether this person plans the group's evaluation
 */
public record ResultsPage(GroupFeedback feedback, boolean manages) {

    /** What the figures say, in a sentence. */
    public String finding() {
        Batch all = feedback.together();
        return "Overall, members rate the sessions " + all.overall() + " of 5";
    }

    /** The days of a batch. */
    public static String days(Batch batch) {
        return batch.sessions() == 1
                ? When.date(batch.firstDay())
                : batch.sessions() + " sessions, " + When.date(batch.firstDay()) + " to " + When.date(batch.lastDay());
    }

    /** When the group's progress is to be looked at; null when not stated. */
    public String due() {
        LocalDate due = feedback.evaluationDueOn();
        return due == null ? null : When.date(due);
    }

    /** How often that is; null when not stated. */
    public String rhythm() {
        return Labels.of(feedback.rhythm());
    }
}
