package org.openchair.web.setup;

import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.SetUpTask;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.setup.PartState;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.directory.setup.SetUpStep;
import org.openchair.web.frame.FieldErrors;

/**
 * The five steps of setting a group up, as tasks, or with all their answers to check.
 *
 * @param view the group
 * @param facets the vocabularies, for the words of codes
 * @param errors what keeps it from being sent; empty before that was tried
 * @param moveId the id that sending it to vetting will have
 */
public record TaskListPage(SetUpView view, Facets facets, FieldErrors errors, UUID moveId) {

    /** The tasks of a step. */
    public List<SetUpTask> tasks(SetUpStep step) {
        return view.tasks().stream().filter(task -> task.part().step() == step).toList();
    }

    /** How many tasks are done. */
    public long done() {
        return view.tasks().stream()
                .filter(task -> task.state() == PartState.DONE)
                .count();
    }

    /** What keeps the group from being sent to vetting. */
    public List<SetUpTask> incomplete() {
        return view.tasks().stream().filter(task -> !task.missing().isEmpty()).toList();
    }

    /** Where a part is written. */
    public String address(SetUpPart part) {
        return SetUpPages.address(view.id(), part);
    }

    /** Is it a draft, so that it can be sent to vetting? */
    public boolean draft() {
        return view.status() == GroupStatus.DRAFT;
    }

    /** Does it meet already, so that a change counts at once? */
    public boolean meets() {
        return view.editable() && !draft();
    }

    /** A part's answers, in the order of its questions. */
    public List<Answered> answers(SetUpPart part) {
        return new Answers(view, facets).of(part);
    }

    /**
     * A question with its answer in words.
     *
     * @param answer null where it is not stated
     */
    public record Answered(String question, String answer) {}
}
