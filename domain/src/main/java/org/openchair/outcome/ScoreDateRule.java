package org.openchair.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/**
 * What the date of a score must be, and what is asked before it is kept: a mistyped year must not become the score that all others are
 * measured from. The last two are questions, which {@link ScoreCheck} answers.
 */
public enum ScoreDateRule implements Rule<ScoreDateRule.Asked> {
    NOT_IN_FUTURE("taken-in-future", "Enter the day on which it was answered.", asked -> asked.score()
            .takenOn()
            .isAfter(asked.today())),
    AFTER_BIRTH(
            "before-birth",
            "This day is before the patient was born. Enter the day on which it was answered.",
            asked -> asked.score().takenOn().isBefore(asked.born())),
    NOT_LONG_AGO(
            "taken-long-ago",
            "This day is more than two years ago. Check the year, then confirm it or enter another day.",
            asked -> !asked.checked().contains(ScoreCheck.LONG_AGO)
                    && asked.score().takenOn().isBefore(asked.today().minusYears(ScoreDateRule.YEARS_UNASKED))),
    KEEPS_FIRST_SCORES(
            "changes-first-score",
            "Later scores on this questionnaire are already recorded, and their change would be measured from this one. Check the day, then confirm it or enter another day.",
            asked -> !asked.checked().contains(ScoreCheck.FIRST_SCORE) && asked.changesFirst());

    /** Scores from further back than this are asked about, in years. */
    public static final int YEARS_UNASKED = 2;

    /**
     * The refusal of a birth date that would come after a score.
     *
     * @param earliest the earliest such score; null where it is not known
     */
    public static Refusal birthAfterScore(Object earliest) {
        return new Refusal(
                "scores-before-birth",
                "A score is dated before this birth date. Check both dates. If the score’s date is wrong, mark the score as entered in error.",
                "birthDate",
                new Refusal.Conflict(earliest, null),
                List.of());
    }

    /**
     * A score about to be recorded.
     *
     * @param score when it was taken, and how high it is
     * @param born the earliest day on which the patient can have been born
     * @param today in the clinic's zone
     * @param checked what the writer says they have checked
     * @param recorded the scores of the same questionnaire so far
     * @param referredOn days on which the patient was referred: what followed is measured from where the patient stood then
     */
    public record Asked(
            Course.Point score,
            LocalDate born,
            LocalDate today,
            Set<ScoreCheck> checked,
            Course recorded,
            Collection<LocalDate> referredOn) {

        private boolean changesFirst() {
            boolean first = !recorded.points().isEmpty()
                    && score.takenOn().isBefore(recorded.first().takenOn());
            return first || referredOn.stream().anyMatch(this::changesFirstSince);
        }

        private boolean changesFirstSince(LocalDate day) {
            Course before = recorded.since(day);
            return before.points().size() > 1
                    && !recorded.with(score).since(day).first().equals(before.first());
        }
    }

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    ScoreDateRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return broken.test(asked) ? Optional.of(new Refusal(code, detail, "takenOn")) : Optional.empty();
    }

    /** All of them, in the order in which they are asked. */
    public static List<ScoreDateRule> all() {
        return List.of(values());
    }
}
