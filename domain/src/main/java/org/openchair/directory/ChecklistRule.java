package org.openchair.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** What has to be so before a vetting or its renewal counts, most important first. */
public enum ChecklistRule implements Rule<ChecklistRule.Asked> {
    FOUR_EYES(
            "vetter-is-author",
            "You wrote, submitted or imported this entry. Ask a colleague to vet it.",
            Asked::byAuthor),
    ALL_ANSWERED(
            "checklist-incomplete",
            "Answer every question of the current checklist.",
            asked -> !asked.answers().stream().map(Question::of).toList().containsAll(asked.questions())),
    NO_RED_FLAG(
            "red-flag-present",
            "A group with a red flag cannot be vetted. Return it with the reasons.",
            asked -> asked.answers().stream().anyMatch(RedFlagAnswer::present)),
    NOTHING_REPORTED(
            "report-open", "A red flag was reported and has not been reviewed. Review it first.", Asked::reportOpen);

    /** A question of the checklist as it is asked now. */
    public record Question(String code, int version) {
        static Question of(RedFlagAnswer answer) {
            return new Question(answer.code(), answer.version());
        }
    }

    /**
     * A vetting about to be made.
     *
     * @param byAuthor did the person who vets write, submit or import the entry?
     * @param questions all that are asked now
     * @param reportOpen is there a report that nobody has reviewed?
     */
    public record Asked(boolean byAuthor, List<Question> questions, List<RedFlagAnswer> answers, boolean reportOpen) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    ChecklistRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    /** All of them, in the order in which they are asked. */
    public static List<ChecklistRule> all() {
        return List.of(values());
    }
}
