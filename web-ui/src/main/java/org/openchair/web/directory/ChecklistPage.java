package org.openchair.web.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.api.directory.ChecklistAnswer;
import org.openchair.api.directory.RedFlagQuestion;
import org.openchair.api.directory.VettingView;
import org.openchair.directory.GroupMove;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * The checklist of red flags for one group, being answered or to be checked.
 *
 * @param view the group's vetting
 * @param form what was answered so far
 * @param errors what must be corrected
 * @param moveId the id that the vetting will have
 */
public record ChecklistPage(VettingView view, SubmittedForm form, FieldErrors errors, UUID moveId) {

    private static final List<Choice> YES_OR_NO = List.of(Choice.of("no", "No"), Choice.of("yes", "Yes"));

    /** The two answers. */
    public static List<Choice> choices() {
        return YES_OR_NO;
    }

    /** The move that the answers are for: a renewal of what is listed, or else a vetting. */
    public GroupMove move() {
        return view.moves().contains(GroupMove.RENEW) ? GroupMove.RENEW : GroupMove.VET;
    }

    /** The address of this page. */
    public String address() {
        return "/groups/" + view.id() + "/vetting/checklist";
    }

    /** The answer to a question: yes, no, or empty. */
    public String answer(RedFlagQuestion question) {
        return form.text(question.code());
    }

    /** What was noted beside a question. */
    public String note(RedFlagQuestion question) {
        return form.text(noteField(question));
    }

    /** The field of a question's note. */
    public static String noteField(RedFlagQuestion question) {
        return question.code() + "-note";
    }

    /** Is any red flag there? Then the group can only be returned. */
    public boolean flagged() {
        return view.checklist().stream().anyMatch(each -> answer(each).equals("yes"));
    }

    /** The same page with every question that was left open. */
    public ChecklistPage checked() {
        FieldErrors wrong = FieldErrors.none();
        view.checklist().forEach(each -> wrong.when(answer(each).isEmpty(), each.code(), "Answer: " + each.question()));
        return new ChecklistPage(view, form, wrong, moveId);
    }

    /** The answers as the service takes them. */
    public List<ChecklistAnswer> answers() {
        return view.checklist().stream().map(this::answered).toList();
    }

    private ChecklistAnswer answered(RedFlagQuestion question) {
        String note = note(question);
        return new ChecklistAnswer(
                question.code(), question.version(), answer(question).equals("yes"), note.isEmpty() ? null : note);
    }

    /** What was written into a text that the text screen names. */
    public String screened(String field) {
        List<RedFlagQuestion> asked = view.checklist();
        return IntStream.range(0, asked.size())
                .filter(i -> field.equals("answers[" + i + "].note"))
                .mapToObj(i -> note(asked.get(i)))
                .findFirst()
                .orElseGet(() -> field.equals("reason") ? reasons() : "");
    }

    /** Why a group is returned: the red flags that are there, with their notes. */
    public String reasons() {
        return String.join(
                " ",
                view.checklist().stream()
                        .filter(each -> answer(each).equals("yes"))
                        .map(each -> each.question() + " Yes." + (note(each).isEmpty() ? "" : " " + note(each)))
                        .toList());
    }
}
