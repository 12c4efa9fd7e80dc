package org.openchair.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * How the answers to a questionnaire become a score.
 *
 * @param method sum or mean
 * @param factor what the sum or mean is multiplied by
 * @param items in their order
 * @param options from the lowest
 * @param minimumAnswered fewest answers that still give a score
 * @param missing what is done about the rest
 */
public record Scoring(
        Method method,
        int factor,
        List<Item> items,
        List<AnswerOption> options,
        int minimumAnswered,
        MissingItems missing) {

    /** What is done with the answers. */
    public enum Method {
        SUM,
        MEAN
    }

    private static final int DECIMALS_OF_A_MEAN = 2;

    /**
     * The score of answers in the order of the items, null where one is missing.
     *
     * @return refused with {@code wrong-number-of-answers}, {@code answer-unknown} or {@code answers-missing}
     */
    public Outcome<Score> score(List<Integer> answers) {
        if (answers.size() != items.size()) {
            return refused("wrong-number-of-answers", "Give one answer for each of the " + items.size() + " items.");
        }
        if (!answers.stream().filter(Objects::nonNull).allMatch(this::isOption)) {
            return refused("answer-unknown", "Choose one of the answers of the questionnaire.");
        }
        int answered = items.size() - Collections.frequency(answers, null);
        return answered < fewest()
                ? refused("answers-missing", "Answer at least " + fewest() + " of the " + items.size() + " items.")
                : Outcome.done(new Score(value(answers, answered), answered, answered < items.size()));
    }

    /** Does an answer say that the person may be in danger? */
    public Risk risk(List<Integer> answers) {
        List<Item> asking = items.stream().filter(Item::asksForRisk).toList();
        if (asking.isEmpty()) {
            return Risk.NOT_ASKED;
        }
        if (asking.stream().anyMatch(item -> item.raisesRisk(answerTo(item, answers)))) {
            return Risk.RAISED;
        }
        boolean unanswered = asking.stream().anyMatch(item -> answerTo(item, answers) == null);
        return unanswered ? Risk.UNKNOWN : Risk.NOT_RAISED;
    }

    /**
     * Does a total that somebody else added up say that the person may be in danger? It does where all other items together cannot give
     * it: 25 of the PHQ-9's 27 points are more than its eight other items have.
     */
    public Risk risk(Score total) {
        boolean more = method == Method.SUM
                && items.stream().anyMatch(Item::asksForRisk)
                && total.value().compareTo(BigDecimal.valueOf(highestWithoutRisk())) > 0;
        return more ? Risk.RAISED : risk(List.of());
    }

    private long highestWithoutRisk() {
        return items.stream()
                        .mapToLong(item -> options.stream()
                                .map(AnswerOption::score)
                                .filter(answer -> !item.raisesRisk(answer))
                                .mapToInt(answer -> counted(item, answer))
                                .max()
                                .orElse(0))
                        .sum()
                * factor;
    }

    private static Integer answerTo(Item item, List<Integer> answers) {
        return item.position() <= answers.size() ? answers.get(item.position() - 1) : null;
    }

    private int fewest() {
        return missing == MissingItems.REFUSE ? items.size() : minimumAnswered;
    }

    private boolean isOption(int answer) {
        return options.stream().anyMatch(option -> option.score() == answer);
    }

    private BigDecimal value(List<Integer> answers, int answered) {
        BigDecimal sum = BigDecimal.valueOf(sum(answers) * (long) factor);
        return method == Method.MEAN
                ? sum.divide(BigDecimal.valueOf(answered), DECIMALS_OF_A_MEAN, RoundingMode.HALF_UP)
                : sum.multiply(BigDecimal.valueOf(items.size()))
                        .divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP);
    }

    private int sum(List<Integer> answers) {
        return IntStream.range(0, answers.size())
                .filter(place -> answers.get(place) != null)
                .map(place -> counted(items.get(place), answers.get(place)))
                .sum();
    }

    private int counted(Item item, int answer) {
        int lowest = options.get(0).score();
        int highest = options.get(options.size() - 1).score();
        return item.reversed() ? lowest + highest - answer : answer;
    }

    private static <T> Outcome<T> refused(String code, String detail) {
        return Outcome.refused(new Refusal(code, detail, "answers"));
    }
}
